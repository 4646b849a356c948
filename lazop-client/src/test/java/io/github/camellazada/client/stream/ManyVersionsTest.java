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

import java.time.Instant;

import io.github.camellazada.catalog.LazadaCountry;
import io.github.camellazada.client.Retained;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What streams keep of a million orders in this process. */
class ManyVersionsTest {
    private static final int ORDERS = 1_000_000;
    private static final int BOUND = 100_000;
    private static final Instant TIME = Instant.parse("2026-11-11T00:00:00Z");
    private static final StreamScope SCOPE = new StreamScope("100001", "orders", "1001", LazadaCountry.SG);
    private static final CompletedVersion VERSION = new CompletedVersion(new ObjectVersion(TIME, "0123456789abcdef"), TIME,
            true);

    @Test
    void aMillionOrdersLeaveVersionsOfTheLatestOnesAlone() {
        MemoryVersionStore versions = new MemoryVersionStore();
        PushMemory pushes = new PushMemory();

        for (int order = 0; order < ORDERS; order++) {
            String id = Integer.toString(order);
            versions.complete(SCOPE, id, null, VERSION);
            pushes.add(SCOPE, id, TIME);
        }

        assertThat(Retained.entriesOf(versions)).isEqualTo(BOUND);
        assertThat(Retained.entriesOf(pushes)).isEqualTo(BOUND);
    }
}
