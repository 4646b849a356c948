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
package io.github.camellazada.examples.orders;

import java.io.PrintStream;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import javax.sql.DataSource;

import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The application against Lazada itself, until it is stopped. */
final class LiveRun {
    private final PrintStream out;
    private final CountDownLatch interrupted;

    LiveRun(PrintStream out, CountDownLatch interrupted) {
        this.out = out;
        this.interrupted = interrupted;
    }

    /** Runs until it is stopped; fails at start if Lazada does not accept the credentials. */
    void run() throws Exception {
        try (OrdersApplication application = OrdersApplication.start(Map.of())) {
            LazadaCheck.check(application.context());
            out.printf("Pushes are taken on port %s under %s. Set its public HTTPS address as callback URL in the console.%n",
                    application.setting("camel.server.port"), application.setting("camel.component.lazada.push-path"));
            JdbcClient erp = database(application, "dataSource");
            JdbcClient lazada = database(application, "lazada");
            while (!interrupted.await(10, TimeUnit.SECONDS)) {
                tell(erp, lazada);
            }
        }
    }

    /** A database that is away must not end the application: changes wait for it. */
    private void tell(JdbcClient erp, JdbcClient lazada) {
        try {
            out.printf(
                    "orders in the ERP %d, returns %d, pushes in the inbox %d, stock changes waiting %d, refused by Lazada %d%n",
                    count(erp, "erp_order"), count(erp, "erp_return"), count(lazada, "lazada_inbox_open"),
                    count(erp, "stock_change WHERE state = 'waiting'"), count(erp, "stock_change WHERE state = 'refused'"));
        } catch (DataAccessException e) {
            out.printf("A database does not answer; changes wait until it does: %s%n", e.getMessage());
        }
    }

    private static JdbcClient database(OrdersApplication application, String name) {
        return JdbcClient.create(application.context().getRegistry().lookupByNameAndType(name, DataSource.class));
    }

    private static int count(JdbcClient erp, String rows) {
        return erp.sql("SELECT COUNT(*) FROM " + rows).query(Integer.class).single();
    }
}
