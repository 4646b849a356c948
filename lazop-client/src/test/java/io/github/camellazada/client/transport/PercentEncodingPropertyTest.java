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
package io.github.camellazada.client.transport;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import static org.assertj.core.api.Assertions.assertThat;

class PercentEncodingPropertyTest {

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void whatIsEncodedIsDecodedAgain(@ForAll("texts") String value) {
        String encoded = PercentEncoding.encode(Map.of("payload", value));

        assertThat(encoded).matches("payload=[A-Za-z0-9_.%-]*");
        assertThat(URLDecoder.decode(encoded.substring("payload=".length()), StandardCharsets.UTF_8)).isEqualTo(value);
        assertThat(PercentEncoding.octets(Map.of("payload", value)).toString(StandardCharsets.ISO_8859_1)).isEqualTo(encoded);
    }

    /** Short and long ones, of plain characters alone and of others among them. */
    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of("a", "9", "-", " ", "\"", "{", "+", "&", "=", "%", "é", "訂", "\uD83D\uDC2A").list().ofMaxSize(900)
                .map(parts -> String.join("", parts));
    }
}
