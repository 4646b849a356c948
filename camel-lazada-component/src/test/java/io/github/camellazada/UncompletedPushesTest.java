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
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;

import io.github.camellazada.catalog.LazadaCountry;
import io.github.camellazada.client.CapturedLog;
import io.github.camellazada.client.ratelimit.VirtualTime;
import io.github.camellazada.client.stream.StreamScope;
import org.apache.logging.log4j.Level;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class UncompletedPushesTest {
    private static final StreamScope SELLER = new StreamScope("123456", "orders", "1001", LazadaCountry.SG);
    private static final StreamScope OTHER = new StreamScope("123456", "orders", "1002", LazadaCountry.SG);
    private static final Throwable REFUSED = new CompletionException(new IllegalStateException("of Tan Mei Ling"));

    private final VirtualTime time = new VirtualTime();
    private final UncompletedPushes uncompleted = new UncompletedPushes(time);

    @Test
    void eachSellerIsToldOnceInTenMinutesWithoutTheDataOfABuyer() {
        assertThat(lines(REFUSED)).isEqualTo(2);
        assertThat(lines(REFUSED)).isZero();
        time.advance(Duration.ofMinutes(10));
        assertThat(lines(REFUSED)).isEqualTo(2);
    }

    @Test
    void aStopIsNoFailure() {
        assertThat(lines(new CancellationException("the stream was stopped"))).isZero();
    }

    private long lines(Throwable failure) {
        try (CapturedLog log = new CapturedLog(Level.WARN)) {
            uncompleted.tell(SELLER, failure);
            uncompleted.tell(OTHER, failure);
            uncompleted.tell(SELLER, failure);

            assertThat(log.text()).doesNotContain("Tan");
            return log.text().lines().filter(line -> line.contains("could not be completed")).count();
        }
    }
}
