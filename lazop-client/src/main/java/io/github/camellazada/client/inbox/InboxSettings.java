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
package io.github.camellazada.client.inbox;

import java.time.Duration;

/**
 * How an inbox keeps the rows of a subscriber's app.
 *
 * @param window        most rows that are handed out at a time
 * @param maxRows       most rows that are open, further ones are refused
 * @param maxBytes      most bytes of open rows
 * @param retention     how long routed rows stay: repeats are found by them, and they can be replayed
 * @param deadRetention how long dead letters stay: they can be replayed until then
 */
public record InboxSettings(int window, long maxRows, long maxBytes, Duration retention, Duration deadRetention) {
}
