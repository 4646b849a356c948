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
package io.github.camellazada.soak;

import java.io.EOFException;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import io.github.camellazada.LazadaConfiguration;
import io.github.camellazada.LazadaConstants;
import io.github.camellazada.jdbc.JdbcHeldWriteStore;
import io.github.camellazada.jdbc.JdbcRateLimitStore;
import io.github.camellazada.jdbc.JdbcTokenStore;
import io.github.camellazada.jdbc.JdbcUnconfirmedWriteStore;
import io.github.camellazada.push.event.PushEvent;
import io.github.camellazada.simulator.world.SimulatedClock;
import io.github.camellazada.virtualtime.Activity;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.h2.jdbcx.JdbcConnectionPool;
import org.postgresql.ds.PGConnectionPoolDataSource;

/**
 * An application of its own process that keeps all it has to keep in a database, since it is killed now and then. What it is
 * asked for comes from whoever started it, who also turns its time; order pushes become rows, one for each key.
 */
final class KilledProcess {
    static final String PUSHES = "CREATE TABLE order_push (push_key VARCHAR(128) PRIMARY KEY, body TEXT NOT NULL)";

    private static final long PATIENCE_SECONDS = 60;
    private static final int CONNECTIONS = 4;
    // a killed process keeps its lease of a token for maxWaitTime and two of these, of the database's time
    private static final int REQUEST_TIMEOUT_MILLIS = 1500;
    private static final int MAX_WAIT_MILLIS = 10_000;

    private final Activity activity = new Activity();
    private final SimulatedClock clock;
    private final JdbcConnectionPool database;
    private final KilledWire parent;
    private final HourContext context;

    private KilledProcess(String[] args, KilledWire parent) {
        this.parent = parent;
        this.clock = SimulatedClock.standingAt(Instant.parse(args[0]));
        PGConnectionPoolDataSource source = new PGConnectionPoolDataSource();
        source.setUrl(args[1]);
        database = JdbcConnectionPool.create(source);
        database.setMaxConnections(CONNECTIONS);
        ExecutorService statements = Executors.newFixedThreadPool(CONNECTIONS);
        Executor counted = work -> statements.execute(activity.counted(work));
        context = new HourContext(clock, activity, args[6]);
        LazadaConfiguration configuration = context.configuration();
        configuration.setServerUrl(args[2]);
        configuration.setAuthServerUrl(args[3]);
        configuration.setAppKey(args[4]);
        configuration.setAppSecret(args[5]);
        configuration.setTokenStore(new JdbcTokenStore(database, null, counted));
        configuration.setHeldWriteStore(new JdbcHeldWriteStore(database, counted));
        configuration.setUnconfirmedWriteStore(new JdbcUnconfirmedWriteStore(database, counted));
        context.lazada().setRateLimitStore(new JdbcRateLimitStore(database, counted));
        configuration.setRequestTimeout(REQUEST_TIMEOUT_MILLIS);
        configuration.setMaxWaitTime(MAX_WAIT_MILLIS);
    }

    public static void main(String[] args) throws Exception {
        KilledWire parent = new KilledWire(System.out);
        System.setOut(System.err);
        try (ObjectInputStream in = new ObjectInputStream(System.in)) {
            new KilledProcess(args, parent).run(in);
        }
    }

    private void run(ObjectInputStream in) throws Exception {
        context.start(new RouteBuilder() {
            @Override
            public void configure() {
                errorHandler(noErrorHandler());
                from("lazada:outcomes?delay=5000").process(
                        exchange -> parent.tell(KilledWire.Outcome.of(exchange.getMessage().getBody())));
                from("lazada:push:trade-order-status?ackMode=onCompletion").process(KilledProcess.this::keep);
            }
        });
        parent.tell(new KilledWire.Started(context.pushUrl()));
        try {
            while (true) {
                reportTurned();
                turn((KilledWire.Turn) in.readObject());
            }
        } catch (EOFException e) {
            System.exit(0);
        }
    }

    private void turn(KilledWire.Turn turn) {
        clock.advance(Duration.between(clock.instant(), turn.to()));
        turn.asked().forEach(asked -> context.send(asked.operation(), exchange -> fill(exchange, asked),
                exchange -> tell(new KilledWire.Ended(asked.id(), AskEnd.of(exchange)))));
    }

    private static void fill(Exchange exchange, KilledWire.Asked asked) {
        exchange.getMessage().setBody(asked.body());
        exchange.getMessage()
                .setHeaders(new HashMap<>(Map.of(LazadaConstants.SELLER_ID, asked.seller(), LazadaConstants.COUNTRY,
                        asked.country())));
    }

    private void keep(Exchange exchange) throws SQLException {
        try (var connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "INSERT INTO order_push (push_key, body) VALUES (?, ?) ON CONFLICT DO NOTHING")) {
            insert.setString(1, exchange.getMessage().getHeader(LazadaConstants.PUSH_KEY, String.class));
            insert.setString(2, exchange.getMessage().getBody(PushEvent.class).json());
            insert.executeUpdate();
        }
    }

    private void reportTurned() {
        activity.awaitQuiet(PATIENCE_SECONDS);
        tell(new KilledWire.Turned(clock.next().orElse(null)));
    }

    private void tell(Serializable object) {
        try {
            parent.tell(object);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
