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

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Reads the fields of a chat message. */
final class ChatMessage {
    private static final int BUYER = 1;
    private static final int SELLER = 2;
    private static final int WRITTEN = 1;
    private static final int RECALLED = 1;
    private static final ObjectMapper JSON = new ObjectMapper();

    private ChatMessage() {
    }

    static boolean isWrittenByBuyer(JsonNode message) {
        return message.path("from_account_type").asInt() == BUYER && message.path("type").asInt() == WRITTEN;
    }

    static boolean isOfSeller(JsonNode message) {
        return message.path("from_account_type").asInt() == SELLER;
    }

    /** Whether its writer has taken it back. */
    static boolean isRecalled(JsonNode message) {
        return message.path("status").asInt() == RECALLED;
    }

    /** The words of a message; the JSON of its content where it is a picture, a product or the like. */
    static String text(JsonNode message) {
        String content = message.path("content").asText();
        try {
            JsonNode fields = JSON.readTree(content);
            return fields.path("txt").isTextual() ? fields.path("txt").asText() : content;
        } catch (JsonProcessingException e) {
            return content;
        }
    }
}
