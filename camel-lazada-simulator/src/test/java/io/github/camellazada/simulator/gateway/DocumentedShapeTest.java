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
package io.github.camellazada.simulator.gateway;

import java.util.List;
import java.util.Locale;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camellazada.simulator.protocol.Operation;
import io.github.camellazada.simulator.protocol.Operation.Field;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class DocumentedShapeTest {
    private static final Set<String> OF_THE_GATEWAY = Set.of("code", "request_id", "type", "_trace_id_");
    private static final Operations OPERATIONS = Operations.load(new ObjectMapper());

    @Test
    void theCatalogueHasEveryOperationButTheCallbacks() {
        assertThat(OPERATIONS.all()).hasSize(419);
        assertThat(OPERATIONS.find("/public/integrations/lazada")).isEmpty();
    }

    @Test
    void eachDocumentedFieldIsThereAndOfItsType() {
        for (Operation operation : OPERATIONS.all()) {
            ObjectNode answer = new DocumentedShape(operation).answer(null);

            for (Field field : operation.response()) {
                if (!OF_THE_GATEWAY.contains(field.name())) {
                    check(operation.path() + " " + field.name(), field, answer.path(field.name()));
                }
            }
        }
    }

    @Test
    void anAnswerIsTheSameEachTimeAndCannotBeSpoiledByWhoGotIt() {
        DocumentedShape shape = new DocumentedShape(OPERATIONS.find("/seller/get").orElseThrow());
        ObjectNode first = shape.answer(null);
        String text = first.toString();
        first.removeAll();

        assertThat(shape.answer(null).toString()).isEqualTo(text);
    }

    private static void check(String where, Field field, JsonNode value) {
        boolean list = field.type().endsWith("[]");
        String type = list ? field.type().substring(0, field.type().length() - 2) : field.type();
        if (list) {
            assertThat(value.isArray()).as(where).isTrue();
            value.forEach(row -> checkOne(where, field.fields(), type, field.name(), row));
        } else {
            checkOne(where, field.fields(), type, field.name(), value);
        }
    }

    private static void checkOne(String where, List<Field> fields, String type, String name, JsonNode value) {
        switch (type) {
            case "object" -> {
                assertThat(value.isObject()).as(where).isTrue();
                fields.forEach(field -> check(where + "." + field.name(), field, value.path(field.name())));
            }
            case "boolean" -> assertThat(value.isBoolean()).as(where).isTrue();
            case "number", "integer" -> assertThat(value.isNumber()).as(where).isTrue();
            default -> assertThat(value.isTextual()).as(where).isTrue();
        }
        if (Set.of("success", "issuccess").contains(name.toLowerCase(Locale.ROOT)) && value.isValueNode()) {
            assertThat(value.asText()).as(where).isIn("true", "1");
        }
    }
}
