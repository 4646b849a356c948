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
package io.github.camellazada.benchmarks.guard;

import java.io.IOException;
import java.util.Properties;

import io.github.camellazada.benchmarks.calls.CallRatios;
import io.github.camellazada.benchmarks.push.PushRatios;
import io.github.camellazada.benchmarks.result.Goal;
import io.github.camellazada.benchmarks.result.Measurements;
import io.github.camellazada.benchmarks.run.Mode;
import io.github.camellazada.benchmarks.run.Settings;
import io.github.camellazada.benchmarks.run.Suite;

/** Compares a few ratios with the bounds of {@code guard.properties}, within a minute. */
public final class GuardSuite implements Suite {
    @Override
    public String name() {
        return "guard";
    }

    @Override
    public boolean isPartOf(Mode mode) {
        return mode == Mode.guard;
    }

    @Override
    public void measure(Settings settings, Measurements into) throws Exception {
        CallRatios.measure(settings, into);
        PushRatios.measure(settings, into);
        bound(into);
    }

    /** Sets the bound of each figure that was measured. */
    static void bound(Measurements into) throws IOException {
        Properties bounds = new Properties();
        try (var in = GuardSuite.class.getResourceAsStream("/guard.properties")) {
            bounds.load(in);
        }
        into.figures().forEach(figure -> {
            String most = bounds.getProperty("most." + figure.row() + "." + figure.figure());
            String least = bounds.getProperty("least." + figure.row() + "." + figure.figure());
            if (most != null) {
                into.goal(figure.row(), figure.figure(), "", Goal.atMost(Double.parseDouble(most)));
            } else if (least != null) {
                into.goal(figure.row(), figure.figure(), "", Goal.atLeast(Double.parseDouble(least)));
            }
        });
    }
}
