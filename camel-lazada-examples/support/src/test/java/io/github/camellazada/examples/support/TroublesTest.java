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
package io.github.camellazada.examples.support;

import java.time.Duration;
import java.time.Instant;

import io.github.camellazada.exception.LazadaAuthorizationException;
import io.github.camellazada.exception.LazadaFailure;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TroublesTest {
    private Instant now = Instant.parse("2026-11-30T08:00:00Z");
    private final Troubles troubles = new Troubles(() -> now);

    @Test
    void theSameTroubleIsAWarningOnceInTenMinutes() {
        assertThat(tell("1000001", "first try")).isTrue();
        assertThat(tell("1000001", "another text")).isFalse();
        assertThat(tell("1000002", "another seller")).isTrue();

        now = now.plus(Duration.ofMinutes(9));
        assertThat(tell("1000001", "still")).isFalse();
        now = now.plus(Duration.ofMinutes(1));
        assertThat(tell("1000001", "still")).isTrue();
        assertThat(tell("1000001", "still")).isFalse();
    }

    private boolean tell(String seller, String message) {
        return troubles.tell(message, Troubles.kind(new LazadaAuthorizationException(
                LazadaFailure.unanswered("order-items-get", seller, message, false))));
    }
}
