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
package io.github.camellazada.examples.http;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.camellazada.examples.support.UnusableRowException;
import org.apache.camel.ExchangeProperty;
import org.apache.camel.http.base.HttpOperationFailedException;

/** Says why an order is not in the ERP: the field and value at fault, and the ERP's own words. */
public class Rejection {
    private static final int LONGEST = 2000;

    private final ObjectMapper json = new ObjectMapper();

    /** Field, value and reason, for the table. */
    public Map<String, Object> of(@ExchangeProperty("CamelExceptionCaught") Exception failure) {
        Map<String, Object> row = new LinkedHashMap<>();
        if (failure instanceof UnusableRowException unusable) {
            row.put("field", unusable.row().column());
            row.put("value", unusable.row().value());
            row.put("reason", unusable.row().reason());
        } else {
            HttpOperationFailedException answer = (HttpOperationFailedException) failure;
            JsonNode problem = problem(answer);
            row.put("field", text(problem, "field"));
            row.put("value", text(problem, "value"));
            row.put("reason",
                    cut("HTTP " + answer.getStatusCode() + ": " + text(problem, "title") + ". " + text(problem, "detail")));
        }
        return row;
    }

    private JsonNode problem(HttpOperationFailedException answer) {
        try {
            return json.readTree(answer.getResponseBody() == null
                    ? new byte[0]
                    : answer.getResponseBody().getBytes(StandardCharsets.UTF_8));
        } catch (java.io.IOException e) {
            // an answer that is no problem document has no words to keep
            return json.createObjectNode();
        }
    }

    private static String text(JsonNode problem, String field) {
        return cut(problem.path(field).asText(""));
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }
}
