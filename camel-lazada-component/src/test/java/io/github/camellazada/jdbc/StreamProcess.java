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
package io.github.camellazada.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;

import javax.sql.DataSource;

import io.github.camellazada.LazadaComponent;
import io.github.camellazada.LazadaConfiguration;
import io.github.camellazada.catalog.LazadaCountry;
import io.github.camellazada.model.Order;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;

/** A process that books a stream of orders in a table, with all stores in one database. Runs until it is killed. */
final class StreamProcess {
    private StreamProcess() {
    }

    public static void main(String[] arguments) throws Exception {
        DataSource source = PooledPostgres.open(arguments[0]);
        DefaultCamelContext context = new DefaultCamelContext();
        context.disableJMX();
        context.getRegistry().bind("db", source);
        LazadaConfiguration configuration = context.getComponent("lazada", LazadaComponent.class).getConfiguration();
        configuration.setServerUrl(arguments[1]);
        configuration.setAppKey(arguments[2]);
        configuration.setAppSecret(arguments[3]);
        configuration.setAccessToken(arguments[4]);
        configuration.setSellerId("1001");
        configuration.setCountry(LazadaCountry.SG);
        configuration.setRateLimiting(false);
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("lazada:stream:orders?streamPush=false&pollFrom=2026-01-01&initialDelay=0&delay=100&pollSettleTime=0"
                        + "&coalesce=20&concurrentConsumers=2&pushInbox=jdbc:db&versionStore=jdbc:db&watermarkStore=jdbc:db")
                        .process(exchange -> book(source, exchange));
            }
        });
        context.start();
        Thread.currentThread().join();
    }

    private static void book(DataSource source, Exchange exchange) throws Exception {
        Order order = exchange.getMessage().getBody(Order.class);
        try (Connection connection = source.getConnection();
                PreparedStatement insert = connection
                        .prepareStatement("INSERT INTO booked (id, version, status) VALUES (?, ?, ?)"
                                + " ON CONFLICT (id) DO UPDATE SET version = excluded.version, status = excluded.status,"
                                + " times = booked.times + 1 WHERE booked.version <= excluded.version")) {
            insert.setString(1, order.orderId());
            insert.setString(2, exchange.getMessage().getHeader("CamelLazadaVersion", String.class));
            insert.setString(3, order.items().get(0).status());
            insert.execute();
        }
    }
}
