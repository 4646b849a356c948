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
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ReviewTest extends ServiceTest {

    @Test
    void aNewReviewIsPushedAndListedByItsOrder() {
        String id = review(Map.of());

        JsonNode row = get("/review/seller/list", "item_id", "77").at("/data/data/0");

        assertThat(pushed(21)).singleElement().satisfies(data -> assertThat(data.path("id").asText()).isEqualTo(id));
        assertThat(row.path("order_id").asLong()).isEqualTo(88);
        assertThat(row.at("/reviews/0/id").asText()).isEqualTo(id);
        assertThat(row.at("/ratings/product_rating").isNumber()).isTrue();
    }

    @Test
    void theTwoStepCallsFindTheSameReview() {
        String id = review(Map.of());

        JsonNode ids = get("/review/seller/history/list", "item_id", "77", "start_time", millis(-1), "end_time", millis(1),
                "current", "1").path("data");
        JsonNode reviews = get("/review/seller/list/v2", "id_list", "[" + id + ",5]").path("data");

        assertThat(ids.at("/id_list/0").asText()).isEqualTo(id);
        assertThat(reviews.at("/review_list/0/product_id").asLong()).isEqualTo(77);
        assertThat(reviews.at("/outdated_reviews/0").asLong()).isEqualTo(5);
    }

    @Test
    void aReviewIsRepliedToOnce() {
        String id = review(Map.of());

        JsonNode first = get("/review/seller/reply/add", "id", id, "content", "thank you");
        JsonNode second = get("/review/seller/reply/add", "id", id, "content", "again");

        assertThat(first.path("data").asBoolean()).isTrue();
        assertThat(second.path("success").asBoolean()).isFalse();
        assertThat(get("/review/seller/list/v2", "id_list", "[" + id + "]").at("/data/review_list/0/seller_reply").asText())
                .isEqualTo("thank you");
        assertThat(get("/review/seller/list", "item_id", "77", "status_filter", "NOT_REPLIED").at("/data/total").asInt())
                .isZero();
    }

    @Test
    void reviewsAreFilteredByWhatTheyHold() {
        review(Map.of("review_images", List.of(), "review_videos", List.of()));

        assertThat(get("/review/seller/list", "item_id", "77", "content_filter", "WITH_IMAGE_OR_VIDEO").at("/data/total")
                .asInt()).isZero();
        assertThat(get("/review/seller/list", "item_id", "77", "content_filter", "WITH_CONTENT").at("/data/total").asInt())
                .isEqualTo(1);
    }

    @Test
    void aWindowOfMoreThanAWeekIsRefused() {
        JsonNode answer = get("/review/seller/history/list", "item_id", "77", "start_time", millis(-8), "end_time", millis(0),
                "current", "1");

        assertThat(answer.path("error_code").asText()).isEqualTo("PARAMS_VALIDATE_ERROR");
    }

    private String review(Map<String, ?> values) {
        Map<String, Object> review = new HashMap<>(values);
        review.put("product_id", 77);
        review.put("order_id", 88);
        return services().review(SELLER, review).path("id").asText();
    }

    private static String millis(int days) {
        return Long.toString(NOW.plus(Duration.ofDays(days)).toEpochMilli());
    }
}
