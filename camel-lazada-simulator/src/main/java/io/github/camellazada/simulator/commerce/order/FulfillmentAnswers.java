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
package io.github.camellazada.simulator.commerce.order;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camellazada.simulator.commerce.Documents;
import io.github.camellazada.simulator.protocol.Rejection;

/** The envelope that all fulfillment answers share, inside the gateway's own. */
final class FulfillmentAnswers {
    private FulfillmentAnswers() {
    }

    /** The request was taken; single items in it may still have been refused. */
    static ObjectNode taken(JsonNode data) {
        ObjectNode answer = Documents.object();
        answer.putObject("result").put("success", true).put("error_code", "0").put("error_msg", "").set("data", data);
        return answer;
    }

    /** The request was refused as a whole. */
    static ObjectNode refused(FulfillmentRefusal refusal) {
        ObjectNode answer = Documents.object();
        answer.putObject("result").put("success", false)
                .put("error_code", refusal.code()).put("error_msg", refusal.text()).putObject("data");
        return answer;
    }

    /** Marks an item of the answer as done. */
    static ObjectNode done(ObjectNode item) {
        return item.put("item_err_code", "0").put("msg", "success").put("retry", false);
    }

    /** Marks an item of the answer as refused. */
    static ObjectNode refused(ObjectNode item, FulfillmentRefusal refusal) {
        return item.put("item_err_code", refusal.code()).put("msg", refusal.text()).put("retry", false);
    }

    /** Marks an item of the answer as refused for now: it may be sent again. */
    static ObjectNode refusedForNow(ObjectNode item, Rejection refusal) {
        return item.put("item_err_code", refusal.code()).put("msg", refusal.getMessage()).put("retry", true);
    }
}
