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

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

import io.github.camellazada.catalog.Documentation;
import io.github.camellazada.catalog.OperationCatalog;
import io.github.camellazada.catalog.OperationDescriptor;
import io.github.camellazada.catalog.ParameterDescriptor;
import io.github.camellazada.console.LazadaConsole;
import org.apache.camel.CamelContext;
import org.apache.camel.console.DevConsole.MediaType;

/** Answers what the pages of the Dev UI ask. It shows what Camel's console shows, and no secret. */
@ApplicationScoped
public class LazadaDevUi {
    @Inject
    CamelContext context;
    @Inject
    Instance<SimulatorAdmin> simulator;

    /** Every operation that can be called, by its name in a URI. */
    public List<Map<String, String>> operations() {
        return OperationCatalog.all().stream().map(LazadaDevUi::operation).toList();
    }

    /** The parameters of the operation of that name in a URI, those that it must have first. */
    public List<Map<String, String>> parameters(String operation) {
        return OperationCatalog.all().stream().filter(known -> known.name().equals(operation))
                .flatMap(known -> known.request().parameters().stream())
                .sorted(Comparator.comparing(ParameterDescriptor::required).reversed()).map(LazadaDevUi::parameter).toList();
    }

    /** What goes on between this application and Lazada. */
    public Map<?, ?> state() {
        LazadaConsole console = new LazadaConsole();
        console.setCamelContext(context);
        return (Map<?, ?>) console.call(MediaType.JSON);
    }

    /** Where the simulator is, empty if there is none. */
    public String simulator() {
        return simulator.isResolvable() ? simulator.get().url() : "";
    }

    /** Lets a buyer place and pay an order at the simulator. */
    public boolean placeOrder() {
        simulator.get().placeOrders(1);
        return true;
    }

    private static Map<String, String> operation(OperationDescriptor operation) {
        Documentation pages = operation.documentation();
        return Map.of("name", operation.name(), "title", pages.title(), "alsoKnownAs", String.join(" ", pages.alsoKnownAs()),
                "method", String.join(" ", new TreeSet<>(operation.access().methods())), "path", operation.path(),
                "description", text(pages.description()), "page", text(pages.page()));
    }

    private static Map<String, String> parameter(ParameterDescriptor parameter) {
        return Map.of("name", parameter.name(), "type", parameter.type(), "required", parameter.required() ? "required" : "",
                "description", text(parameter.description()));
    }

    private static String text(String text) {
        return text == null ? "" : text;
    }
}
