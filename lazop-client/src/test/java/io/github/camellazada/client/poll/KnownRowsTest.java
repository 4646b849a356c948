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
package io.github.camellazada.client.poll;

import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** A known state is not delivered again; one that came back after another is. */
class KnownRowsTest {
    private static final RowHash DRAFT = RowHash.of("7@draft");
    private static final RowHash ACTIVE = RowHash.of("7@active");

    private final KnownRows known = new KnownRows(1000);

    @Test
    void aStateThatStaysIsKnownFromPollToPoll() {
        known.add(DRAFT);
        for (int poll = 0; poll < 5; poll++) {
            known.forgetUnseen();
            assertThat(known.contains(DRAFT)).isTrue();
        }
    }

    @Test
    void aStateThatComesBackAfterAnotherOneIsAChange() {
        known.add(DRAFT);
        known.forgetUnseen();
        assertThat(known.contains(ACTIVE)).isFalse();
        known.add(ACTIVE);
        known.forgetUnseen();

        assertThat(known.contains(DRAFT)).isFalse();
        assertThat(known.contains(ACTIVE)).isTrue();
    }

    @Test
    void ofManyStatesTheLatestAreKnownAndAllAreToldApart() {
        IntStream.range(0, 10_500).forEach(i -> known.add(RowHash.of("row" + i)));

        assertThat(IntStream.range(9_500, 10_500).allMatch(i -> known.contains(RowHash.of("row" + i)))).isTrue();
        assertThat(IntStream.range(0, 8_000).noneMatch(i -> known.contains(RowHash.of("row" + i)))).isTrue();
        assertThat(known.forgotten()).isGreaterThanOrEqualTo(8_000);
    }
}
