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

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

import static org.assertj.core.api.Assertions.assertThat;

class JsonBracketsPropertyTest {

    @Property
    void theyAreThoseThatAWalkByteByByteFinds(@ForAll("documents") String document) {
        byte[] json = document.getBytes(StandardCharsets.UTF_8);
        JsonBrackets brackets = new JsonBrackets(json);
        List<Integer> found = new ArrayList<>();
        for (int at = brackets.next(); at >= 0; at = brackets.next()) {
            found.add(at);
        }

        assertThat(found).isEqualTo(walk(json));
        assertThat(brackets.next()).isEqualTo(-1);
    }

    /** Quotation marks, backslashes and brackets in any order, between bytes of all kinds; a backslash only within a text. */
    @Provide
    Arbitrary<String> documents() {
        Arbitrary<String> within = Arbitraries
                .of("\\\"", "\\\\", "\\n", "[", "]", "{", "}", "a", "ab", " ", ":", ",", "é", "訂", "\uD83D\uDC2A")
                .list().ofMaxSize(12).map(parts -> "\"" + String.join("", parts) + "\"");
        Arbitrary<String> between = Arbitraries.of("[", "]", "{", "}", ":", ",", "12", "true", " ", "\n", "Y", "_", "y",
                "\u007F", "é");
        return Arbitraries.frequencyOf(Tuple.of(2, within), Tuple.of(3, between)).list().ofMaxSize(40)
                .map(parts -> String.join("", parts));
    }

    private static List<Integer> walk(byte[] json) {
        List<Integer> brackets = new ArrayList<>();
        boolean text = false;
        for (int i = 0; i < json.length; i++) {
            if (text && json[i] == '\\') {
                i++;
            } else if (json[i] == '"') {
                text = !text;
            } else if (!text && "[]{}".indexOf(json[i]) >= 0) {
                brackets.add(i);
            }
        }
        return brackets;
    }
}
