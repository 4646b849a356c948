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
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

import com.sun.management.OperatingSystemMXBean;
import io.github.camellazada.benchmarks.push.PushServer.Preparation;
import io.github.camellazada.benchmarks.run.Commands;
import io.github.camellazada.benchmarks.run.JavaProcess;
import io.github.camellazada.client.inbox.PushInbox;
import io.github.camellazada.kafka.KafkaPushInbox;
import org.apache.camel.impl.DefaultCamelContext;

/**
 * One of several processes that route the pushes of one inbox. Arguments: {@code kafka} or {@code postgresql}, and where it is. It
 * answers each command with the number of pushes that it has routed and with its CPU time in milliseconds.
 */
public final class ScaleProcess {
    private ScaleProcess() {
    }

    public static void main(String[] arguments) throws Exception {
        AtomicLong routed = new AtomicLong();
        Preparation<DefaultCamelContext> inbox = "kafka".equals(arguments[0])
                ? context -> context.getRegistry().bind("inbox", PushInbox.class, kafka(arguments[1]))
                : PushesSuite.inbox(BenchmarkDatabase.at(arguments[1]));
        new PushServer(inbox, route -> route.from("lazada:push?pushPath=/push&pushInbox=#inbox")
                .process(exchange -> routed.incrementAndGet()));
        JavaProcess.answer("ready");
        Commands.serve(words -> JavaProcess.answer(routed.get(),
                ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime() / 1_000_000));
    }

    static KafkaPushInbox kafka(String brokers) {
        return new KafkaPushInbox(Map.of("bootstrap.servers", brokers, "topic.create", "true", "topic.partitions", "16"), null);
    }
}
