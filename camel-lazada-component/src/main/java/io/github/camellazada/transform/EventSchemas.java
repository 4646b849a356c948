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
package io.github.camellazada.transform;

import io.github.camellazada.catalog.LazadaTopic;
import io.github.camellazada.client.token.AuthorizedSeller;
import io.github.camellazada.push.event.PushEvent;

/** Names the published JSON schema of each event. */
final class EventSchemas {
    /** What became of a write, as {@code lazada:outcomes} hands it out. */
    static final String WRITE_OUTCOME = "write-outcome";
    /** A seller who authorized the app, as {@code lazada:authorize} hands it out. */
    static final String SELLER_AUTHORIZED = "seller-authorized";

    private static final String ANY_PUSH = "push";

    private EventSchemas() {
    }

    /** The name of a topic's schema; of the schema of any push for {@code null}, a type that Lazada does not document. */
    static String nameOf(LazadaTopic topic) {
        return topic == null ? ANY_PUSH : topic.toString();
    }

    /** The name of the schema of an event's body, {@code null} for a body that is no event. */
    static String ofBody(Object body) {
        if (body instanceof PushEvent push) {
            return nameOf(push.topic());
        }
        return body instanceof OutcomeEvent ? WRITE_OUTCOME : body instanceof AuthorizedSeller ? SELLER_AUTHORIZED : null;
    }

    /** The {@code $id} of the schema of that name. */
    static String idOf(String name) {
        return "urn:camel-lazada:schema:event:" + name + ":v1";
    }
}
