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
package io.github.camellazada.kafka;

import java.time.Duration;

/**
 * How much of a partition is held in memory.
 *
 * @param rows        most records of the main topic, and as many of the retry topic
 * @param bytes       most bytes of each of them
 * @param maxWaiting  most objects that wait in memory for another attempt
 * @param maxHeldBack most records behind the oldest one that has not ended
 * @param retention   how long a key is known for repeats
 */
record LaneLimits(int rows, long bytes, int maxWaiting, int maxHeldBack, Duration retention) {
}
