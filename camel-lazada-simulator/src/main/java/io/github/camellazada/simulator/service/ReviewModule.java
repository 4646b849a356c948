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
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camellazada.simulator.gateway.OperationHandler;
import io.github.camellazada.simulator.gateway.OperationModule;
import io.github.camellazada.simulator.gateway.SimulatedCall;
import io.github.camellazada.simulator.world.World;

/** Buyers' reviews: written through the Java API, listed in both generations of the calls, replied to once. */
final class ReviewModule implements OperationModule {
    private static final int NEW_REVIEW = 21;
    private static final int LONGEST_REPLY = 500;
    private static final Duration LONGEST_WINDOW = Duration.ofDays(7);
    private static final Duration HISTORY = Duration.ofDays(90);
    private static final String INVALID = "PARAMS_VALIDATE_ERROR";

    private final RecordBook book;
    private final World world;

    ReviewModule(RecordBook book, World world) {
        this.book = book;
        this.world = world;
    }

    @Override
    public void register(BiConsumer<String, OperationHandler> handlers) {
        handlers.accept("/review/seller/list", Envelope.PROMOTION.data(this::listByOrder));
        handlers.accept("/review/seller/history/list", Envelope.PROMOTION.data(this::listIds));
        handlers.accept("/review/seller/list/v2", Envelope.PROMOTION.data(this::get));
        handlers.accept("/review/seller/reply/add", Envelope.PROMOTION.data(this::reply));
    }

    ObjectNode write(String sellerId, Map<String, ?> values) {
        ObjectNode review = book.add(RecordKind.REVIEW, sellerId, values);
        long now = world.clock().millis();
        if (!values.containsKey("create_time")) {
            review.put("create_time", now).put("submit_time", now);
        }
        ObjectNode data = book.object();
        data.set("item_id", review.get("product_id"));
        data.set("id", review.get("id"));
        data.set("order_id", review.get("order_id"));
        world.outbox().push(sellerId, NEW_REVIEW, data);
        return review;
    }

    private JsonNode listByOrder(SimulatedCall call) {
        Map<String, List<ObjectNode>> byOrder = found(call)
                .filter(review -> !"NOT_REPLIED".equals(call.text("status_filter")) || review.path("can_reply").asBoolean())
                .filter(review -> hasContent(review, call.text("content_filter")))
                .collect(Collectors.groupingBy(review -> review.path("order_id").asText(), LinkedHashMap::new,
                        Collectors.toList()));
        List<ObjectNode> rows = byOrder.values().stream().map(this::orderRow).toList();
        Page page = Page.of(call, "current", "page_size");
        ObjectNode listing = page.listing(rows);
        listing.set("data", listing.remove("data_list"));
        return listing;
    }

    private ObjectNode orderRow(List<ObjectNode> reviews) {
        ObjectNode first = reviews.get(0);
        ObjectNode row = book.object();
        row.set("order_id", first.get("order_id"));
        row.set("item_id", first.get("product_id"));
        for (ObjectNode review : reviews) {
            row.withArray("reviews").add(review.deepCopy()
                    .retain("id", "review_type", "review_content", "review_images", "review_videos", "seller_reply",
                            "create_time"));
        }
        row.set("ratings", first.path("ratings").<ObjectNode>deepCopy().without("overall_rating"));
        return row;
    }

    private JsonNode listIds(SimulatedCall call) {
        Instant start = Instant.ofEpochMilli(Parameters.number(call, "start_time"));
        Instant end = Instant.ofEpochMilli(Parameters.number(call, "end_time"));
        if (Duration.between(start, end).compareTo(LONGEST_WINDOW) > 0) {
            throw new Refusal(INVALID, "The window is longer than 7 days");
        }
        if (start.isBefore(call.now().minus(HISTORY))) {
            throw new Refusal(INVALID, "The window begins more than 90 days ago");
        }
        List<ObjectNode> rows = found(call).toList();
        Page page = Page.of(call, "current", "page_size");
        ObjectNode listing = page.listing(rows);
        listing.remove("data_list");
        page.cut(rows).forEach(review -> listing.withArray("id_list").add(review.get("id")));
        listing.withArray("id_list");
        return listing;
    }

    private JsonNode get(SimulatedCall call) {
        ObjectNode answer = book.object();
        answer.putArray("review_list");
        answer.putArray("outdated_reviews");
        for (String id : Parameters.texts(call, "id_list")) {
            book.find(RecordKind.REVIEW, call.sellerId(), id).ifPresentOrElse(
                    review -> answer.withArray("review_list").add(review),
                    () -> answer.withArray("outdated_reviews").add(RecordBook.id(id)));
        }
        return answer;
    }

    private JsonNode reply(SimulatedCall call) {
        String content = call.text("content");
        if (content.length() > LONGEST_REPLY) {
            throw new Refusal(INVALID, "The reply is longer than 500 characters");
        }
        ObjectNode review = book.find(RecordKind.REVIEW, call.sellerId(), call.text("id"))
                .orElseThrow(() -> new Refusal(INVALID, "The review does not exist"));
        if (!review.path("can_reply").asBoolean()) {
            throw new Refusal(INVALID, "The review has a reply already");
        }
        review.put("seller_reply", content).put("can_reply", false);
        return book.json().getNodeFactory().booleanNode(true);
    }

    private Stream<ObjectNode> found(SimulatedCall call) {
        long start = Parameters.number(call, "start_time", Long.MIN_VALUE);
        long end = Parameters.number(call, "end_time", Long.MAX_VALUE);
        return book.all(RecordKind.REVIEW, call.sellerId()).stream()
                .filter(review -> review.path("product_id").asText().equals(call.text("item_id")))
                .filter(review -> call.text("order_id") == null
                        || review.path("order_id").asText().equals(call.text("order_id")))
                .filter(review -> review.path("create_time").asLong() >= start
                        && review.path("create_time").asLong() <= end);
    }

    private static boolean hasContent(ObjectNode review, String filter) {
        if (filter == null) {
            return true;
        }
        boolean text = filter.contains("WITH_CONTENT") && !review.path("review_content").asText().isEmpty();
        boolean media = filter.contains("WITH_IMAGE_OR_VIDEO")
                && !(review.path("review_images").isEmpty() && review.path("review_videos").isEmpty());
        return text || media;
    }
}
