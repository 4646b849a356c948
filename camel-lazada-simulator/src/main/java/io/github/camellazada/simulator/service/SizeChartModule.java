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
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camellazada.simulator.commerce.Documents;
import io.github.camellazada.simulator.gateway.OperationHandler;
import io.github.camellazada.simulator.gateway.OperationModule;
import io.github.camellazada.simulator.gateway.SimulatedCall;
import io.github.camellazada.simulator.protocol.Rejection;

/** Size charts: the seller's templates, and which products show which of them. */
final class SizeChartModule implements OperationModule {
    private final RecordBook book;

    SizeChartModule(RecordBook book) {
        this.book = book;
    }

    @Override
    public void register(BiConsumer<String, OperationHandler> handlers) {
        handlers.accept("/size/chart/template/get", this::templates);
        handlers.accept("/size/chart/batch/update", this::link);
    }

    private ObjectNode templates(SimulatedCall call) {
        List<ObjectNode> rows = book.all(RecordKind.SIZE_CHART, call.sellerId()).stream()
                .filter(row -> call.text("template_id") == null
                        || row.path("sizeChartId").asText().equals(call.text("template_id")))
                .filter(row -> call.text("template_name") == null
                        || row.path("sizeChartName").asText().contains(call.text("template_name")))
                .toList();
        Page page = Page.of(call, "page_no", "page_size");
        ObjectNode data = book.object().put("total", rows.size()).put("pageNo", page.number()).put("pageSize", page.size())
                .put("totalPage", page.pages(rows.size()));
        data.set("sizeChartResponses", Page.array(page.cut(rows)));
        return book.object().set("data", data.deepCopy());
    }

    private ObjectNode link(SimulatedCall call) {
        JsonNode links = Documents.jsonOrXml(call.text("payload"))
                .map(request -> request.path("Product").path("SizeCharts").path("SizeChart"))
                .filter(JsonNode::isContainerNode)
                .orElseThrow(() -> new Rejection("ISV", "4174", "E4174: The payload names no size chart"));
        for (JsonNode link : links.isArray() ? links : book.json().createArrayNode().add(links)) {
            ObjectNode chart = book.find(RecordKind.SIZE_CHART, call.sellerId(), link.path("size_chart").asText())
                    .orElseThrow(() -> new Rejection("ISV", "4175", "E4175: There is no size chart "
                            + link.path("size_chart").asText()));
            unlink(call.sellerId(), link.path("product_id").asLong());
            chart.withArray("linkProductIds").add(link.path("product_id").asLong());
        }
        return book.object().set("data", book.object());
    }

    /** A product shows one chart. */
    private void unlink(String sellerId, long product) {
        for (ObjectNode chart : book.all(RecordKind.SIZE_CHART, sellerId)) {
            ArrayNode left = book.json().createArrayNode();
            chart.path("linkProductIds").forEach(id -> {
                if (id.asLong() != product) {
                    left.add(id);
                }
            });
            chart.set("linkProductIds", left);
        }
    }
}
