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
import java.util.function.BiConsumer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camellazada.simulator.gateway.OperationHandler;
import io.github.camellazada.simulator.gateway.OperationModule;
import io.github.camellazada.simulator.gateway.SimulatedCall;

/** The brand library, read page by page. */
final class BrandModule implements OperationModule {
    private static final String NOBODY = "";
    private static final long LARGEST_PAGE = 200;

    private final RecordBook book;

    BrandModule(RecordBook book) {
        this.book = book;
        for (JsonNode brand : book.resource("brands.json")) {
            book.put(RecordKind.BRAND, NOBODY, (ObjectNode) brand);
        }
    }

    @Override
    public void register(BiConsumer<String, OperationHandler> handlers) {
        handlers.accept("/category/brands/query", Envelope.PROMOTION.data(this::query));
    }

    private JsonNode query(SimulatedCall call) {
        long start = Parameters.number(call, "startRow");
        long size = Parameters.number(call, "pageSize");
        if (start < 0) {
            throw Parameters.invalid("startRow");
        }
        if (size < 1 || size > LARGEST_PAGE) {
            throw Parameters.invalid("pageSize");
        }
        List<ObjectNode> brands = book.all(RecordKind.BRAND, NOBODY);
        ObjectNode page = book.object()
                .put("enable_total", true)
                .put("start_row", start)
                .put("page_index", start / size)
                .put("page_size", size)
                .put("total_page", new Page(1, size).pages(brands.size()))
                .put("total_record", brands.size());
        return page.set("module", Page.array(Page.slice(brands, start, size)));
    }
}
