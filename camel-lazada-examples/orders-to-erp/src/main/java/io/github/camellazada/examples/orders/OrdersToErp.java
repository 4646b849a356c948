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

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import io.github.camellazada.doctor.Command;
import io.github.camellazada.examples.orders.demo.DemoRun;
import io.github.camellazada.examples.orders.demo.Report;

/** Starts orders-to-erp from the command line: against Lazada if the environment holds credentials, else against a simulator. */
public final class OrdersToErp {
    private static final int OK = 0;
    private static final int NOT_CLEAN = 1;
    private static final int SECONDS_TO_STOP = 40;

    private OrdersToErp() {
    }

    public static void main(String... arguments) throws Exception {
        System.exit(new Command(Options.USAGE, System.out, System.err).run(arguments, given -> run(Options.parse(given))));
    }

    private static int run(Options options) {
        CountDownLatch interrupted = new CountDownLatch(1);
        CountDownLatch ended = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(interrupted, ended)));
        try {
            if (System.getenv("LAZADA_APP_KEY") != null) {
                new LiveRun(System.out, interrupted).run();
                return OK;
            }
            Report report = new DemoRun(options.orders(), options.rate(), System.out, interrupted).run();
            System.out.println();
            System.out.println(report.table());
            return report.isClean() ? OK : NOT_CLEAN;
        } catch (Exception e) {
            System.err.println(e.getMessage());
            return NOT_CLEAN;
        } finally {
            ended.countDown();
        }
    }

    /** Ctrl-C lets the run end in order. */
    private static void stop(CountDownLatch interrupted, CountDownLatch ended) {
        interrupted.countDown();
        try {
            ended.await(SECONDS_TO_STOP, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
