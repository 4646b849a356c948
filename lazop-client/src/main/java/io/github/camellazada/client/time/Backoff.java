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
package io.github.camellazada.client.time;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/**
 * The pauses between repetitions of what fails: each twice as long as the one before, up to the longest.
 *
 * @param first   the pause after the first failure
 * @param longest no pause is longer
 */
public record Backoff(Duration first, Duration longest) {

    /** The pause after that many failures in a row. */
    public Duration after(int failures) {
        Duration pause = first;
        for (int i = 1; i < failures && !pause.isZero() && pause.compareTo(longest) < 0; i++) {
            pause = pause.multipliedBy(2);
        }
        return pause.compareTo(longest) > 0 ? longest : pause;
    }

    /** Any pause up to that, in whole milliseconds, so that what failed together does not come back together. */
    public Duration jittered(int failures) {
        return Duration.ofMillis(ThreadLocalRandom.current().nextLong(after(failures).toMillis() + 1));
    }
}
