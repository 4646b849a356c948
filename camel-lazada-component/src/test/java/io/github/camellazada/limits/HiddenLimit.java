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

import java.time.Duration;
import java.util.List;
import java.util.Random;

import io.github.camellazada.simulator.LazadaSimulator;
import io.github.camellazada.simulator.limit.CountedBy;
import io.github.camellazada.simulator.limit.LimitTally;
import io.github.camellazada.simulator.limit.ThrottleShape;
import io.github.camellazada.simulator.limit.Window;

/** A limit of the simulator's that nobody tells the component of, and what became of the calls that it counted. */
record HiddenLimit(CountedBy counted, int perSecond, Window window, Duration ban, ThrottleShape answer) {
    /** The ways to count calls in a second. */
    static final List<Window> WINDOWS = List.of(Window.FIXED, Window.SLIDING, Window.BUCKET);

    /** Any limit of that kind. */
    static HiddenLimit draw(Random random, CountedBy counted, List<ThrottleShape> answers, List<Window> windows,
            int least, int most) {
        ThrottleShape answer = answers.get(random.nextInt(answers.size()));
        // a refusal that tells no time is taken to be over in a second
        boolean tells = answer.text().endsWith("CallLimit");
        return new HiddenLimit(counted, random.nextInt(least, most + 1), windows.get(random.nextInt(windows.size())),
                Duration.ofSeconds(tells ? random.nextInt(1, 6) : 1), answer);
    }

    void enforce(LazadaSimulator simulator) {
        simulator.limits().per(counted).ban(ban).answer(answer).calls(perSecond, Duration.ofSeconds(1), window);
    }

    /** What this and no other limit of the simulator counted so far. */
    static Count count(LazadaSimulator simulator) {
        List<LimitTally> tallies = simulator.limits().tallies();
        return new Count(tallies.stream().mapToInt(LimitTally::passed).sum(),
                tallies.stream().mapToInt(LimitTally::refused).sum(),
                tallies.stream().mapToLong(LimitTally::bannedMillis).sum(), tallies.size());
    }

    /** @param counters how many counted for themselves, such as one for each seller */
    record Count(int passed, int refused, long bannedMillis, int counters) {
        Count since(Count before) {
            return new Count(passed - before.passed, refused - before.refused, bannedMillis - before.bannedMillis, counters);
        }

        /** The share of what was allowed that was used, time of bans apart. */
        double used(int perSecond, Duration time) {
            return passed / (perSecond * (counters * time.toMillis() - bannedMillis) / 1000.0);
        }

        double rejected() {
            return (double) refused / (refused + passed);
        }
    }
}
