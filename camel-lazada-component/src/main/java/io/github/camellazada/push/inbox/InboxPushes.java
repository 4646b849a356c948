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
package io.github.camellazada.push.inbox;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

import io.github.camellazada.client.inbox.InboxPush;
import io.github.camellazada.client.inbox.InboxRow;
import io.github.camellazada.push.event.PushEnvelope;
import io.github.camellazada.push.event.PushEvent;
import io.github.camellazada.push.event.PushRefusedException;

/** Turns a push into what an inbox stores, and back. */
final class InboxPushes {
    private InboxPushes() {
    }

    static InboxPush of(PushEvent event) {
        return new InboxPush(event.appKey(), event.messageType(), event.seller(), InboxPush.hash(event.key().object()),
                event.key().unique() ? InboxPush.hash(event.key().value()) : null,
                event.json().getBytes(StandardCharsets.UTF_8), null, event);
    }

    /** A signed body that is no push; nobody can tell its seller and object. */
    static InboxPush unreadable(String appKey, byte[] body, String reason) {
        return new InboxPush(appKey, InboxPush.NO_TYPE, null, InboxPush.hash(""),
                InboxPush.hash(Base64.getEncoder().encodeToString(body)),
                body,
                reason, null);
    }

    /** @throws PushRefusedException if its body cannot be read any more */
    static PushEvent event(InboxRow row) throws PushRefusedException {
        InboxPush push = row.push();
        return push.parsed() instanceof PushEvent event
                ? event
                : PushEvent.of(push.appKey(), PushEnvelope.parse(push.body()), push.body());
    }
}
