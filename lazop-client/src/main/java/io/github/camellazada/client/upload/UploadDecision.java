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
package io.github.camellazada.client.upload;

import java.time.Duration;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camellazada.catalog.UploadDescriptor;
import io.github.camellazada.client.time.Backoff;
import io.github.camellazada.exception.LazadaFailure;
import io.github.camellazada.exception.LazadaUnavailableException;

/** Waits until Lazada has accepted or refused an uploaded file, by reading its state from time to time. */
final class UploadDecision {
    private static final Backoff PAUSES = new Backoff(Duration.ofSeconds(2), Duration.ofSeconds(30));

    private final UploadDescriptor.Decision decision;
    private final UploadSteps steps;
    private final UploadOptions options;
    private final String id;
    private final Runnable decided;

    /** @param decided is run when Lazada has decided, before the upload ends */
    UploadDecision(UploadDescriptor.Decision decision, UploadSteps steps, UploadOptions options, String id, Runnable decided) {
        this.decision = decision;
        this.steps = steps;
        this.options = options;
        this.id = id;
        this.decided = decided;
    }

    void await(String name) {
        read(name, 1, Duration.ZERO);
    }

    private void read(String name, int reads, Duration waited) {
        steps.call(decision.operation(), Map.of(decision.id(), id), options.attempts(),
                answer -> state(name, answer, reads, waited), steps::fail);
    }

    private void state(String name, JsonNode answer, int reads, Duration waited) {
        String state = answer == null ? "" : answer.path(decision.state()).asText();
        if (decision.accepted().contains(state)) {
            decided.run();
            steps.result().complete(id);
        } else if (decision.refused().contains(state)) {
            decided.run();
            steps.fail(steps.refusal(decision.operation(), name + " was uploaded as " + id + ", but its state is " + state
                    + ", so no product can show it. Check the file, remove " + id + " at Lazada, and upload another file"));
        } else if (waited.compareTo(options.decision().longest()) >= 0) {
            steps.fail(new LazadaUnavailableException(LazadaFailure.unanswered(decision.operation(), options.seller(), name
                    + " was uploaded as " + id + ", but after " + waited.toSeconds() + " s its state is still " + state
                    + ". Try again: the next try waits on and uploads nothing", true)));
        } else {
            Duration left = options.decision().longest().minus(waited);
            Duration pause = PAUSES.after(reads).compareTo(left) < 0 ? PAUSES.after(reads) : left;
            options.decision().timer().after(pause, () -> steps.guarded(() -> read(name, reads + 1, waited.plus(pause))));
        }
    }
}
