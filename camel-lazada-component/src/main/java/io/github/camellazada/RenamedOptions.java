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
package io.github.camellazada;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.apache.camel.CamelContext;

/** The options that had another name, or stood in a URI, before the first release, with what takes their place now. */
final class RenamedOptions {
    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("dataFormat", "outputType"), Map.entry("seller", "sellerId"), Map.entry("lane", "priority"),
            Map.entry("flowControl", "rateLimiting"), Map.entry("dailyBudget", "dailyQuota"),
            Map.entry("heldWrites", "heldWriteStore"), Map.entry("unknownWrites", "unconfirmedWriteStore"),
            Map.entry("permitStore", "rateLimitStore"), Map.entry("heldWriteWarning", "heldWriteAlertAfter"),
            Map.entry("frozenWindows", "freezeWindows"), Map.entry("tokenRefreshAhead", "tokenRefreshMargin"),
            Map.entry("freezeProbe", "freezeProbeInterval"),
            Map.entry("maxWait", "maxWaitTime"), Map.entry("maxWaiting", "maxQueuedCalls"),
            Map.entry("settleUnknownOutcomes", "reconcileTimeout"), Map.entry("followUpFor", "reconcileTimeout"));
    private static final String PATH = "write the topics behind lazada:push, by name or number,"
            + " such as lazada:push:product-created,product-edited or lazada:push:20";
    private static final Map<String, String> WITHDRAWN = Map.of("topics", PATH, "messageType", PATH,
            "clock", "set it in Java, with setClock on the configuration of the component",
            "transport", "set it in Java, with setTransport on the configuration of the component");

    private RenamedOptions() {
    }

    /** The name that an option has now; empty where it never had another one. */
    static Optional<String> of(String option) {
        return Optional.ofNullable(NAMES.get(option));
    }

    /** What to do instead of setting an option that is none any more; empty where it never was one. */
    static Optional<String> withdrawn(String option) {
        return Optional.ofNullable(WITHDRAWN.get(option));
    }

    /**
     * Camel Main would say only that there is no such option, Spring Boot nothing at all.
     *
     * @throws IllegalArgumentException if a property sets an option of the component by an old name
     */
    static void refuseProperties(CamelContext context) {
        Stream.concat(NAMES.keySet().stream(), WITHDRAWN.keySet().stream()).sorted()
                .flatMap(option -> ComponentProperties.present(context, option)
                        .map(name -> "The property " + name + " sets nothing: " + of(option)
                                .map(now -> "write " + ComponentProperties.name(now)).or(() -> withdrawn(option)).orElseThrow()
                                + "."))
                .reduce((one, other) -> one + " " + other).ifPresent(wrong -> {
                    throw new IllegalArgumentException(wrong);
                });
    }
}
