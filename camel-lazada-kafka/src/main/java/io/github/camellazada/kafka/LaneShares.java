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
package io.github.camellazada.kafka;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import io.github.camellazada.client.inbox.InboxSettings;
import io.github.camellazada.client.inbox.InboxSubscriber;

/** How much each lane of a process may hold, of what its subscribers ask for. */
final class LaneShares {
    private static final int LEAST_ROWS = 100;
    private static final long BYTES = 64L << 20;

    private final KafkaInboxSettings settings;
    private final Collection<InboxSubscriber> subscribers;
    private final Map<Integer, Lane> lanes;
    // asked for with each record
    private LaneLimits known;

    LaneShares(KafkaInboxSettings settings, Collection<InboxSubscriber> subscribers, Map<Integer, Lane> lanes) {
        this.settings = settings;
        this.subscribers = subscribers;
        this.lanes = lanes;
    }

    /** Lanes or subscribers have come or gone; for the thread of the lanes, as {@link #limits}. */
    void changed() {
        known = null;
    }

    LaneLimits limits() {
        if (known == null) {
            int share = settings().stream().mapToInt(InboxSettings::window).sum() / Math.max(1, lanes.size());
            known = new LaneLimits(Math.max(LEAST_ROWS, share), BYTES / Math.max(1, lanes.size()), settings.maxWaiting(),
                    settings.maxHeldBack(), longest(InboxSettings::retention));
        }
        return known;
    }

    /** The longest of what the subscribers ask for. */
    Duration longest(Function<InboxSettings, Duration> wanted) {
        return settings().stream().map(wanted).max(Duration::compareTo).orElse(Duration.ZERO);
    }

    List<InboxSettings> settings() {
        return subscribers.stream().map(InboxSubscriber::settings).toList();
    }
}
