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
package io.github.camellazada.quarkus.dev;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

import io.github.camellazada.catalog.OperationCatalog;
import io.github.camellazada.catalog.OperationDescriptor;
import io.github.camellazada.client.auth.LazadaToken;
import io.github.camellazada.client.auth.LazadaTokenStore;
import io.github.camellazada.console.LazadaConsole;
import org.apache.camel.CamelContext;
import org.apache.camel.console.DevConsole.MediaType;

/** Answers what the pages of the Dev UI ask. It shows what Camel's console shows, and no secret. */
@ApplicationScoped
public class LazadaDevUi {
    @Inject
    CamelContext context;
    @Inject
    Instance<LazadaTokenStore> tokens;
    @Inject
    Instance<SimulatorAdmin> simulator;

    /** Every operation that can be called, by its name in a URI. */
    public List<Map<String, String>> operations() {
        return OperationCatalog.all().stream().map(LazadaDevUi::operation).toList();
    }

    /** What goes on between this application and Lazada. */
    public Map<String, Object> state() {
        LazadaConsole console = new LazadaConsole();
        console.setCamelContext(context);
        Map<String, Object> state = new LinkedHashMap<>((Map<?, ?>) console.call(MediaType.JSON)).entrySet().stream()
                .collect(Collectors.toMap(entry -> entry.getKey().toString(), Map.Entry::getValue, (one, other) -> one,
                        LinkedHashMap::new));
        state.put("tokens", tokens());
        return state;
    }

    /** Whether there is a simulator that can place an order. */
    public boolean isSimulated() {
        return simulator.isResolvable();
    }

    /** Lets a buyer place and pay an order at the simulator. */
    public boolean placeOrder() {
        if (!isSimulated()) {
            return false;
        }
        simulator.get().placeOrders(1);
        return true;
    }

    private List<Map<String, String>> tokens() {
        List<Map<String, String>> shown = new ArrayList<>();
        if (tokens.isResolvable() && isSimulated()) {
            tokens.get().load(simulator.get().tokenKey()).toCompletableFuture().join()
                    .ifPresent(token -> shown.add(token(simulator.get().tokenKey().seller(), token)));
        }
        return shown;
    }

    private static Map<String, String> token(String seller, LazadaToken token) {
        return Map.of("seller", seller, "accessUntil", String.valueOf(token.accessExpiresAt()), "authorisedUntil",
                String.valueOf(token.refreshExpiresAt()));
    }

    private static Map<String, String> operation(OperationDescriptor operation) {
        return Map.of("name", operation.name(), "title", operation.title(), "method", String.join(" ", operation.methods()),
                "path", operation.path(), "page", operation.page() == null ? "" : operation.page());
    }
}
