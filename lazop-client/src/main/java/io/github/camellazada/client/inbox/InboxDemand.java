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

import java.util.Set;

/**
 * What a subscriber can take now.
 *
 * @param rows        most rows that it takes
 * @param fullObjects hashes of the objects whose share is used up: the inbox hands out none of their rows
 */
public record InboxDemand(int rows, Set<String> fullObjects) {
    /** Nothing, as of a route that is suspended. */
    public static final InboxDemand NOTHING = new InboxDemand(0, Set.of());

    public InboxDemand {
        fullObjects = Set.copyOf(fullObjects);
    }
}
