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
package io.github.camellazada.client.check;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import io.github.camellazada.annotation.Internal;
import org.slf4j.Logger;

/** Warns of the same thing only once, and forgets nothing it has warned of up to a bound. */
@Internal
public final class OnceLog {
    private static final int BOUND = 1_000;

    private final Logger log;
    private final Set<String> said = ConcurrentHashMap.newKeySet();

    public OnceLog(Logger log) {
        this.log = log;
    }

    public void warn(String message) {
        if (said.size() < BOUND && said.add(message)) {
            log.warn(message);
        }
    }
}
