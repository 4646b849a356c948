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
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.camellazada.catalog.LazadaCountry;
import io.github.camellazada.catalog.StreamCatalog;
import io.github.camellazada.catalog.StreamDescriptor;
import io.github.camellazada.client.poll.HeldWatermark;
import io.github.camellazada.client.poll.MemoryWatermarkStore;
import io.github.camellazada.client.ratelimit.VirtualTime;
import io.github.camellazada.client.time.Backoff;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CatchUpTest {
    private static final StreamDescriptor MESSAGES = StreamCatalog.find("messages").orElseThrow();
    private static final StreamScope SELLER = new StreamScope("123456", "messages", "1001", LazadaCountry.SG);
    private static final Instant NOW = Instant.parse("2026-11-20T00:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    private final MemoryWatermarkStore watermarks = new MemoryWatermarkStore();
    private final Map<String, Integer> asked = new HashMap<>();
    private final List<String> delivered = new ArrayList<>();
    private String refused;
    private final StreamMerger merger = new StreamMerger(MESSAGES, new MemoryVersionStore(),
            new ObjectReader(MESSAGES, (scope, operation, parameters, priority) -> {
                throw new AssertionError("a message is whole");
            }), this::deliver,
            new MergeOptions(Duration.ZERO, new Backoff(Duration.ofSeconds(1), Duration.ofSeconds(1)), 0, null),
            new VirtualTime(), CLOCK);

    @Test
    void itAsksForNoRowBehindItsBounds() throws Exception {
        catchUp(owner -> count(owner, owner == null ? 1_000 : owner.equals("3") ? 1_000 : 1));

        assertThat(asked).hasSize(201).containsEntry("sessions", 200).containsEntry("3", 100);
        assertThat(delivered).hasSize(299).doesNotHaveDuplicates();
        assertThat(delivered.stream().filter(id -> id.startsWith("3-"))).startsWith("3-99").endsWith("3-0");
        assertThat(done()).isTrue();
    }

    @Test
    void itEndsAtItsTime() throws Exception {
        catchUp(owner -> count(owner, owner == null ? 3 : 1_000), NOW.minusSeconds(9));

        assertThat(delivered).hasSize(30);
    }

    @Test
    void whatTheRouteCannotCompleteKeepsItOpenAndComesAlone() throws Exception {
        refused = "1-0";
        catchUp(owner -> count(owner, 2));
        assertThat(delivered).containsExactly("0-1", "0-0", "1-1");
        assertThat(done()).isFalse();

        refused = null;
        catchUp(owner -> count(owner, 2));
        assertThat(delivered).containsExactly("0-1", "0-0", "1-1", "1-0");
        assertThat(done()).isTrue();
    }

    private void catchUp(CatchUp.BackwardRows rows) throws InterruptedException {
        catchUp(rows, NOW.minus(Duration.ofDays(30)));
    }

    private void catchUp(CatchUp.BackwardRows rows, Instant from) throws InterruptedException {
        new CatchUp(SELLER, MESSAGES, rows, new ListedRows(SELLER, MESSAGES, merger, ChangeSource.backfill), from, mark(),
                CLOCK)
                .run(() -> true);
    }

    /** Rows from the present back, a second apart, of which each that is asked for is counted. */
    private Iterator<JsonNode> count(String owner, int rows) {
        return IntStream.range(0, rows).<JsonNode>mapToObj(i -> {
            asked.merge(owner == null ? "sessions" : owner, 1, Integer::sum);
            long time = NOW.minusSeconds(i).toEpochMilli();
            return owner == null
                    ? JsonNodeFactory.instance.objectNode().put("session_id", "" + i).put("last_message_time", time)
                    : JsonNodeFactory.instance.objectNode().put("message_id", owner + "-" + i).put("send_time", time);
        }).iterator();
    }

    private CompletableFuture<Void> deliver(StreamChange change) {
        if (change.object().equals(refused)) {
            return CompletableFuture.failedFuture(new IllegalStateException("the desk is closed"));
        }
        delivered.add(change.object());
        return CompletableFuture.completedFuture(null);
    }

    private HeldWatermark mark() {
        return new HeldWatermark(watermarks, "123456", "catch-up");
    }

    private boolean done() {
        return mark().take() != null;
    }
}
