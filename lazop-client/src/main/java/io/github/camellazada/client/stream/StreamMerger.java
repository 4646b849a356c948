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
package io.github.camellazada.client.stream;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camellazada.annotation.Internal;
import io.github.camellazada.catalog.StreamDescriptor;
import io.github.camellazada.client.time.DelayTimer;
import io.github.camellazada.exception.FailureCause;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Merges what is pushed and what is polled into one stream of changes: reads the objects that notices name, drops what the route has
 * completed already by its version, and hands the rest on. A notice says that something may have changed; only what is read
 * counts, so repeated, late and shuffled notices do no harm.
 */
@Internal
public final class StreamMerger {
    private static final Logger LOG = LoggerFactory.getLogger(StreamMerger.class);
    // calls whose objects are read together, so that the listing is asked for all of them at once
    private static final int CALLS = 4;

    private final Coalescer coalescer;
    private final VersionRule rule;
    private final VersionLedger versions;
    private final ObjectReader reader;
    private final ChangeHandler handler;
    private final MergeOptions options;
    private final DelayTimer timer;
    private final Clock clock;
    private final boolean partlyPushed;
    private final PushMemory pushes = new PushMemory();
    private final StreamTally tally;

    public StreamMerger(StreamDescriptor stream, VersionStore store, ObjectReader reader, ChangeHandler handler,
            MergeOptions options, DelayTimer timer, Clock clock) {
        this.coalescer = new Coalescer(stream.chunk() * CALLS, options.coalesce(), timer, this::start);
        this.rule = new VersionRule(stream);
        this.partlyPushed = stream.pushIsPartial();
        this.versions = new VersionLedger(store, rule);
        this.reader = reader;
        this.handler = handler;
        this.options = options;
        this.timer = timer;
        this.clock = clock;
        this.tally = new StreamTally(clock);
    }

    /**
     * Takes a notice.
     *
     * @return completes when the route has completed the object, or nothing about it is new; fails where that is not certain, so
     *         that the notice has to come again
     */
    public CompletionStage<Void> offer(Notice notice) {
        if (notice.source() == ChangeSource.push) {
            pushes.add(notice.scope(), notice.object(), notice.told());
            tally.pushed();
        }
        return coalescer.add(notice);
    }

    /** Works on what waits for more notices of that seller, as no more come. */
    public void flush(StreamScope scope) {
        coalescer.flush(scope);
    }

    /** Number of notices that wait or are worked on. */
    public int size() {
        return coalescer.size();
    }

    /** What was seen so far. */
    public StreamReport report() {
        return tally.report();
    }

    /** Takes no more notices, and fails those that wait, so that they come again. */
    public void close() {
        coalescer.close();
    }

    private void start(StreamScope scope, List<Gathered> objects) {
        attempt(() -> versions.load(scope, objects)).whenComplete((known, failure) -> {
            List<Turn> turns = new ArrayList<>();
            for (Gathered object : objects) {
                if (failure != null) {
                    end(new Turn(scope, object, null, 0, null), FailureCause.of(failure));
                } else {
                    Turn turn = new Turn(scope, object, known.get(object.object()), 0, null);
                    guarded(turn, () -> {
                        if (isKnown(turn)) {
                            end(turn, null);
                        } else {
                            turns.add(turn);
                        }
                    });
                }
            }
            read(scope, turns);
        });
    }

    /** Whether the completed version contains all that the notices tell of, so that nothing has to be read. */
    private boolean isKnown(Turn turn) {
        Gathered object = turn.object();
        if (rule.isBack(turn.known(), object.readAt())) {
            return false;
        }
        Instant listed = object.row() == null
                ? null
                : rule.time(object.row(), turn.scope().country()).orElse(null);
        return !object.untold() && (object.told() == null || rule.covers(turn.known(), object.told()))
                && (object.row() == null || rule.covers(turn.known(), listed));
    }

