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
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camellazada.annotation.Internal;
import io.github.camellazada.catalog.LazadaTimes;
import io.github.camellazada.catalog.StreamDescriptor;
import io.github.camellazada.client.json.DocumentPath;
import io.github.camellazada.client.json.Json;
import io.github.camellazada.client.poll.HeldWatermark;
import io.github.camellazada.client.poll.PollReport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads once, newest first and within bounds, what a stream without polls has missed of one seller, and reports it. */
@Internal
public final class CatchUp {
    private static final Logger LOG = LoggerFactory.getLogger(CatchUp.class);
    private static final long LOOK_MILLIS = 200;

    private final StreamScope scope;
    private final StreamDescriptor.CatchUp plan;
    private final BackwardRows pages;
    private final ListedRows rows;
    private final Instant from;
    private final HeldWatermark done;
    private final Clock clock;
    // of the thread that reads
    private int owners;
    private int cut;
    // any thread may ask for these
    private volatile int read;
    private volatile int failed;
    private volatile Instant ended;

    /**
     * Reads the rows of a listing from the present back.
     */
    @FunctionalInterface
    public interface BackwardRows {
        /** @param owner {@code null} for the owners themselves */
        Iterator<JsonNode> read(String owner);
    }

    /**
     * @param from where it ends
     * @param done remembers that it is done
     */
    public CatchUp(StreamScope scope, StreamDescriptor stream, BackwardRows pages, ListedRows rows, Instant from,
            HeldWatermark done, Clock clock) {
        this.scope = scope;
        this.plan = stream.catchUp();
        this.pages = pages;
        this.rows = rows;
        this.from = from;
        this.done = done;
        this.clock = clock;
    }

    /**
     * Reads until the end or a bound; not for event loops.
     *
     * @param running whether to go on
     */
    public void run(BooleanSupplier running) throws InterruptedException {
        if (done.take() != null) {
            ended = clock.instant();
            LOG.info("The catch-up of {} of seller {} in {} from {} was done before", scope.stream(), scope.seller(),
                    scope.country(), from);
            return;
        }
        String end = "failed";
        try {
            end = owners(running);
            if (failed == 0 && running.getAsBoolean()) {
                done.move(clock.instant());
                ended = clock.instant();
            }
        } catch (RuntimeException | Error e) {
            failed++;
            throw e;
        } finally {
            LOG.info("Catch-up of {} of seller {} in {} back to {} {}. It read {} rows of {}, {} of them up to the bound of {}"
                    + " rows; the route completed {} rows of {}, {} failed", scope.stream(), scope.seller(), scope.country(),
                    from,
                    end, owners, plan.owners().operation(), cut, plan.most(), read, plan.operation(), failed);
        }
    }

    /** What it has read so far, for any thread: without a watermark, since nothing is polled. */
    public PollReport report() {
        return new PollReport(String.join("/", scope.stream(), scope.seller(),
                scope.country().name().toLowerCase(Locale.ROOT), "catch-up"), null, ended, read, 0, 0, Duration.ZERO, 0, failed,
                null);
    }

    /** Whether all that it could read is completed. */
    public boolean isDone() {
        return ended != null;
    }

    private String owners(BooleanSupplier running) throws InterruptedException {
        Iterator<JsonNode> listed = pages.read(null);
        Instant last = null;
        // a bound is asked first, or another page would be read in vain
        while (owners < plan.mostOwners() && listed.hasNext()) {
            JsonNode owner = listed.next();
            last = time(owner, plan.ownerTime());
            if (last != null && last.isBefore(from)) {
                return "reached its end";
            }
            if (!running.getAsBoolean()) {
                return "stopped with the route";
            }
            owners++;
            String id = Json.text(Json.at(owner, plan.owners().id()));
            if (id == null) {
                failed++;
            } else {
                one(id, running);
            }
        }
        return owners < plan.mostOwners() ? "reached its end" : "stopped at its bound, with a row of " + last;
    }

    private void one(String owner, BooleanSupplier running) throws InterruptedException {
        List<JsonNode> found = new ArrayList<>();
        Instant readAt = clock.instant();
        Iterator<JsonNode> listed = pages.read(owner);
        boolean ended = false;
        while (!ended && found.size() < plan.most() && listed.hasNext()) {
            JsonNode row = listed.next();
            Instant time = time(row, plan.time());
            ended = time != null && time.isBefore(from);
            if (!ended) {
                found.add(0, row); // oldest first
            }
        }
        cut += found.size() == plan.most() ? 1 : 0;
        for (CompletableFuture<Void> row : rows.offer(found, readAt)) {
            await(row, running);
        }
    }

    private void await(CompletableFuture<Void> row, BooleanSupplier running) throws InterruptedException {
        while (running.getAsBoolean()) {
            try {
                row.get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
                read++;
                return;
            } catch (TimeoutException e) {
                LOG.trace("{} of seller {} are still being routed", scope.stream(), scope.seller());
            } catch (ExecutionException | CancellationException e) {
                LOG.debug("A row of {} of seller {} was not completed", scope.stream(), scope.seller(), e);
                break;
            }
        }
        failed++;
    }

    private Instant time(JsonNode row, String field) {
        return LazadaTimes.instant(DocumentPath.text(row.path(field)), scope.country().zone());
    }
}
