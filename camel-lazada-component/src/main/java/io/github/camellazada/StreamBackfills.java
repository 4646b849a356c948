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

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import io.github.camellazada.client.poll.PollReport;
import io.github.camellazada.client.stream.Backfill;
import io.github.camellazada.client.stream.StreamScope;
import io.github.camellazada.poll.PollLeadership;
import org.apache.camel.CamelContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs the back-fills of the sellers of a stream one after the other on a thread of its own, until all are done. */
final class StreamBackfills implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(StreamBackfills.class);
    // what failed, and sellers who have authorized the app meanwhile
    private static final Duration AGAIN = Duration.ofSeconds(60);

    private final CamelContext context;
    private final StreamSellers sellers;
    private final StreamPollers pollers;
    private final PollLeadership leadership;
    private final RouteGate gate;
    private final Map<StreamScope, Backfill> begun = new ConcurrentHashMap<>();
    private final Set<StreamScope> done = new HashSet<>();
    private final StreamRounds rounds;
    private volatile boolean running = true;

    /**
     * @param leadership only the leader of a cluster loads
     * @param gate       is shut while the route is suspended
     */
    StreamBackfills(CamelContext context, StreamSellers sellers, StreamPollers pollers, PollLeadership leadership,
            RouteGate gate) {
        this.context = context;
        this.sellers = sellers;
        this.pollers = pollers;
        this.leadership = leadership;
        this.gate = gate;
        this.rounds = new StreamRounds(context.getExecutorServiceManager(), "LazadaBackfill", AGAIN, this::round, this::failed);
    }

    private void round() throws InterruptedException {
        for (StreamScope scope : sellers.scopes()) {
            if (goesOn() && !done.contains(scope)) {
                StreamRounds.attempt(() -> one(scope), failure -> failed(scope, failure));
            }
        }
    }

    private void one(StreamScope scope) throws InterruptedException {
        if (begun.computeIfAbsent(scope, pollers::backfill).run(this::goesOn)) {
            done.add(scope);
        }
    }

    private void failed(Throwable failure) {
        if (!isEnding()) {
            LOG.warn("The back-fill failed; the stream tries again in {} s: {}", AGAIN.toSeconds(), failure.toString());
        }
        LOG.debug("The trace of the last failure", failure);
    }

    private void failed(StreamScope scope, Throwable failure) {
        if (!isEnding()) {
            LOG.warn("The back-fill of {} of seller {} failed; it continues from its watermark in {} s: {}", scope.stream(),
                    scope.seller(), AGAIN.toSeconds(), failure.toString());
        }
        LOG.debug("The trace of the last failure", failure);
    }

    /** Then nothing is tried again: a call that the stop cuts off is no failure. */
    private boolean isEnding() {
        return !running || context.isStopping() || context.isStopped();
    }

    private boolean goesOn() {
        return gate.pass() && running && leadership.isLeader();
    }

    /** What each seller's back-fill has read so far, for any thread. */
    List<PollReport> reports() {
        return begun.values().stream().map(Backfill::report).toList();
    }

    /** How much is loaded, from 0 to 1, with the same weight for each seller. */
    double progress() {
        return begun.values().stream().mapToDouble(Backfill::progress).average().orElse(0);
    }

    @Override
    public void close() {
        running = false;
        rounds.close();
    }
}
