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
package io.github.camellazada.console;

import java.util.List;
import java.util.Map;

import org.apache.camel.spi.annotations.DevConsole;
import org.apache.camel.support.console.AbstractDevConsole;
import org.apache.camel.util.json.JsonObject;

/** Shows the calls to Lazada, the push listeners and what waits, in Camel's developer console. */
@DevConsole(name = "lazada", displayName = "Lazada", description = "Calls to the Lazada Open Platform and pushes from it")
public class LazadaConsole extends AbstractDevConsole {
    public LazadaConsole() {
        super("camel", "lazada", "Lazada", "Calls to the Lazada Open Platform and pushes from it");
    }

    @Override
    protected JsonObject doCallJson(Map<String, Object> options) {
        if (options.containsKey(ConsoleReplay.OPTION)) {
            return new ConsoleReplay(getCamelContext()).run(options);
        }
        Snapshot snapshot = new Snapshot(getCamelContext());
        JsonObject root = new JsonObject();
        root.put("endpoints", snapshot.endpoints());
        root.put("apps", snapshot.apps());
        root.put("pushListeners", snapshot.listeners());
        root.put("pushConsumers", snapshot.consumers());
        root.put("lastPushes", snapshot.pushes());
        return root;
    }

    @Override
    protected String doCallText(Map<String, Object> options) {
        StringBuilder text = new StringBuilder();
        doCallJson(options).forEach((section, entries) -> {
            text.append(section).append(":\n");
            (entries instanceof List<?> list ? list : List.of(entries)).forEach(entry -> write(text, "    ", entry));
        });
        return text.toString();
    }

    private static void write(StringBuilder text, String indent, Object entry) {
        if (!(entry instanceof Map<?, ?> fields)) {
            text.append(indent).append(entry).append('\n');
            return;
        }
        StringBuilder line = new StringBuilder();
        fields.forEach((name, value) -> {
            if (!(value instanceof List)) {
                line.append(line.isEmpty() ? "" : "  ").append(name).append('=').append(value);
            }
        });
        text.append(indent).append(line).append('\n');
        fields.forEach((name, value) -> {
            if (value instanceof List<?> entries && !entries.isEmpty()) {
                text.append(indent).append("    ").append(name).append(":\n");
                entries.forEach(inner -> write(text, indent + "        ", inner));
            }
        });
    }
}
