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
package io.github.camellazada.client.json;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

import static org.assertj.core.api.Assertions.assertThat;

/** The parser of whole trees is the measure: what is read where it stands is the same, or is left to the parser. */
class IndexedNodePropertyTest {

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void aPlainDocumentIsReadAsTheParserReadsIt(@ForAll("plain") String document) throws IOException {
        IndexedNode index = IndexedNode.of(bytes(document));

        assertThat(index).as(document).isNotNull();
        assertSame(index, Json.read(bytes(document)));
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void anyOtherIsReadAsTheParserReadsItOrLeftToIt(@ForAll("any") String document) throws IOException {
        assertSameOrLeft(bytes(document));
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void aDamagedDocumentIsReadAsTheParserReadsItOrLeftToIt(@ForAll("any") String document,
            @ForAll byte damage, @ForAll("places") double place) throws IOException {
        byte[] whole = bytes(document);
        int at = (int) (place * whole.length);
        byte[] other = whole.clone();
        other[at] = damage;
        assertSameOrLeft(other);
        assertSameOrLeft(Arrays.copyOf(whole, at));
        byte[] without = Arrays.copyOf(whole, whole.length - 1);
        System.arraycopy(whole, at + 1, without, at, without.length - at);
        assertSameOrLeft(without);
    }

    @Property(tries = 20, edgeCases = EdgeCasesMode.NONE)
    void aLongDocumentIsReadAsTheParserReadsIt(@ForAll("plain") String part) throws IOException {
        byte[] document = bytes("{\"all\":[" + (part + ",").repeat(2_000) + "0]}");
        IndexedNode index = IndexedNode.of(document);

        assertThat(index.tree()).isEqualTo(Json.read(document));
        assertThat(index.path("all").get(2_000).intValue()).isZero();
        assertThat(index.path("all").get(1_999)).isEqualTo(index.path("all").get(0));
        assertThat(index.path("all").size()).isEqualTo(2_001);
    }

    private static void assertSameOrLeft(byte[] document) throws IOException {
        IndexedNode index = IndexedNode.of(document);
        if (index != null) {
            assertSame(index, Json.read(document));
            assertSame(IndexedNode.shared(document), Json.read(document));
            for (int levels = 1; levels <= 3; levels++) {
                assertSame(IndexedNode.upper(document, levels), Json.read(document));
            }
        }
    }

    private static void assertSame(JsonNode index, JsonNode tree) throws IOException {
        assertThat(index.getNodeType()).isEqualTo(tree.getNodeType());
        if (!(index instanceof SlicedNode node)) {
            assertThat(index).isEqualTo(tree).hasSameClassAs(tree);
            return;
        }
        assertThat(node.size()).isEqualTo(tree.size());
        assertThat(node.isObject()).isEqualTo(tree.isObject());
        assertThat(node.isArray()).isEqualTo(tree.isArray());
        assertThat(node.tree()).isEqualTo(tree);
        // nothing that the parser would write differently, beyond spaces and ways to write a character
        assertThat(Json.read(bytes(node.text()))).isEqualTo(Json.read(PlainJson.MAPPER.writeValueAsBytes(tree)));
        List<JsonNode> elements = new ArrayList<>();
        node.forEach(elements::add);
        assertThat(elements).hasSize(tree.size());
        for (int i = 0; i < tree.size() && tree.isArray(); i++) {
            assertSame(elements.get(i), tree.get(i));
            assertSame(node.path(i), tree.get(i));
        }
        assertThat(node.get(tree.size())).isNull();
        assertThat(node.path("none").isMissingNode()).isTrue();
        assertThat(node.properties()).hasSameSizeAs(tree.properties());
        tree.properties().forEach(field -> assertThat(node.get(field.getKey())).isEqualTo(field.getValue()));
        List<String> names = tree.properties().stream().map(field -> field.getKey()).toList();
        assertThat(node.properties().stream().map(field -> field.getKey()).toList()).isEqualTo(names);
        if (node instanceof IndexedNode known) {
            assertContainers(known, tree);
            tree.properties().forEach(field -> assertThat(known.text(field.getKey())).isEqualTo(text(field.getValue())));
            assertThat(known.text("none")).isNull();
            if (tree.isObject()) {
                assertThat(known.hasOnly(names)).isTrue();
                assertThat(names.isEmpty() || !known.hasOnly(names.subList(1, names.size()))).isTrue();
            }
        }
    }

    private static String text(JsonNode value) {
        if (value.isContainerNode() || value.isNull()) {
            return null;
        }
        return value.isBigDecimal() ? PlainDecimal.text(value.decimalValue()) : value.asText();
    }

    private static void assertContainers(IndexedNode node, JsonNode tree) {
        Iterator<? extends JsonNode> expected = Containers.in(tree);
        node.containers().forEachRemaining(container -> {
            assertThat(container.tree()).isEqualTo(expected.next());
            assertThat(tree.isArray() || node.get(container.name()).equals(container)).isTrue();
        });
        assertThat(expected.hasNext()).isFalse();
    }

    @Provide
    Arbitrary<Double> places() {
        return Arbitraries.doubles().between(0, true, 1, false);
    }

    @Provide
    Arbitrary<String> plain() {
        return objects(Arbitraries.of("\"\"", "\"a\"", "\"text of more than eight\"", "\"é訂\uD83D\uDC2A\"",
                "\"\\\"\\\\\\/\\u00e9\\n\"",
                "0", "1", "-7", "1234567890", "9007199254740993", "123456789012345678901", "-123456789012345678", "12.50",
                "-0.50", "0.0", "0." + "0".repeat(45) + "1", "true", "false", "null"),
                List.of("a", "b", "order_id", "Aa", "BB"), true);
    }

    @Provide
    Arbitrary<String> any() {
        return objects(
                Arbitraries.of("\"a\"", "\"\\ud800\"", "\"\\x\"", "\"\u0001\"", "\"é\\\"", "NaN", "1e5", "1E999999999", "-0",
                        "-0.0", "01",
                        "1.", ".5", "+1", "tru", "True", "'a'", "12.50", "1" + "0".repeat(400), "0." + "0".repeat(500) + "1",
                        "nul", "/**/1"),
                List.of("a", "b", "\\u0061", "é", "", "a b"), false);
    }

    private static Arbitrary<String> objects(Arbitrary<String> scalars, List<String> names, boolean once) {
        Arbitrary<String> values = Arbitraries.recursive(() -> scalars, inner -> Arbitraries.frequencyOf(Tuple.of(1, scalars),
                Tuple.of(1, list(inner)), Tuple.of(2, object(inner, names, once))), 0, 3);
        return object(values, names, once);
    }

    private static Arbitrary<String> list(Arbitrary<String> values) {
        return values.list().ofMaxSize(3).map(all -> "[" + String.join(",", all) + "]");
    }

    private static Arbitrary<String> object(Arbitrary<String> values, List<String> names, boolean once) {
        Arbitrary<List<String>> fields = once
                ? Arbitraries.of(names).list().uniqueElements().ofMaxSize(names.size())
                : Arbitraries.of(names).list().ofMaxSize(3);
        return fields
                .flatMap(keys -> values.list().ofSize(keys.size()).flatMap(all -> Arbitraries.of("", " ", "\n\t").map(space -> {
                    List<String> parts = new ArrayList<>();
                    for (int i = 0; i < keys.size(); i++) {
                        parts.add(space + "\"" + keys.get(i) + "\"" + space + ":" + space + all.get(i) + space);
                    }
                    return "{" + String.join(",", parts) + "}";
                })));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
