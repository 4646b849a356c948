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

import java.util.List;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camellazada.simulator.gateway.SimulatedCall;

/**
 * One page of a listing.
 *
 * @param number 1 for the first
 * @param size   rows on a page
 */
record Page(long number, long size) {
    private static final long DEFAULT_SIZE = 10;

    /** The page that a call asks for; the first, with ten rows, if it does not say. */
    static Page of(SimulatedCall call, String numberParameter, String sizeParameter) {
        return new Page(Math.max(1, Parameters.number(call, numberParameter, 1)),
                Math.max(1, Parameters.number(call, sizeParameter, DEFAULT_SIZE)));
    }

    /** The rows of this page. */
    <T> List<T> cut(List<T> rows) {
        return slice(rows, (number - 1) * size, size);
    }

    /** How many pages that many rows fill. */
    long pages(int rows) {
        return (rows + size - 1) / size;
    }

    /** The listing as promotions give it. */
    ObjectNode listing(List<ObjectNode> rows) {
        ObjectNode listing = JsonNodeFactory.instance.objectNode()
                .put("total", rows.size())
                .put("current", number)
                .put("page_size", size);
        listing.set("data_list", array(cut(rows)));
        return listing;
    }

    static <T> List<T> slice(List<T> rows, long offset, long limit) {
        int from = (int) Math.min(rows.size(), Math.max(0, offset));
        int to = (int) Math.min(rows.size(), from + Math.max(0, limit));
        return rows.subList(from, to);
    }

    static ArrayNode array(List<ObjectNode> rows) {
        return JsonNodeFactory.instance.arrayNode().addAll(rows);
    }
}
