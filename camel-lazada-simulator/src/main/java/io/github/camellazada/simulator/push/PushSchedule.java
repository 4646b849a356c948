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
package io.github.camellazada.simulator.push;

import java.time.Duration;

/** How often and after which pauses a push comes again (documented, page 120168). */
record PushSchedule(Duration pause, int retries) {
    private static final PushSchedule PROMOTION = new PushSchedule(Duration.ofMinutes(5), 3);
    private static final PushSchedule OTHERS = new PushSchedule(Duration.ofMinutes(30), 12);

    static PushSchedule of(int messageType) {
        return messageType == PushEnvelope.PROMOTION ? PROMOTION : OTHERS;
    }
}
