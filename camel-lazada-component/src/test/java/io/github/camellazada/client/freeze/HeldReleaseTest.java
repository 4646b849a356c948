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
package io.github.camellazada.client.freeze;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.node.MissingNode;
import io.github.camellazada.client.LazadaAnswer;
import io.github.camellazada.client.LazadaCall;
import io.github.camellazada.client.LazadaClient;
import io.github.camellazada.client.TokenOfSeller;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Forty-five held SKUs of one seller, which are three calls, each of which takes its time. */
class HeldReleaseTest {
    private static final Instant NOW = Instant.parse("2026-11-11T00:00:00Z");

    private final List<LazadaCall> calls = new ArrayList<>();
    private final MemoryHeldWrites store = new MemoryHeldWrites();
    private Instant time = NOW;
    private Duration length;
    private final Clock clock = new Clock() {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return time;
        }
    };
    private final LazadaClient client = new LazadaClient() {
        @Override
        public CompletionStage<LazadaAnswer> call(LazadaCall call) {
            calls.add(call);
            time = time.plus(length);
            return CompletableFuture.completedStage(new LazadaAnswer("r1", "0", 200, MissingNode.getInstance(),
                    MissingNode.getInstance(), new byte[0], List.of()));
        }

        @Override
        public void close() {
            // nothing is open
        }
    };
    private final HeldRelease release = new HeldRelease("app", client,
            new CampaignCalendar(List.of(), new LearntFreezes(), Duration.ofMinutes(1), new LastQuantities(), clock), store,
            new WriteOrder(), new TokenOfSeller(null, null, true), Duration.ofMinutes(1), clock);

    @Test
    void whatIsSentInTimeIsSentInOneRun() {
        hold();
        length = Duration.ofSeconds(10);

        release.run();

        assertThat(calls).hasSize(3);
        assertThat(held()).isZero();
    }

    @Test
    void whatWouldNotEndWithinTheLeaseIsLeftToTheNextRun() {
        hold();
        length = Duration.ofSeconds(40);

        release.run();
        assertThat(calls).hasSize(1);
        assertThat(held()).isEqualTo(25);
        assertThat(store.claim("app", null, time, time, 100).toCompletableFuture().join()).as("free for whoever is first")
                .hasSize(25);
        release.run();
        release.run();

        assertThat(calls).hasSize(3);
        assertThat(held()).isZero();
    }

    @Test
    void whatAnotherProcessMayHaveTakenMeanwhileIsNotTouched() {
        hold();
        length = Duration.ofMinutes(3);

        release.run();

        assertThat(calls).hasSize(1);
        assertThat(store.claim("app", null, NOW.plusSeconds(119), time, 100).toCompletableFuture().join())
                .as("nothing was given back that is not its own any more").isEmpty();
    }

    private void hold() {
        store.hold(IntStream.range(0, 45).mapToObj(i -> new HeldWrite(new HeldKey("app", "1001", "sg", Integer.toString(i), "",
                HeldKey.STOCK), "/product/stock/sellable/update", "{\"SkuId\":" + i + ",\"SellableQuantity\":4}", NOW, 1, 1))
                .toList()).toCompletableFuture().join();
    }

    private long held() {
        return store.backlog("app").toCompletableFuture().join().writes();
    }
}
