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
package io.github.camellazada.health;

import java.time.Duration;

import io.github.camellazada.client.inbox.InboxStatus;
import io.github.camellazada.observe.KeptPushes;
import io.github.camellazada.observe.ObservedApp;
import org.apache.camel.health.HealthCheckResultBuilder;

/** Down when the inbox takes no push: its store fails, or it is full. Tells of dead letters. */
public final class LazadaInboxHealthCheck extends KnownState {
    private final ObservedApp app;

    public LazadaInboxHealthCheck(ObservedApp app) {
        super("lazada-inbox-" + app.name());
        this.app = app;
    }

    @Override
    void look(HealthCheckResultBuilder result) {
        KeptPushes pushes = app.pushes();
        InboxStatus known = pushes.known();
        if (known != null) {
            result.detail("inbox.open", known.open());
            result.detail("inbox.bytes", known.bytes());
            result.detail("inbox.waiting", known.waiting());
            result.detail("inbox.dead", known.dead());
            Duration oldest = pushes.oldest();
            if (oldest != null) {
                result.detail("inbox.oldest.seconds", oldest.toSeconds());
            }
        }
        if (pushes.isFailing()) {
            result.down()
                    .message("The store of the inbox fails, so the component answers 503 and Lazada repeats its pushes."
                            + " Read the cause in the log, and check that the database or broker runs. The inbox then"
                            + " continues by itself");
        } else if (pushes.isFull()) {
            result.down()
                    .message("The inbox is full, so the component answers 503 and Lazada repeats its pushes. Make the route"
                            + " faster, or raise inboxMaxRows or inboxMaxBytes");
        } else if (known != null && known.dead() > 0) {
            result.message(
                    known.dead() + " pushes are dead letters: their route failed too often, or the component cannot read"
                            + " them. Fix the cause, then replay them");
        }
    }
}
