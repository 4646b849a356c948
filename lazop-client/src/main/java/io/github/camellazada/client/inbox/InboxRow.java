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

import java.time.Instant;

/**
 * A stored push that is handed out.
 *
 * @param id       rises within a lane; the order of an object's rows
 * @param lane     the share of all objects that holds its object
 * @param fence    the right of this process to end the row: it rises as the lane changes its owner
 * @param push     the push
 * @param received when it was stored
 * @param attempts how often a route has failed for it
 */
public record InboxRow(long id, int lane, long fence, InboxPush push, Instant received, int attempts) {
}
