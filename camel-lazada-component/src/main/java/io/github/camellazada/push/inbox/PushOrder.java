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
package io.github.camellazada.push.inbox;

import io.github.camellazada.annotation.Internal;
import io.github.camellazada.client.inbox.InboxRow;

/** Which pushes wait for each other. */
@Internal
public enum PushOrder {
    /** Pushes of one object run one after the other. */
    BY_OBJECT {
        @Override
        String line(InboxRow row) {
            return row.push().object();
        }
    },
    /** None waits: whoever takes them brings them into an order, as the stream does by version. */
    NONE {
        @Override
        String line(InboxRow row) {
            return Long.toString(row.id());
        }
    };

    abstract String line(InboxRow row);
}
