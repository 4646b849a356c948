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
package io.github.camellazada.kafka;

import java.io.BufferedReader;
import java.io.File;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

import io.github.camellazada.broker.KafkaBroker;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** A process is killed while it takes pushes over: what it acknowledged is routed by the next one. */
@Timeout(120)
class KilledProcessTest {
    private static final Duration LONG = Duration.ofSeconds(60);
    private static final int PUSHES = 1000;
    private static final int KILLED_AFTER = 600;

    @TempDir
    private Path folder;
    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    private final Set<String> done = ConcurrentHashMap.newKeySet();

    @Test
    void aKilledProcessLosesNoAcknowledgedPush() throws Exception {
        RoutedOrders orders = new RoutedOrders();
        try (KafkaBroker broker = KafkaBroker.start(folder)) {
            Map<String, String> properties = new HashMap<>(BrokerAwayTest.properties(broker));
            Process process = start(properties);
            int port = port(process);
            List<CompletableFuture<Void>> answers = new ArrayList<>();
            for (int order = 0; order < PUSHES; order++) {
                String number = Integer.toString(order);
                answers.add(PushApplication.push(port, PushApplication.order(order, 0)).handle((status, failure) -> {
                    if (failure == null && status == 200) {
                        acknowledged.add(number);
                    }
                    return null;
                }));
                if (order % 50 == 49) {
                    await().atMost(LONG).until(() -> answers.stream().filter(answer -> !answer.isDone()).count() < 25);
                }
                if (order == KILLED_AFTER) {
                    process.destroyForcibly();
                }
            }
            CompletableFuture.allOf(answers.toArray(CompletableFuture[]::new)).join();
            process.waitFor();
            assertThat(acknowledged).hasSizeBetween(KILLED_AFTER / 2, PUSHES - 1);

            try (PushApplication next = new PushApplication(properties, orders.route("lazada:push"))) {
                await().atMost(LONG).until(() -> acknowledged.stream().allMatch(
                        order -> done.contains(order) || orders.done(Long.parseLong(order)).size() > 0));
                await().atMost(LONG).until(
                        () -> next.inbox().status(PushApplication.APP).toCompletableFuture().join().open() == 0);
            }
        }
    }

    private static Process start(Map<String, String> properties) throws Exception {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-cp", System.getProperty("java.class.path"),
                InboxProcess.class.getName()));
        properties.forEach((name, value) -> command.add(name + "=" + value));
        return new ProcessBuilder(command).redirectError(new File("target", "killed-process.log")).start();
    }

    /** The port of the process; what it says later is read on. */
    private int port(Process process) throws Exception {
        CompletableFuture<Integer> port = new CompletableFuture<>();
        Thread reader = new Thread(() -> {
            new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8)).lines()
                    .forEach(line -> {
                        if (line.startsWith("port ")) {
                            port.complete(Integer.valueOf(line.substring(5)));
                        } else if (line.startsWith("done ")) {
                            done.add(line.substring(5));
                        }
                    });
        });
        reader.setDaemon(true);
        reader.start();
        process.onExit().thenRun(() -> port.completeExceptionally(new IllegalStateException("The process has ended")));
        return port.get();
    }
}
