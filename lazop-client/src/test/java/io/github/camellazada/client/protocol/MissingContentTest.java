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
package io.github.camellazada.client.protocol;

import java.util.List;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camellazada.catalog.OperationCatalog;
import io.github.camellazada.catalog.OperationDescriptor;
import io.github.camellazada.client.json.PathStep;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Every operation whose content is known by a field. */
class MissingContentTest {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    static Stream<OperationDescriptor> known() {
        return OperationCatalog.all().stream()
                .filter(operation -> operation.answer().content() != null && !operation.answer().content().needs().isEmpty());
    }

    @Test
    void theObjectsThatRoutesReadByIdAreAmongThem() {
        assertThat(known()).extracting(OperationDescriptor::name).contains("order-get", "product-item-get", "seller-get",
                "promotion-voucher-get", "order-reverse-return-detail-list", "order-package-document-get");
    }

    @ParameterizedTest
    @MethodSource("known")
    void anObjectWithoutItsIdIsNoContent(OperationDescriptor operation) {
        ObjectNode stranger = NODES.objectNode().put("note", "x");

        assertThat(MissingContent.find(operation, answer(operation.answer().payload(), NODES.objectNode())))
                .contains("is empty");
        assertThat(MissingContent.find(operation, answer(operation.answer().payload(), stranger))).contains("is empty");
    }

    @ParameterizedTest
    @MethodSource("known")
    void oneOfItsFieldsIsEnough(OperationDescriptor operation) {
        for (String field : operation.answer().content().needs()) {
            assertThat(MissingContent.find(operation, answer(operation.answer().payload(), answer(field, NODES.numberNode(7)))))
                    .isNull();
        }
    }

    private static ObjectNode answer(String path, JsonNode value) {
        List<PathStep> steps = PathStep.of(path);
        JsonNode inner = value;
        for (int i = steps.size() - 1; i >= 0; i--) {
            inner = NODES.objectNode().set(steps.get(i).name(), inner);
        }
        return (ObjectNode) inner;
    }
}
