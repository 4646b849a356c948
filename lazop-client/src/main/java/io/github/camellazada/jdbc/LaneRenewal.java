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

import io.github.camellazada.client.time.DelayTimer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Renews the lease of a subscription's lanes until it is closed. */
final class LaneRenewal implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(LaneRenewal.class);

    private final InboxLanes lanes;
    private final JdbcSubscription subscription;
    private final Duration interval;
    private final DelayTimer timer;

    LaneRenewal(InboxLanes lanes, JdbcSubscription subscription, Duration interval, DelayTimer timer) {
        this.lanes = lanes;
        this.subscription = subscription;
        this.interval = interval;
        this.timer = timer;
    }

    @Override
    public void run() {
        if (subscription.isOver()) {
            return;
        }
        try {
            lanes.renew(subscription::busyLanes);
            subscription.lookAgain();
        } catch (RuntimeException | Error e) {
            LOG.debug("The lease of the lanes could not be renewed; another try follows", e);
        }
        timer.after(interval, this);
    }
}
