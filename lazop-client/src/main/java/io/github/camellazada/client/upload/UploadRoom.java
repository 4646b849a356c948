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

import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camellazada.catalog.UploadDescriptor;
import io.github.camellazada.exception.LazadaRequestException;

/** Asks, before anything is sent, whether the seller has room for a file. */
final class UploadRoom {
    private final UploadDescriptor.Room room;
    private final UploadSteps steps;
    private final int attempts;

    UploadRoom(UploadDescriptor.Room room, UploadSteps steps, int attempts) {
        this.room = room;
        this.steps = steps;
        this.attempts = attempts;
    }

    /** @param then goes on; also where Lazada does not tell the room, since it checks the size again */
    void ask(UploadedFile file, Runnable then) {
        steps.call(room.operation(), Map.of(), attempts, answer -> decide(answer, file, then), failure -> {
            if (failure instanceof LazadaRequestException) {
                then.run();
            } else {
                steps.fail(failure);
            }
        });
    }

    private void decide(JsonNode answer, UploadedFile file, Runnable then) {
        JsonNode capacity = answer == null ? null : answer.get(room.capacity());
        if (capacity == null || !capacity.asText().matches("\\d{1,18}")) {
            then.run();
            return;
        }
        long left = capacity.asLong() - answer.path(room.used()).asLong();
        if (file.bytes() <= left) {
            then.run();
        } else {
            steps.fail(steps.refusal(room.operation(), file.name() + " has " + file.bytes()
                    + " bytes, so nothing was uploaded: the seller has room for " + Math.max(0, left) + " of "
                    + capacity.asText() + ". Remove files at Lazada that no product shows, then upload it again"));
        }
    }
}
