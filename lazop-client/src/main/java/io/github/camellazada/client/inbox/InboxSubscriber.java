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

import java.util.List;

/** Takes rows of an inbox, for a route. An inbox calls {@link #demand} and {@link #take} of one subscriber one at a time. */
public interface InboxSubscriber {

    /** The app whose rows it takes. */
    String appKey();

    /** The topics that it takes. Subscribers of several processes with the same topics share their rows. */
    InboxTopics topics();

    /** How the inbox keeps its rows. */
    InboxSettings settings();

    /** What it can take now. The inbox asks after a row was appended, ended or given back, and after a wake. */
    InboxDemand demand();

    /**
     * Takes rows, in the order of their ids and no more than it asked for. It must not block. What it cannot take after all it
     * gives back before this returns.
     */
    void take(List<InboxRow> rows);
}
