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
package io.github.camellazada.push;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.TimeUnit;

import javax.sql.DataSource;

import io.github.camellazada.push.event.PushEvent;
import org.apache.camel.builder.RouteBuilder;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static io.github.camellazada.push.PushOnReceiptTest.order;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** A database on a full disk costs repeats of Lazada, and no push. */
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class FullDiskTest {
    private final Set<String> routed = ConcurrentHashMap.newKeySet();
    private final Set<String> acknowledged = new HashSet<>();
    private int sent;

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void pushesOnAFullDiskAre503AndAreTakenWithoutAHandAsThereIsRoom(boolean pooled, @TempDir Path folder) throws Exception {
        LimitedFiles.register();
        JdbcDataSource database = new JdbcDataSource();
        database.setUrl("jdbc:h2:" + LimitedFiles.SCHEME + ":" + folder.resolve("inbox"));
        database.setUser("sa");
        try (PushApplication application = start(pooled ? pool(database) : database)) {
            await().until(() -> push(application) == 200);

            LimitedFiles.fill(true);
            await().until(() -> push(application) == 503);
            for (int i = 0; i < 5; i++) {
                assertThat(push(application)).isEqualTo(503);
            }

            LimitedFiles.fill(false);
            await().until(() -> push(application) == 200);
            await().until(() -> routed.containsAll(acknowledged));
        }
        assertThat(stored(database)).as("pushes in the file").containsAll(acknowledged);
    }

    private int push(PushApplication application) throws Exception {
        int number = sent++;
        int answer = application.sender().push(order(1, number));
        if (answer == 200) {
            acknowledged.add("step" + number);
        }
        return answer;
    }

    private PushApplication start(DataSource database) throws Exception {
        PushApplication application = PushApplication.create();
        application.context.getRegistry().bind("inbox", database);
        application.context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("lazada:push?pushInbox=jdbc:inbox&ackTimeout=20000")
                        .process(exchange -> routed.add(exchange.getMessage().getBody(PushEvent.class).status()));
            }
        });
        application.context.start();
        return application;
    }

    /** A pool that keeps each connection that calls itself valid, as pools do. */
    private static DataSource pool(DataSource database) {
        Deque<Connection> idle = new ConcurrentLinkedDeque<>();
        return proxy(DataSource.class, (proxy, method, values) -> {
            Connection held = idle.poll();
            while (held != null && !held.isValid(1)) {
                held = idle.poll();
            }
            return pooled(held == null ? database.getConnection() : held, idle);
        });
    }

    private static Connection pooled(Connection connection, Deque<Connection> idle) {
        return proxy(Connection.class, (proxy, method, values) -> switch (method.getName()) {
            case "close" -> {
                idle.add(connection);
                yield null;
            }
            case "unwrap" -> connection;
            default -> invoke(connection, method, values);
        });
    }

    private static Object invoke(Object target, Method method, Object[] values) throws Throwable {
        try {
            return method.invoke(target, values);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(FullDiskTest.class.getClassLoader(), new Class<?>[]{type}, handler));
    }

    private static Set<String> stored(JdbcDataSource database) throws Exception {
        Set<String> steps = new HashSet<>();
        try (Connection connection = database.getConnection();
                ResultSet rows = connection.createStatement().executeQuery("SELECT body FROM lazada_inbox")) {
            while (rows.next()) {
                String body = new String(rows.getBytes(1));
                steps.add("step" + body.replaceFirst("(?s).*\"step(\\d+)\".*", "$1"));
            }
        }
        return steps;
    }
}
