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
package io.github.camellazada.benchmarks.push;

import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

import com.sun.management.OperatingSystemMXBean;
import io.github.camellazada.benchmarks.push.PushServer.Preparation;
import io.github.camellazada.benchmarks.run.Commands;
import io.github.camellazada.benchmarks.run.JavaProcess;
import io.github.camellazada.client.inbox.InboxPush;
import io.github.camellazada.client.inbox.PushInbox;
import io.github.camellazada.kafka.KafkaPushInbox;
import org.apache.camel.impl.DefaultCamelContext;

/**
 * One of several processes that store pushes into one inbox and route them. Arguments: {@code kafka} or {@code postgresql}, and where
 * it is. The command {@code append} stores so many pushes from a number on, with so many under way. It answers each command with the
 * number of pushes that it has routed and with its CPU time in milliseconds.
 */
public final class ScaleProcess {
    private static final int OBJECTS = 5_000;

    private final AtomicLong routed = new AtomicLong();

    private ScaleProcess() {
    }

    public static void main(String[] arguments) throws Exception {
        ScaleProcess process = new ScaleProcess();
        Preparation<DefaultCamelContext> prepared = "kafka".equals(arguments[0])
                ? context -> context.getRegistry().bind("inbox", PushInbox.class, kafka(arguments[1]))
                : PushesSuite.inbox(BenchmarkDatabase.at(arguments[1]));
        AtomicReference<PushInbox> inbox = new AtomicReference<>();
        new PushServer(context -> {
            prepared.prepare(context);
            inbox.set(context.getRegistry().lookupByNameAndType("inbox", PushInbox.class));
        }, route -> route.from("lazada:push?pushPath=/push&pushInbox=#inbox")
                .process(exchange -> process.routed.incrementAndGet()));
        process.answer();
        Commands.serve(words -> {
            if ("append".equals(words[0])) {
                append(inbox.get(), Long.parseLong(words[1]), Integer.parseInt(words[2]), Integer.parseInt(words[3]));
            }
            process.answer();
        });
    }

    private void answer() {
        JavaProcess.answer(routed.get(),
                ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime() / 1_000_000);
    }

    private static void append(PushInbox inbox, long first, int rows, int underWay) throws InterruptedException {
        Semaphore free = new Semaphore(underWay);
        AtomicReference<Throwable> failed = new AtomicReference<>();
        for (int row = 0; row < rows && failed.get() == null; row++) {
            free.acquire();
            inbox.append(push(first + row)).whenComplete((stored, failure) -> {
                if (failure != null) {
                    failed.set(failure);
                }
                free.release();
            });
        }
        free.acquire(underWay);
        if (failed.get() != null) {
            throw new IllegalStateException("A push could not be stored", failed.get());
        }
    }

    private static InboxPush push(long number) {
        byte[] body = ("{\"seller_id\":\"1001\",\"message_type\":0,\"data\":{\"trade_order_id\":\"" + number % OBJECTS
                + "\",\"trade_order_line_id\":\"" + number + "\",\"order_status\":\"pending\",\"status_update_time\":1763610099"
                + "},\"timestamp\":1763610099,\"site\":\"lazada_sg\"}").getBytes(StandardCharsets.UTF_8);
        return new InboxPush(PushLoad.APP_KEY, 0, "1001", InboxPush.hash("order" + number % OBJECTS),
                InboxPush.hash("key" + number), body, null, null);
    }

    private static KafkaPushInbox kafka(String brokers) {
        return new KafkaPushInbox(Map.of("bootstrap.servers", brokers, "topic.create", "true", "topic.partitions", "16"), null);
    }
}
