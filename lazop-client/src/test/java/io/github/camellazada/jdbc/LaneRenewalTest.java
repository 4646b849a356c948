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
package io.github.camellazada.jdbc;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

import io.github.camellazada.client.inbox.InboxRow;
import io.github.camellazada.client.ratelimit.VirtualTime;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LaneRenewalTest {
    private final VirtualTime time = new VirtualTime();
    private final AtomicInteger renewals = new AtomicInteger();

    @Test
    void anErrorDoesNotEndTheRenewals() {
        InboxLanes lanes = new FailingLanes();
        JdbcSubscription subscription = new JdbcSubscription(null, null, new InboxConsumer("123456", "rest", "owner"), lanes,
                null, task -> {
                }, time, null);
        new LaneRenewal(lanes, subscription, Duration.ofSeconds(1), time).run();

        time.advance(Duration.ofSeconds(3));

        assertThat(renewals).hasValue(4);
    }

    private final class FailingLanes implements InboxLanes {
        @Override
        public Map<Integer, Long> readable() {
            return Map.of();
        }

        @Override
        public boolean owns(InboxRow row) {
            return false;
        }

        @Override
        public void renew(Supplier<Set<Integer>> busy) {
            renewals.incrementAndGet();
            throw new NoClassDefFoundError("a class of the driver");
        }

        @Override
        public void want(boolean some) {
            // there are none
        }

        @Override
        public void release() {
            // there are none
        }
    }
}
