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
package io.github.camellazada.simulator.limit;

import java.time.Duration;

/**
 * A limit that the gateway enforces.
 *
 * @param counted whose calls are counted together
 * @param path    the one operation that it is about, or {@code null} for all
 * @param seller  the one seller whom it is about, or {@code null} for all
 * @param calls   how many calls pass
 * @param period  in which time
 * @param window  how they are counted over time
 * @param ban     how long everything is refused after the first call too many; zero refuses only what is too many
 * @param shape   how a refused call is answered
 */
public record LimitRule(CountedBy counted, String path, String seller, int calls, Duration period, Window window, Duration ban,
        ThrottleShape shape) {

    boolean meets(String calledPath, String callingSeller) {
        return (path == null || path.equals(calledPath)) && (seller == null || seller.equals(callingSeller));
    }
}
