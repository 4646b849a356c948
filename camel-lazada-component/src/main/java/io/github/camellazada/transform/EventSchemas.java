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

/** Names the published JSON schema of each event. */
final class EventSchemas {
    private static final String ANY_PUSH = "push";

    private EventSchemas() {
    }

    /** The {@code $id} of a topic's schema; of the schema of any push for {@code null}, a type that Lazada does not document. */
    static String idOf(LazadaTopic topic) {
        return "urn:camel-lazada:schema:event:" + nameOf(topic) + ":v1";
    }

    /** The schema's file in the jar, as a resource from its root. */
    static String resourceOf(LazadaTopic topic) {
        return "io/github/camellazada/schema/event/" + nameOf(topic) + ".v1.json";
    }

    private static String nameOf(LazadaTopic topic) {
        return topic == null ? ANY_PUSH : topic.toString();
    }
}
