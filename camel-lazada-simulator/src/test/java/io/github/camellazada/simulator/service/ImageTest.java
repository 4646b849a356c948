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

import java.time.Duration;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ImageTest extends ServiceTest {
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', 1};

    @Test
    void anUploadedImageGetsAUrlAndAHash() {
        JsonNode image = client.upload("/image/upload", Map.of(), "image", PNG).at("/data/image");

        assertThat(image.path("url").asText()).startsWith(simulator.root() + "/files/images/").endsWith(".png");
        assertThat(image.path("hash_code").asText()).hasSize(32);
    }

    @Test
    void textIsNoImage() {
        assertThat(client.upload("/image/upload", Map.of(), "image", new byte[]{'a', 'b'}).path("code").asText())
                .isEqualTo("300");
    }

    @Test
    void anImageIsCopiedFromXmlAndFromJson() {
        String url = "https://www.example.com/images/a.jpg";

        JsonNode xml = post("/image/migrate", "payload", "<Request><Image><Url>" + url + "</Url></Image></Request>");
        JsonNode json = post("/image/migrate", "payload", "{\"Request\":{\"Image\":{\"Url\":\"" + url + "\"}}}");

        assertThat(xml.at("/data/image/url").asText()).isNotEmpty().isEqualTo(json.at("/data/image/url").asText());
    }

    @Test
    void onlyPublicPortsAreCopiedFrom() {
        String payload = "<Request><Image><Url>https://www.example.com:8443/a.jpg</Url></Image></Request>";

        assertThat(client.post("/image/migrate", map("payload", payload)).path("code").asText()).isEqualTo("302");
    }

    @Test
    void aBatchIsReadyAfterHalfASecondAndTellsWhatFailed() {
        String batch = post("/images/migrate", "payload", "<Request><Images><Url>https://www.example.com/a.jpg</Url>"
                + "<Url>ftp://www.example.com/b.jpg</Url></Images></Request>").path("batch_id").asText();

        assertThat(client.get("/image/response/get", map("batch_id", batch)).path("code").asText()).isEqualTo("301");
        simulator.clock().advance(Duration.ofSeconds(1));
        JsonNode data = get("/image/response/get", "batch_id", batch).path("data");

        assertThat(data.path("images")).hasSize(1);
        assertThat(data.at("/errors/0/original_url").asText()).isEqualTo("ftp://www.example.com/b.jpg");
    }

    @Test
    void nineImagesAreTooManyForABatch() {
        String payload = "<Request><Images>" + "<Url>https://www.example.com/a.jpg</Url>".repeat(9) + "</Images></Request>";

        assertThat(client.post("/images/migrate", map("payload", payload)).path("code").asText()).isNotEqualTo("0");
    }

    @Test
    void imagesAreHungOnSkus() {
        post("/images/set", "payload", "<Request><Product><Skus><Sku><SkuId>234</SkuId><Images>"
                + "<Image>https://www.example.com/a.jpg</Image></Images></Sku></Skus></Product></Request>");

        assertThat(services().all(RecordKind.SKU_IMAGES, SELLER)).hasSize(1);
    }
}
