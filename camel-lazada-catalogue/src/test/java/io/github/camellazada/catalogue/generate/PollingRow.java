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
package io.github.camellazada.catalogue.generate;

import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

/** Says on a reference page how a listing is polled. */
final class PollingRow {
    private static final Map<String, String> TIMES = Map.of("change", "the last change", "creation",
            "the creation, so that later changes of a row are not found");
    private static final Map<String, String> FORMS = Map.of("iso", "ISO 8601 with offset", "epoch-millis",
            "epoch milliseconds", "date-time", "`yyyy-MM-dd HH:mm:ss`", "date", "`yyyy-MM-dd`", "compact-date", "`yyyyMMdd`");

    private PollingRow() {
    }

    /** @param paging of an operation */
    static String of(JsonNode paging) {
        if (paging.has("unpolled")) {
            return ". Not polled: " + Asciidoc.text(paging.get("unpolled").asText());
        }
        return window(paging.path("window"))
                + (paging.has("last") ? ", no position above " + paging.get("last").asInt() : "")
                + (paging.has("historyDays") ? ", kept for " + paging.get("historyDays").asInt() + " days" : "");
    }

    private static String window(JsonNode window) {
        if (window.isMissingNode()) {
            return "";
        }
        String parameters = Asciidoc.code(window.get("after").asText()) + " and "
                + Asciidoc.code(window.get("before").asText());
        String longest = window.has("longestDays") ? ", at most " + window.get("longestDays").asInt() + " days" : "";
        return ". Time window of " + TIMES.get(window.get("time").asText()) + ": " + parameters + " as "
                + FORMS.get(window.get("form").asText()) + ", to the " + window.get("step").asText() + longest
                + (window.has("sort") ? ", sorted by it" : "");
    }
}
