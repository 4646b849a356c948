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
package io.github.camellazada.examples.customers;

import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.apache.camel.Body;
import org.apache.camel.Variable;

/** Reads what has become of a review before it gets a reply: Lazada takes one for each. */
public class Reviews {
    private final ObjectMapper json = new ObjectMapper();

    /** Whether the review has this reply already. */
    public boolean replied(@Variable("row") Answer row, @Body Map<String, Object> found) {
        for (JsonNode review : json.valueToTree(found).path("review_list")) {
            if (review.path("id").asText().equals(row.reviewId())) {
                String reply = review.path("seller_reply").asText("");
                if (!reply.isEmpty() && !reply.equals(row.text())) {
                    throw new UnfitAnswerException("The review " + row.reviewId() + " has another reply already.");
                }
                return !reply.isEmpty();
            }
        }
        throw new UnfitAnswerException("Lazada knows no review " + row.reviewId() + ", or shows it no more.");
    }
}
