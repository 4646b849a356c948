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

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camellazada.examples.orders.demo.ObjectState;
import io.github.camellazada.examples.orders.demo.Report;
import io.github.camellazada.simulator.push.PushDelivery;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Pushes are answered at the first try though calls to Lazada take long and the routes cannot keep up. Asked for by the property
 * {@code latency.p99}, in milliseconds, it is a measurement: Lazada waits 500 ms for each answer, and each call takes 400 ms.
 * {@code latency.pushes} and {@code latency.rate} make it a longer one. Otherwise no call ends before all pushes are answered, and the
 * pace of the machine does not matter.
 */
class LatencyTest {
    private static final int PUSHES = Integer.getInteger("latency.pushes", 100);
    private static final int RATE = Integer.getInteger("latency.rate", 20);
    private static final int P99 = Integer.getInteger("latency.p99", Integer.MAX_VALUE);
    private static final int ORDERS = 20;
    private static final boolean MEASURED = P99 < Integer.MAX_VALUE;
    private static final Duration CALL = MEASURED ? Duration.ofMillis(400) : Duration.ofHours(1);
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @TempDir
    Path folder;

    @Test
    void slowCallsDelayNoAnswerToAPush() throws Exception {
        TestRun application = new TestRun(folder).with("poll.delay", "300000");
        if (!MEASURED) {
            application.with("camel.component.lazada.ack-timeout", Long.toString(PATIENCE.toMillis())).lazada().simulator()
                    .push()
                    .patience(PATIENCE);
        }
        try (TestRun run = application.start()) {
            run.lazada().simulator().push().pushUrl(null);
            run.placeOrders(ORDERS);
            run.pushHere();
            List<ObjectState> orders = run.lazada().orders();
            send(run, orders, PUSHES, RATE);
            run.lazada().simulator().push().clearDeliveries();
            // refused while the machine warmed up, and due again in half an hour
            List<PushDelivery> earlier = run.lazada().simulator().push().deliveries();
            run.lazada().simulator().faults().onAny().delay(CALL);

            int mostWaiting = send(run, orders, PUSHES, RATE);

            List<PushDelivery> pushes = run.lazada().simulator().push().deliveries().stream()
                    .filter(push -> !earlier.contains(push)).toList();
            List<Duration> answers = run.lazada().firstTries();
            System.out.printf(Locale.ROOT,
                    "%d pushes at %d a second, calls take %s: %d answered 200 at the first try, median %d ms, p99 %d ms,"
                            + " longest %d ms; up to %d pushes waited in the inbox%n",
                    pushes.size(), RATE, CALL, answers.size(), Report.percentile(answers, 50).toMillis(),
                    Report.percentile(answers, 99).toMillis(), Report.percentile(answers, 100).toMillis(), mostWaiting);
            assertThat(pushes).hasSize(PUSHES)
                    .allSatisfy(push -> assertThat(push.attempts()).as(push.toString()).hasSize(1))
                    .allMatch(push -> push.state() == PushDelivery.State.DELIVERED);
            assertThat(Report.percentile(answers, 99)).isLessThan(Duration.ofMillis(P99));
        }
    }

    /** Sends pushes of the orders in turn and waits for their answers; tells how many waited in the inbox at most. */
    private static int send(TestRun run, List<ObjectState> orders, int pushes, int rate) throws Exception {
        AtomicInteger sent = new AtomicInteger();
        AtomicInteger mostWaiting = new AtomicInteger();
        ScheduledExecutorService clock = Executors.newScheduledThreadPool(2);
        try {
            clock.scheduleAtFixedRate(() -> {
                int number = sent.get();
                if (number < pushes) {
                    ObjectState order = orders.get(number % orders.size());
                    run.lazada().simulator().push().push(order.seller(), 0, change(run, order));
                    sent.incrementAndGet();
                }
            }, 0, 1_000_000 / rate, TimeUnit.MICROSECONDS);
            clock.scheduleAtFixedRate(() -> mostWaiting.accumulateAndGet(run.sinks().pushesInInbox(), Math::max), 0, 1,
                    TimeUnit.SECONDS);
            await().atMost(PATIENCE.plusSeconds(pushes / rate)).until(
                    () -> sent.get() == pushes && run.lazada().simulator().push().isIdle());
        } finally {
            clock.shutdownNow();
        }
        return mostWaiting.get();
    }

    private static ObjectNode change(TestRun run, ObjectState order) {
        return JsonNodeFactory.instance.objectNode().put("order_status", "pending").put("trade_order_id", order.id())
                .put("trade_order_line_id", order.lines().keySet().iterator().next())
                .put("status_update_time", run.lazada().simulator().clock().instant().getEpochSecond());
    }
}
