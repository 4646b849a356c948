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
package io.github.camellazada.client;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camellazada.catalog.Batch;
import io.github.camellazada.catalog.OperationCatalog;
import io.github.camellazada.catalog.OperationDescriptor;
import io.github.camellazada.client.call.LazadaCall;
import io.github.camellazada.client.json.PathStep;
import io.github.camellazada.client.protocol.ErrorCatalogue;
import io.github.camellazada.client.protocol.ResponseDecoder;
import io.github.camellazada.client.transport.TransportResponse;
import io.github.camellazada.outcome.LazadaItemOutcome;

/** The batches of the catalogue, and the shapes in which an answer with code 0 tells that one of the items 11 and 12 failed. */
final class BatchShapes {
    static final String SAID = "is in another promotion";
    /** The second item is named. */
    static final List<String> NAMING = List.of(
            "'detail':[{'ID':'12','code':'77123','message':'is in another promotion'}]",
            "'detail':'[{`ID`:`12`,`message`:`is in another promotion`}]'",
            "'detail':{'ID':12,'message':'is in another promotion'}",
            "'errors':[{'ID':'12','errorCode':'77123','errorMsg':'is in another promotion'}]",
            "'data':{'errors':[{'ID':'12','error_code':'77123','error_msg':'is in another promotion'}]}",
            "'data':{'list':[{'ID':'12','errorCode':'77123','errorMsg':'is in another promotion'}]}",
            "'result':{'success':true,'data':{'rows':[{'ID':'11','success':true},{'ID':'12','success':false,"
                    + "'errorMsg':'is in another promotion'}]}}",
            "'result':{'success':true,'module':{'12':{'errorCode':'77123','errorMsg':'is in another promotion'}}}");
    /** Nobody can tell which item is meant, or whether the word is a refusal. */
    static final List<String> NAMELESS = List.of(
            "'detail':[{'seller_sku':'A-1','message':'is in another promotion'}]",
            "'detail':[{'ID':'99','code':'77123','message':'is in another promotion'}]",
            "'detail':['is in another promotion']",
            "'data':{'list':[{'errorCode':'77123','errorMsg':'is in another promotion'}]}",
            "'result':{'success':true,'data':{'rows':[{'ID':'99','success':false,'errorMsg':'is in another promotion'}]}}");

    static final List<String> SILENT = List.of(
            "'result':{'success':true,'data':[[{'ID':'12','item_err_code':'77123','msg':'is in another promotion'}]]}");
    /** The name of the second item is a field. */
    static final List<String> TEXTS = List.of("'data':{'12':'is in another promotion'}",
            "'result':{'success':true,'data':{'12':'is in another promotion'}}");

    private static final ResponseDecoder DECODER = new ResponseDecoder(ErrorCatalogue.load());

    private BatchShapes() {
    }

    static Stream<OperationDescriptor> batches() {
        return OperationCatalog.all().stream()
                .filter(operation -> !operation.readOnly() && operation.effect().batch() != null
                        && !operation.effect().batch().items().isEmpty());
    }

    /** What became of the items 11 and 12 by an answer of that shape. */
    static List<LazadaItemOutcome> items(OperationDescriptor operation, String shape) {
        Batch.Items items = operation.effect().batch().items().get(0);
        String id = items.ids().isEmpty() ? "sku_id" : items.ids().get(0);
        String body = "{'code':'0',%s}".formatted(shape).replace("ID", id).replace('\'', '"').replace("`", "\\\"");
        LazadaCall call = TestCalls.call(operation, operation.access().method(), Map.of(items.parameter(), request(items)),
                Map.of());
        return DECODER.decode(call, new TransportResponse(200, "application/json", null,
                body.getBytes(StandardCharsets.UTF_8))).items();
    }

    /** A request that asks for the items 11 and 12. */
    private static String request(Batch.Items items) {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        if (items.keys()) {
            return nodes.objectNode().put("11", 1).put("12", 1).toString();
        }
        ArrayNode list = nodes.arrayNode();
        for (String id : List.of("11", "12")) {
            if (items.ids().isEmpty()) {
                list.add(id);
            } else {
                list.add(nodes.objectNode().put(items.ids().get(0), id));
            }
        }
        JsonNode document = list;
        List<PathStep> steps = PathStep.of(items.path());
        for (int i = steps.size() - 1; i >= 0; i--) {
            ObjectNode outer = nodes.objectNode();
            document = outer.set(steps.get(i).name(), document);
        }
        return document.toString();
    }
}
