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
package io.github.camellazada.quarkus.database;

import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import jakarta.inject.Singleton;

import io.quarkus.runtime.configuration.ConfigurationException;
import org.jboss.logging.Logger;

/** Makes the tables of the stores, and tries again as long as the database is not there. */
@Singleton
public class DatabaseTables {
    private static final Logger LOG = Logger.getLogger(DatabaseTables.class);

    private final DatabaseConfig config;
    private final ScheduledExecutorService scheduler;

    DatabaseTables(DatabaseConfig config, ScheduledExecutorService scheduler) {
        if (config.retryInterval().isZero() || config.retryInterval().isNegative()) {
            throw new ConfigurationException("quarkus.camel.lazada.database.retry-interval=" + config.retryInterval()
                    + " leaves no pause between two attempts to reach the database. Set it to a second or more, such as 5s");
        }
        this.config = config;
        this.scheduler = scheduler;
    }

    /** Waits for the first attempt only, so that the application starts, and says that it is not ready, without a database. */
    void make(String contents, Supplier<CompletionStage<Void>> tables) {
        if (!config.createTables()) {
            return;
        }
        try {
            tables.get().toCompletableFuture().join();
        } catch (CompletionException e) {
            tryLater(contents, tables, e.getCause());
        }
    }

    private void tryLater(String contents, Supplier<CompletionStage<Void>> tables, Throwable failure) {
        LOG.errorf(
                "The tables of Lazada's %s could not be made, so that calls which need them fail: %s. Check quarkus.datasource"
                        + " and that the database runs; trying again every %s",
                contents, reason(failure), config.retryInterval());
        retry(contents, tables);
    }

    private void retry(String contents, Supplier<CompletionStage<Void>> tables) {
        scheduler.schedule(() -> tables.get().whenComplete((done, failure) -> {
            if (failure == null) {
                LOG.infof("The tables of Lazada's %s are there now", contents);
            } else {
                LOG.debugf(failure, "The tables of Lazada's %s could not be made yet", contents);
                retry(contents, tables);
            }
        }), config.retryInterval().toMillis(), TimeUnit.MILLISECONDS);
    }

    private static String reason(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root.getMessage();
    }
}
