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
package io.github.camellazada.examples.support;

import java.time.Duration;

import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;

/** Waits for what the routes of an example do in threads of their own. */
public final class Await {
    private Await() {
    }

    /** Waits in demos and tests: as long as need be, up to a minute, or the seconds of the property {@code patience}. */
    public static ConditionFactory soon() {
        return Awaitility.await().atMost(Duration.ofSeconds(Integer.getInteger("patience", 60)))
                .pollInterval(Duration.ofMillis(50));
    }
}
