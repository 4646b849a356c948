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
package io.github.camellazada.client.paging;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camellazada.annotation.Internal;
import io.github.camellazada.client.call.LazadaAnswer;

/**
 * One page of a listing.
 *
 * @param rows   its rows in the order of the answer
 * @param total  number of all rows, or {@code null} where the answer does not tell it
 * @param answer the whole answer
 */
@Internal
public record ListingPage(List<JsonNode> rows, Long total, LazadaAnswer answer) {

    public ListingPage {
        rows = List.copyOf(rows);
    }

    /** Without rows, which may hold buyers' data. */
    @Override
    public String toString() {
        return "ListingPage[" + rows.size() + " rows of " + total + "]";
    }
}
