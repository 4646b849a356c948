/*
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *     http://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */
package io.github.camellazada.simulator.service;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiConsumer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camellazada.simulator.commerce.Documents;
import io.github.camellazada.simulator.files.FileShelf;
import io.github.camellazada.simulator.gateway.OperationHandler;
import io.github.camellazada.simulator.gateway.OperationModule;
import io.github.camellazada.simulator.gateway.SimulatedCall;
import io.github.camellazada.simulator.protocol.Rejection;

/** Images: uploaded as bytes, copied from elsewhere one by one or in batches, and hung on SKUs. */
final class ImageModule implements OperationModule {
    private static final Rejection EMPTY = new Rejection("ISV", "30", "E030: Empty Request");
    private static final Rejection BAD_FORMAT = new Rejection("ISV", "5", "E005: Invalid Request Format");
    private static final Rejection NOT_AN_IMAGE = new Rejection("ISV", "300", "E300: Upload Image Failed");
    private static final Rejection TOO_LARGE = new Rejection("ISV", "303", "E303: The image is too large");
    private static final Rejection BAD_URL = new Rejection("ISV", "302", "E302: Not supported URL");
    private static final Rejection MIGRATION_FAILED = new Rejection("ISV", "301", "Migrate Image Failed");
    private static final int LARGEST_IMAGE = 3_145_728;
    private static final int LARGEST_BATCH = 8;
    private static final Duration COPYING = Duration.ofMillis(500);
    private static final Set<Integer> PORTS = Set.of(-1, 80, 443);

    private final RecordBook book;
    private final FileShelf files;

    ImageModule(RecordBook book, FileShelf files) {
        this.files = files;
        this.book = book;
    }

    @Override
    public void register(BiConsumer<String, OperationHandler> handlers) {
        handlers.accept("/image/upload", this::upload);
        handlers.accept("/image/migrate", this::migrate);
        handlers.accept("/images/migrate", this::migrateBatch);
        handlers.accept("/image/response/get", this::outcome);
        handlers.accept("/images/set", this::hang);
    }

    private ObjectNode upload(SimulatedCall call) {
        byte[] content = call.files().get("image");
        if (content.length > LARGEST_IMAGE) {
            throw TOO_LARGE;
        }
        boolean png = content.length > 4 && content[1] == 'P' && content[2] == 'N' && content[3] == 'G';
        boolean jpg = content.length > 2 && (content[0] & 0xff) == 0xff && (content[1] & 0xff) == 0xd8;
        if (!png && !jpg) {
            throw NOT_AN_IMAGE;
        }
        return inData("image", hosted(content, png ? "png" : "jpg"));
    }

    private ObjectNode migrate(SimulatedCall call) {
        String url = document(call).path("Image").path("Url").asText();
        if (!isFetchable(url)) {
            throw BAD_URL;
        }
        return inData("image", hosted(url));
    }

    private ObjectNode migrateBatch(SimulatedCall call) {
        List<String> urls = new ArrayList<>();
        JsonNode given = document(call).path("Images").path("Url");
        if (given.isArray()) {
            given.forEach(url -> urls.add(url.asText()));
        } else if (given.isTextual()) {
            urls.add(given.asText());
        }
        if (urls.isEmpty()) {
            throw EMPTY;
        }
        if (urls.size() > LARGEST_BATCH) {
            throw BAD_FORMAT;
        }
        ObjectNode batch = book.object().put("batch_id", MediaModule.digest(bytes("batch" + book.nextId())).toLowerCase(
                Locale.ROOT)).put("ready", call.now().plus(COPYING).toEpochMilli());
        urls.forEach(batch.putArray("urls")::add);
        book.put(RecordKind.IMAGE_BATCH, call.sellerId(), batch);
        return batch.deepCopy().retain("batch_id");
    }

    private ObjectNode outcome(SimulatedCall call) {
        ObjectNode batch = book.find(RecordKind.IMAGE_BATCH, call.sellerId(), call.text("batch_id"))
                .filter(known -> !call.now().isBefore(Instant.ofEpochMilli(known.path("ready").asLong())))
                .orElseThrow(() -> MIGRATION_FAILED);
        ObjectNode data = book.object();
        data.putArray("images");
        data.putArray("errors");
        for (JsonNode url : batch.path("urls")) {
            if (isFetchable(url.asText())) {
                data.withArray("images").add(hosted(url.asText()));
            } else {
                data.withArray("errors").addObject().put("field", url.asText()).put("msg", "Not supported URL")
                        .put("original_url", url.asText());
            }
        }
        return book.object().set("data", data);
    }

    private ObjectNode hang(SimulatedCall call) {
        JsonNode skus = document(call).path("Product").path("Skus").path("Sku");
        if (skus.isMissingNode()) {
            throw EMPTY;
        }
        for (JsonNode sku : skus.isArray() ? skus : book.json().createArrayNode().add(skus)) {
            ObjectNode record = sku.deepCopy();
            record.put("sku_id", sku.path("SkuId").asText(sku.path("SellerSku").asText()));
            book.put(RecordKind.SKU_IMAGES, call.sellerId(), record);
        }
        return book.object().set("data", book.object());
    }

    private JsonNode document(SimulatedCall call) {
        return Documents.jsonOrXml(call.text("payload")).orElseThrow(() -> BAD_FORMAT);
    }

    /** What was copied is not fetched: the simulator calls nobody but the app. A picture is drawn in its place. */
    private ObjectNode hosted(String url) {
        String hash = MediaModule.digest(bytes(url)).toLowerCase(Locale.ROOT);
        return book.object().put("hash_code", hash).put("url", FileShelf.HOME + "/images/" + hash + ".jpg");
    }

    private ObjectNode hosted(byte[] content, String ending) {
        String hash = MediaModule.digest(content).toLowerCase(Locale.ROOT);
        return book.object().put("hash_code", hash).put("url", files.put("/images/" + hash + "." + ending, content));
    }

    private ObjectNode inData(String name, ObjectNode value) {
        return book.object().set("data", book.object().set(name, value));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static boolean isFetchable(String url) {
        try {
            URI uri = URI.create(url);
            return uri.getHost() != null && Set.of("http", "https").contains(uri.getScheme()) && PORTS.contains(uri.getPort());
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
