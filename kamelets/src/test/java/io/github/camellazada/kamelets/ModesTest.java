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
package io.github.camellazada.kamelets;

import java.util.List;
import java.util.stream.Stream;

import io.github.camellazada.LazadaEndpoint;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The property mode of a source chooses its endpoint. */
class ModesTest {

    @ParameterizedTest
    @MethodSource("modes")
    void aModeChoosesTheEndpoint(SourceRow source, String mode) throws Exception {
        LazadaEndpoint endpoint = endpoint(source.name(), mode == null ? "" : "&mode=" + mode);

        String chosen = mode == null ? source.modes().get(0) : mode;
        assertThat(endpoint.getOperation()).hasToString(chosen.equals("push") ? "push" : "stream");
        assertThat(endpoint.getTopic()).isEqualTo(chosen.equals("push")
                ? String.join(",", source.pushTopics())
                : source.stream().stream());
        assertThat(endpoint.getConfiguration().isStreamPush()).isEqualTo(!chosen.equals("poll") || source.modes().size() == 1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            lazada-orders-source   | &mode=pull                     | no mode 'pull'       | to stream, push, poll
            lazada-stock-source    | &mode=push                      | no mode 'push'       | to stream, poll
            lazada-products-source | &topics=product-created        | takes all topics     | or set mode=push
            lazada-poll-source     | &operation=products-get&parameters=filter | has 'filter' | Write name=value
            """)
    void anImpossibleChoiceIsRefused(String kamelet, String options, String what, String hint) {
        assertThatThrownBy(() -> endpoint(kamelet, options)).hasStackTraceContaining(what).hasStackTraceContaining(hint);
    }

    static Stream<Arguments> modes() {
        return SourceRow.all().stream().filter(row -> row.stream() != null)
                .flatMap(row -> Stream.concat(Stream.of((String) null),
                        row.modes().size() > 1 ? row.modes().stream() : Stream.of()).map(mode -> Arguments.of(row, mode)));
    }

    private static LazadaEndpoint endpoint(String kamelet, String options) throws Exception {
        try (KameletRun run = new KameletRun()) {
            run.receive(kamelet, KameletRun.SHOP + "&sellerId=" + KameletRun.SELLER + options);
            List<LazadaEndpoint> endpoints = run.context().getEndpoints().stream().filter(LazadaEndpoint.class::isInstance)
                    .map(LazadaEndpoint.class::cast).toList();
            assertThat(endpoints).hasSize(1);
            return endpoints.get(0);
        }
    }
}
