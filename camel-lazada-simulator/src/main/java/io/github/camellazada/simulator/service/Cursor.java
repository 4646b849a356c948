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

import java.util.Comparator;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camellazada.simulator.gateway.SimulatedCall;

/**
 * Pages backwards through rows by time, as conversations and messages are listed.
 *
 * @param timeField field that holds a row's time, epoch milliseconds
 * @param idField   field that holds a row's id
 * @param listField field of the answer that holds the rows
 * @param lastField parameter and field of the answer that hold the id of a page's last row
 */
record Cursor(String timeField, String idField, String listField, String lastField) {
    private static final long LARGEST_PAGE = 20;

    JsonNode page(List<ObjectNode> rows, SimulatedCall call) {
        long start = Parameters.number(call, "start_time");
        List<ObjectNode> older = rows.stream()
                .filter(row -> time(row) <= start)
                .sorted(Comparator.comparingLong(this::time).thenComparing(row -> row.path(idField).asText()).reversed())
                .toList();
        long size = Math.min(LARGEST_PAGE, Parameters.number(call, "page_size"));
        List<ObjectNode> page = Page.slice(older, behind(older, call.text(lastField)), size);
        ObjectNode last = page.isEmpty() ? null : page.get(page.size() - 1);
        ObjectNode answer = JsonNodeFactory.instance.objectNode()
                .put("has_more", last != null && last != older.get(older.size() - 1))
                .put("next_start_time", last == null ? start : time(last))
                .put(lastField, last == null ? call.text(lastField) : last.path(idField).asText());
        answer.set(listField, Page.array(page));
        return answer;
    }

    /** Rows of the same millisecond may lie on both sides of a page's end; the id tells where the page before ended. */
    private int behind(List<ObjectNode> rows, String lastId) {
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).path(idField).asText().equals(lastId)) {
                return i + 1;
            }
        }
        return 0;
    }

    private long time(ObjectNode row) {
        return row.path(timeField).asLong();
    }
}