    private void read(StreamScope scope, List<Turn> turns) {
        if (turns.isEmpty()) {
            return;
        }
        Instant begun = clock.instant();
        attempt(() -> reader.read(scope, wanted(turns), turns.get(0).object().priority())).whenComplete((read, failure) -> {
            List<Turn> again = new ArrayList<>();
            for (Turn turn : turns) {
                if (failure != null) {
                    end(turn, FailureCause.of(failure));
                } else {
                    guarded(turn, () -> judge(turn, read.get(turn.object().object()), begun).ifPresent(again::add));
                }
            }
            if (!again.isEmpty()) {
                timer.after(options.lookAgain().after(again.get(0).looks()), () -> read(scope, again));
            }
        });
    }

    private Map<String, Wanted> wanted(List<Turn> turns) {
        Map<String, Wanted> wanted = new LinkedHashMap<>();
        turns.forEach(turn -> wanted.put(turn.object().object(), new Wanted(usableRow(turn), turn.object().told())));
        return wanted;
    }

    private ObjectNode usableRow(Turn turn) {
        Gathered object = turn.object();
        if (object.row() != null
                && (turn.looks() > 0 || object.told() != null && rule.time(object.row(), turn.scope().country())
                        .map(time -> time.isBefore(object.told())).orElse(true))) {
            object.dropRow();
        }
        return object.row();
    }

    /** Returns the next turn where the object has to be read again later. */
    private Optional<Turn> judge(Turn turn, ReadObject read, Instant begun) {
        if (read.failure() != null) {
            end(turn, read.failure());
            return Optional.empty();
        }
        Gathered object = turn.object();
        Instant readAt = object.readAt() != null && object.readAt().isBefore(begun) ? object.readAt() : begun;
        boolean more = turn.looks() < options.looks();
        if (read.isGone()) {
            if (more) {
                return Optional.of(turn.again());
            }
            Instant when = object.told() == null ? readAt : object.told();
            ObjectVersion gone = new ObjectVersion(when, VersionRule.GONE);
            route(turn, gone, null, new CompletedVersion(gone, readAt, true), false);
            return Optional.empty();
        }
        ObjectVersion version = rule.version(read.document(), turn.scope().country(), readAt);
        boolean behind = rule.isBehind(version, object.told());
        if (behind && more) {
            return Optional.of(turn.again());
        }
        // what is so in the next reading as well, is how Lazada tells the times of that object
        if (more && !version.equals(turn.mixed())
                && rule.mayBeMixed(read.document(), turn.scope().country(), object.row() != null, object.told())) {
            return Optional.of(turn.againAfter(version));
        }
        CompletedVersion completed = new CompletedVersion(version, readAt, rule.hasEnded(read.document()));
        if (behind || turn.known() == null || rule.isNewer(version, turn.known().version())
                || rule.isBack(turn.known(), readAt)) {
            route(turn, version, read.document(), completed, behind);
        } else {
            versions.touch(turn, completed).whenComplete((done, failure) -> end(turn, null));
        }
        return Optional.empty();
    }

    private void route(Turn turn, ObjectVersion version, ObjectNode document, CompletedVersion completed, boolean behind) {
        StreamScope scope = turn.scope();
        String object = turn.object().object();
        boolean missed = turn.object().source() == ChangeSource.poll && options.pushedSince() != null && !partlyPushed
                && version.time().isAfter(options.pushedSince()) && !pushes.knows(scope, object, version.time());
        StreamChange change = new StreamChange(scope, object, version, document, turn.object().source(), missed, behind);
        attempt(() -> handler.handle(change)).thenCompose(done -> versions.complete(turn, completed))
                .whenComplete((done, failure) -> {
                    if (failure == null) {
                        guarded(turn, () -> tally.completed(change));
                    }
                    end(turn, failure == null ? null : FailureCause.of(failure));
                });
    }

    /** Does a step of a turn; whatever goes wrong, the turn must end, or its object and its seller's poll would wait for ever. */
    private void guarded(Turn turn, Runnable step) {
        try {
            step.run();
        } catch (RuntimeException | Error e) {
            LOG.warn("The stream failed to process {} {}, and tries again", turn.scope().stream(), turn.object().object(), e);
            end(turn, e);
        }
    }

    private void end(Turn turn, Throwable failure) {
        coalescer.end(turn.scope(), turn.object(), failure);
    }

    private static <T> CompletionStage<T> attempt(Supplier<CompletionStage<T>> work) {
        try {
            return work.get();
        } catch (RuntimeException | Error e) {
            return CompletableFuture.failedFuture(e);
        }
    }
}
