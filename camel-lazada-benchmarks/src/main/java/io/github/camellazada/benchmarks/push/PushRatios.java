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

import java.time.Duration;

import io.github.camellazada.benchmarks.result.Measurements;
import io.github.camellazada.benchmarks.run.Settings;

/** How many pushes are answered in times of a bare route, measured in a quarter of a minute. */
public final class PushRatios {
    private static final int ROUNDS = 3;

    private PushRatios() {
    }

    /** Adds the ratio of the rates. */
    public static void measure(Settings settings, Measurements into) throws Exception {
        try (PushRun run = new PushRun(settings, new Measurements(), Duration.ofSeconds(3), Duration.ofMillis(1_500))) {
            for (int round = 0; round < ROUNDS; round++) {
                double bare = PushesSuite.floor(run);
                into.add("acknowledged", "rate", "", "", PushesSuite.memory(run) / bare);
            }
        }
    }
}
