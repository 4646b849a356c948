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

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camellazada.catalog.CallPriority;
import io.github.camellazada.catalog.LazadaCountry;
import io.github.camellazada.catalog.LazadaTopic;
import io.github.camellazada.catalog.StreamCatalog;
import io.github.camellazada.catalog.StreamDescriptor;
import io.github.camellazada.client.call.LazadaAnswer;
import io.github.camellazada.client.ratelimit.VirtualTime;
import io.github.camellazada.client.time.Backoff;
import io.github.camellazada.exception.LazadaFailure;
import io.github.camellazada.exception.LazadaRequestException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Products that Lazada says not to have, though a push has told of them. */
class GoneObjectsTest {
    private static final StreamDescriptor PRODUCTS = StreamCatalog.get(LazadaTopic.PRODUCTS);
    private static final StreamScope SELLER = new StreamScope("123456", "products", "1001", LazadaCountry.SG);

    private final VirtualTime time = new VirtualTime();
    private final Instant start = time.instant();
    private final List<StreamChange> changes = new ArrayList<>();
    private final StreamMerger merger = new StreamMerger(PRODUCTS, new MemoryVersionStore(),
            new ObjectReader(PRODUCTS, this::answer), this::route,
            new MergeOptions(Duration.ofSeconds(1), new Backoff(Duration.ofSeconds(1), Duration.ofSeconds(10)), 3, start), time,
            time);
    private ObjectNode product;

    @BeforeEach
    void aPushTellsOfAProductThatIsNotShown() {
        merger.offer(Notice.pushed(SELLER, "7", null));
        time.advance(Duration.ofMinutes(1));
        assertThat(changes).singleElement().matches(change -> change.document() == null);
    }

    @Test
    void aPolledRowBringsItBackThoughItIsOlderThanTheReading() {
        show();
        poll(time.instant());
        assertThat(changes).hasSize(2).last().matches(change -> change.document() != null);

        time.advance(Duration.ofMinutes(1));
        poll(time.instant());
        assertThat(changes).as("once").hasSize(2);
    }

    @Test
    void aRepeatedPushBringsItBack() {
        show();
        merger.offer(Notice.pushed(SELLER, "7", null));
        time.advance(Duration.ofMinutes(1));

        assertThat(changes).hasSize(2).last().matches(change -> change.document() != null);
    }

    @Test
    void aRowThatWasReadBeforeItWentIsDropped() {
        show();
        CompletionStage<Void> late = poll(start);

        assertThat(late).isCompleted();
        assertThat(changes).hasSize(1);
    }

    private void show() {
        product = JsonNodeFactory.instance.objectNode().put("item_id", 7).put("status", "Active").put("updated_time",
                Long.toString(start.toEpochMilli()));
    }

    private CompletionStage<Void> poll(Instant readAt) {
        CompletionStage<Void> done = merger
                .offer(Notice.listed(SELLER, "7", ChangeSource.poll, product.deepCopy(), readAt));
        merger.flush(SELLER);
        return done;
    }

    private CompletionStage<Void> route(StreamChange change) {
        changes.add(change);
        return CompletableFuture.completedStage(null);
    }

    private CompletionStage<LazadaAnswer> answer(StreamScope scope, String operation, Map<String, ?> parameters,
            CallPriority priority) {
        return product == null
                ? CompletableFuture.failedStage(new LazadaRequestException(
                        new LazadaFailure(operation, "1001", "208", "ISV", "no", "r", 200, false, List.of())))
                : CompletableFuture.completedStage(
                        new LazadaAnswer("r", "0", 200, product.deepCopy(), product.deepCopy(), new byte[0], List.of()));
    }
}
