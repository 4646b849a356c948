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

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** A Pipe that cannot work says so when it starts, and where to set it right. */
class BadInputTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|',
            textBlock = """
                    lazada-orders-source | ackmode: onCompletion  | lazada-orders-source has no property 'ackmode' | Did you mean ackMode
                    lazada-orders-source | ack-mode: whenever     | ackMode                                        | whenever
                    lazada-orders-source | ackMode: whenever      | ackMode                                        | whenever
                    lazada-orders-source | ackTimeout: 0          | has ackTimeout=0                               | set 1 or more
                    lazada-low-stock-source | country: SG         | has no property 'country'                      | in the Pipe
                    lazada-orders-source | mode: pull             | has no mode 'pull'                             | to stream, push, poll
                    lazada-orders-source | ackMode: onCompletion  | longer than Lazada waits                       | pushInbox
                    lazada-orders-source | mode: push, delay: 500000 | does not poll                               | Remove these options
                    lazada-poll-source   | operation: order-pack  | changes something at Lazada                    | use it in to(...)
                    lazada-poll-source   | operation: order-get   | is no listing                                  | call it from a timer
                    lazada-push-source | topics: im-mesage        | has no push topic 'im-mesage'                  | Did you mean im-message
                    lazada-orders-source | component: lazadaIm    | lazadaIm                                       | No endpoint could be found
                    """)
    void aWrongPropertyOfASource(String kamelet, String property, String what, String hint) {
        assertRefused(source(kamelet, property), what, hint);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            lazada-stock-sink  | countri: SG         | lazada-stock-sink has no property 'countri' | Did you mean country
            lazada-stock-sink  | country: XX         | the option country has no value XX          | SG, MY, TH, VN, PH, ID
            lazada-stock-sink  | failOn: sometimes   | failOn                                      | sometimes
            lazada-call-action | operation: order-gt | Lazada has no operation 'order-gt'          | Did you mean order-get
            lazada-call-action | country: SG         | operation                                   | lazada-call-action
            """)
    void aWrongPropertyOfASink(String kamelet, String property, String what, String hint) {
        assertRefused(sink(kamelet, property), what, hint);
    }

    @Test
    void aSourceWithoutItsSecret() {
        assertRefused(source("lazada-orders-source", "sellerId: '1001'"), "has no appSecret",
                "camel.component.lazada.app-secret", "camel.component.lazada.app-secret");
    }

    @Test
    void aSinkWithoutItsSecret() {
        assertRefused(sink("lazada-stock-sink", "country: SG"), "has no appSecret", "camel.component.lazada.app-secret",
                "camel.component.lazada.app-secret");
    }

    @Test
    void anActionWithoutItsKey() {
        assertRefused(sink("lazada-order-items-action", "country: SG"), "has no appKey", "camel.component.lazada.app-key",
                "camel.component.lazada.app-key");
    }

    @Test
    void aSinkWithoutAToken() {
        assertRefused(sink("lazada-stock-sink", "country: SG"), "needs a seller's access token", "accessToken",
                "camel.component.lazada.access-token");
    }

    private void assertRefused(String pipe, String what, String hint, String... without) {
        assertThatThrownBy(() -> {
            Path file = Files.writeString(folder.resolve("pipe.yaml"), pipe);
            try (PipeRun run = new PipeRun(without)) {
                run.start(file, Map.of());
            }
        }).hasStackTraceContaining(what).hasStackTraceContaining(hint);
    }

    private static String source(String kamelet, String property) {
        return pipe("    ref: {kind: Kamelet, apiVersion: camel.apache.org/v1, name: " + kamelet + "}\n    properties: {"
                + property + "}\n", "    uri: \"log:out\"\n");
    }

    private static String sink(String kamelet, String property) {
        return pipe("    uri: \"direct:in\"\n", "    ref: {kind: Kamelet, apiVersion: camel.apache.org/v1, name: " + kamelet
                + "}\n    properties: {" + property + "}\n");
    }

    private static String pipe(String source, String sink) {
        return "apiVersion: camel.apache.org/v1\nkind: Pipe\nmetadata:\n  name: pipe\nspec:\n  source:\n" + source
                + "  sink:\n" + sink;
    }
}
