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
package io.github.camellazada.benchmarks.calls;

import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

/** What a process does at a moment of a call, as the innermost method tells that belongs to one of these. */
enum CallArea {
    /** Signs. */
    SIGNING("signing", "io.github.camellazada.client.protocol.LazopSigner"),
    /** Reads and checks the parameters. */
    PARAMETERS("parameters", "io.github.camellazada.client.check.", "io.github.camellazada.CallReader",
            "io.github.camellazada.producer.RequestReader", "io.github.camellazada.producer.ParameterSources",
            "io.github.camellazada.producer.BodyParameters", "io.github.camellazada.client.protocol.ParameterEncoder"),
    /** Puts the request together. */
    REQUEST("request", "io.github.camellazada.client.protocol.RequestFactory",
            "io.github.camellazada.client.transport.PercentEncoding"),
    /** Reads the answer. */
    DECODING("decoding", "io.github.camellazada.client.protocol.", "io.github.camellazada.client.json.",
            "io.github.camellazada.client.redact.", "io.github.camellazada.model.", "io.github.camellazada.producer.",
            "com.fasterxml.jackson."),
    /** Keeps the order of writes. */
    ORDER("order of writes", "io.github.camellazada.client.order.", "io.github.camellazada.client.concurrent.",
            "io.github.camellazada.client.freeze."),
    /** Sends and receives. */
    HTTP("HTTP client", "io.github.camellazada.client.transport.", "io.vertx.", "io.netty.", "sun.nio."),
    /** The makers of calls. */
    BENCHMARK("benchmark", "io.github.camellazada.benchmarks."),
    /** All other steps of a call. */
    STEPS("other steps", "io.github.camellazada."),
    /** Exchanges, messages and threads of Camel's. */
    CAMEL("Camel", "org.apache.camel."),
    /** Whatever else the process does, such as compiling. */
    REST("rest");

    private final String title;
    private final List<String> prefixes;

    CallArea(String title, String... prefixes) {
        this.title = title;
        this.prefixes = List.of(prefixes);
    }

    String title() {
        return title;
    }

    /** @param classes of the methods on the stack, the innermost first */
    static CallArea of(Iterator<String> classes) {
        while (classes.hasNext()) {
            String name = classes.next();
            CallArea found = Stream.of(values()).filter(area -> area.prefixes.stream().anyMatch(name::startsWith)).findFirst()
                    .orElse(REST);
            if (found != REST) {
                return found;
            }
        }
        return REST;
    }
}
