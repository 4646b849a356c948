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
package io.github.camellazada.limits;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import io.github.camellazada.jdbc.JdbcRateLimitStore;
import io.github.camellazada.simulator.LazadaSimulator;
import io.github.camellazada.simulator.limit.CountedBy;
import io.github.camellazada.simulator.limit.ThrottleShape;
import io.github.camellazada.simulator.limit.Window;
import io.github.camellazada.simulator.world.SimulatedClock;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import static org.assertj.core.api.Assertions.assertThat;

/** Two processes, one PostgreSQL, one Lazada whose limit counts the calls of both. */
@EnabledOnOs(value = OS.LINUX, architectures = "amd64")
class TwoProcessesTest {
    private static final Logger LOG = LoggerFactory.getLogger(TwoProcessesTest.class);
    private static final Duration TO_LEARN = Duration.ofMinutes(3);
    private static final Duration COUNTED = Duration.ofMinutes(5);

    private final LazadaSimulator simulator = LazadaSimulator.builder()
            .clock(SimulatedClock.standingAt(PermitProcess.START)).build().start();
    private EmbeddedPostgres database;
    private List<Turned> processes = List.of();

    @BeforeEach
    void startDatabase() throws IOException {
        database = EmbeddedPostgres.start();
        new JdbcRateLimitStore(database.getPostgresDatabase(), Runnable::run).createTables().toCompletableFuture().join();
    }

    @AfterEach
    void close() throws Exception {
        for (Turned process : processes) {
            process.close();
        }
        simulator.close();
        database.close();
    }

    @Test
    void twoProcessesUseAHiddenLimitUpTogetherAndEvenly() throws IOException {
        long seed = Long.getLong("limits.seed", new Random().nextInt(1_000_000));
        HiddenLimit limit = HiddenLimit.draw(new Random(seed), CountedBy.APP, List.of(ThrottleShape.APP_CALL_LIMIT),
                List.of(Window.FIXED, Window.SLIDING), 5, 7);
        limit.enforce(simulator);
        simulator.sellers().add("1001", "sg");
        String token = simulator.tokens().issue("1001").accessToken();
        processes = List.of(new Turned(token), new Turned(token));
        for (Turned process : processes) {
            process.awaitTurned();
        }
        turn(TO_LEARN);
        HiddenLimit.Count before = HiddenLimit.count(simulator);
        List<Integer> doneBefore = processes.stream().map(process -> process.done).toList();

        turn(TO_LEARN.plus(COUNTED));

        HiddenLimit.Count count = HiddenLimit.count(simulator).since(before);
        List<Integer> done = IntStream.range(0, 2).mapToObj(i -> processes.get(i).done - doneBefore.get(i)).toList();
        double used = count.used(limit.perSecond(), COUNTED);
        LOG.info("seed {}, {}: {} of the allowed rate used, {} of the calls rejected, by process {}", seed, limit, used,
                count.rejected(), done);
        assertThat(used).as("used share of the allowed rate, %s, seed %s", limit, seed).isGreaterThanOrEqualTo(0.95);
        assertThat(count.rejected()).as("rejected share of calls, %s, seed %s", limit, seed).isLessThan(0.01);
        assertThat(done.get(0) / (double) done.get(1)).as("seed %s", seed).isBetween(0.9, 1.1);
    }

    /** Turns the time of all to whatever is due next, as soon as all that was due before has ended. */
    private void turn(Duration end) throws IOException {
        long last = end.toNanos();
        for (long now = now(); now < last; now = now()) {
            long next = Math.max(now, processes.stream().mapToLong(process -> process.next).reduce(last, Math::min));
            simulator.clock().advance(Duration.ofNanos(next - now));
            List<Turned> due = processes.stream().filter(process -> process.next <= next).toList();
            for (Turned process : due) {
                process.turn(next);
            }
            for (Turned process : due) {
                process.awaitTurned();
            }
        }
    }

    private long now() {
        return Duration.between(PermitProcess.START, simulator.clock().instant()).toNanos();
    }

    /** The other end of a {@link PermitProcess}. */
    private final class Turned implements AutoCloseable {
        private static final String PREFIX = "turned ";

        private final Process process;
        private final OutputStream in;
        private final BufferedReader out;
        private long next;
        private int done;

        Turned(String accessToken) throws IOException {
            process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-cp", System.getProperty("java.class.path"),
                    PermitProcess.class.getName(), database.getJdbcUrl("postgres", "postgres"), simulator.serverUrl(),
                    simulator.appKey(),
                    simulator.appSecret(), accessToken).redirectError(ProcessBuilder.Redirect.DISCARD).start();
            in = process.getOutputStream();
            out = process.inputReader(StandardCharsets.UTF_8);
        }

        void turn(long until) throws IOException {
            in.write((until + "\n").getBytes(StandardCharsets.UTF_8));
            in.flush();
        }

        void awaitTurned() throws IOException {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                if (line.startsWith(PREFIX)) {
                    String[] parts = line.substring(PREFIX.length()).split(" ");
                    next = Long.parseLong(parts[0]);
                    done = Integer.parseInt(parts[1]);
                    return;
                }
            }
            throw new AssertionError("The process has ended");
        }

        @Override
        public void close() throws InterruptedException {
            process.destroyForcibly();
            process.waitFor(10, TimeUnit.SECONDS);
        }
    }
}
