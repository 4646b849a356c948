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
package io.github.camellazada.runtime;

import java.time.Duration;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import io.github.camellazada.client.store.StoreDeadline;

/** Waits until the tables of a store that an option names are there; says what to do where its database does not answer. */
final class StoreTables {
    private StoreTables() {
    }

    /** @param option value of the option, such as {@code jdbc:orders} */
    static void await(String option, CompletionStage<Void> tables) {
        await(option, tables, StoreDeadline.LONGEST);
    }

    static void await(String option, CompletionStage<Void> tables, Duration longest) {
        try {
            tables.toCompletableFuture().orTimeout(longest.toMillis(), TimeUnit.MILLISECONDS).join();
        } catch (CompletionException e) {
            Throwable cause = e.getCause();
            throw new IllegalStateException("The store " + option
                    + " cannot be opened, so the application does not start: "
                    + (cause instanceof TimeoutException
                            ? "its database has not answered within " + longest.toMillis() + " ms"
                            : cause instanceof IllegalStateException ? cause.getMessage() : cause.getClass().getSimpleName())
                    + ". It uses " + name(option) + ". Start the application again when its"
                    + " database answers; a supervisor such as Kubernetes or systemd does so by itself", cause);
        }
    }

    private static String name(String option) {
        int colon = option.indexOf(':');
        return colon < 0 || colon == option.length() - 1
                ? "the only DataSource of the registry"
                : "the DataSource '" + option.substring(colon + 1) + "' of the registry";
    }
}
