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
package io.github.camellazada.benchmarks.sellers;

import java.util.List;

import io.github.camellazada.benchmarks.calls.GatewayProcess;
import io.github.camellazada.benchmarks.result.Goal;
import io.github.camellazada.benchmarks.result.Measurements;
import io.github.camellazada.benchmarks.run.Cpus;
import io.github.camellazada.benchmarks.run.JavaProcess;
import io.github.camellazada.benchmarks.run.Settings;
import io.github.camellazada.benchmarks.run.Suite;

/** What thousands of sellers in six countries cost one process while they do nothing. */
public final class SellersSuite implements Suite {
    private static final int SELLERS = 5_000;
    private static final String HEAP = "heap";
    private static final String IDLE = "after an hour without calls";

    @Override
    public String name() {
        return "sellers";
    }

    @Override
    public boolean isLight() {
        return true;
    }

    @Override
    public void measure(Settings settings, Measurements into) {
        into.note(String.format("%,d sellers with a token for each of six countries, so %,d tokens.", SELLERS, SELLERS * 6));
        into.note("The heap after a collection, without that of the same process with one seller.");
        try (JavaProcess gateway = JavaProcess.start(settings, "gateway", Cpus.SERVER, List.of(), GatewayProcess.class)) {
            String url = "http://127.0.0.1:" + gateway.reply()[0] + "/rest";
            try (JavaProcess process = JavaProcess.start(settings, "sellers", Cpus.MEASURED,
                    List.of("-XX:+UseSerialGC", "-Xmx512m"), SellersProcess.class, url, SELLERS)) {
                String[] one = process.reply();
                String[] stored = process.reply();
                String[] called = process.reply();
                String[] idle = process.reply();
                double before = Double.parseDouble(one[0]);
                double tokens = (Double.parseDouble(stored[0]) - before) / SELLERS;
                double all = (Double.parseDouble(called[0]) - before) / SELLERS;
                double rest = (Double.parseDouble(idle[0]) - before) / SELLERS;
                add(into, "in a country", tokens / 6, all / 6, rest / 6);
                add(into, "in six countries", tokens, all, rest);
                into.add("in six countries", "threads", "with one seller", "", Double.parseDouble(one[1]));
                into.add("in six countries", "threads", "with all sellers", "", Double.parseDouble(called[1]));
            }
        }
        into.goal("in six countries", HEAP, IDLE, Goal.atMost(2_000));
    }

    private static void add(Measurements into, String row, double tokens, double all, double idle) {
        into.add(row, HEAP, "tokens in memory", "bytes", tokens);
        into.add(row, HEAP, "and what a call of each leaves", "bytes", all);
        into.add(row, HEAP, IDLE, "bytes", idle);
    }
}
