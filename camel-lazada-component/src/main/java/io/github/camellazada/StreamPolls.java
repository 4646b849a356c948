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
package io.github.camellazada;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;

import io.github.camellazada.client.poll.PollReport;
import io.github.camellazada.client.stream.StreamPoll;
import io.github.camellazada.client.stream.StreamScope;

/** Polls the sellers of a stream one after the other; one that fails holds up no other. For one thread at a time. */
final class StreamPolls {
    private final StreamSellers sellers;
    private final StreamPollers pollers;
    private final Map<StreamScope, StreamPoll> polls = new ConcurrentHashMap<>();

    StreamPolls(StreamSellers sellers, StreamPollers pollers) {
        this.sellers = sellers;
        this.pollers = pollers;
    }

    /**
     * Polls each seller once and waits for the route; not for event loops.
     *
     * @return number of rows that were listed
     */
    int round(BooleanSupplier running) throws Exception {
        Set<StreamScope> scopes = sellers.scopes();
        polls.keySet().retainAll(scopes); // who has left holds nobody up
        return SafePoll.each(scopes, (scope, before) -> running.getAsBoolean()
                ? polls.computeIfAbsent(scope, pollers::live).round(running)
                : 0);
    }

    /** Leaves the watermarks to the process that polls from now on. */
    void release() {
        polls.values().forEach(StreamPoll::release);
    }

    /** What each seller's poller has done so far, for any thread. */
    List<PollReport> reports() {
        return polls.values().stream().map(StreamPoll::report).toList();
    }
}
