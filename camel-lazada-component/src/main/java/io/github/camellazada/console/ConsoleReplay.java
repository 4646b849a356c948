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

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;

import io.github.camellazada.client.inbox.InboxReplay;
import io.github.camellazada.observe.ObservedApp;
import io.github.camellazada.observe.ObservedApps;
import org.apache.camel.CamelContext;
import org.apache.camel.util.json.JsonObject;

/**
 * Routes pushes again from the developer console, where the component allows it: {@code replay=dead|routed|all}, {@code app},
 * {@code who}, and optionally {@code seller}, {@code topic}, {@code key}, {@code from} and {@code to} in ISO 8601.
 */
final class ConsoleReplay {
    static final String OPTION = "replay";
    private static final int LONGEST_SECONDS = 60;

    private final CamelContext context;

    ConsoleReplay(CamelContext context) {
        this.context = context;
    }

    JsonObject run(Map<String, Object> options) {
        JsonObject answer = new JsonObject();
        try {
            InboxReplay replay = InboxReplay.of(words(options));
            ObservedApp app = ObservedApps.of(context).all().stream().filter(one -> one.pushes().mayReplay()).findFirst()
                    .orElseThrow(() -> new IllegalArgumentException(
                            "The console may not replay pushes; set inboxConsoleReplay=true on"
                                    + " the component"));
            int count = app.pushes().replay(replay).toCompletableFuture().get(LONGEST_SECONDS, TimeUnit.SECONDS);
            answer.put("replayed", count);
        } catch (IllegalArgumentException e) {
            answer.put("refused", e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            answer.put("refused", "interrupted");
        } catch (ExecutionException e) {
            answer.put("refused", e.getCause() instanceof UnsupportedOperationException unable
                    ? unable.getMessage()
                    : "The inbox failed after it had opened some pushes or none: " + e.getCause().getClass().getName());
        } catch (Exception e) {
            answer.put("refused", "The inbox failed; the log says why, and how many pushes are routed again");
        }
        return answer;
    }

    private static Map<String, String> words(Map<String, Object> options) {
        Map<String, String> words = new HashMap<>();
        options.forEach((name, value) -> {
            if (value != null && !value.toString().isBlank()) {
                words.put(name.equals(OPTION) ? "which" : name, value.toString().strip());
            }
        });
        return words;
    }
}
