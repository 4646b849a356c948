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
package io.github.camellazada.client.stream;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camellazada.annotation.Internal;

/**
 * A version of an object that the route has not completed yet.
 *
 * @param scope    where the id is unique
 * @param object   id of the object
 * @param version  its version
 * @param document the object with its parts; {@code null} where it is gone
 * @param source   who told of it
 * @param missed   whether a push should have told of it and did not
 * @param behind   whether Lazada still showed an older state than a push had told
 */
@Internal
public record StreamChange(StreamScope scope, String object, ObjectVersion version, ObjectNode document, ChangeSource source,
        boolean missed, boolean behind) {

    /** Without the document, which may hold a buyer's data. */
    @Override
    public String toString() {
        return "StreamChange[" + scope.stream() + ", seller " + scope.seller() + ", object " + object + ", " + version + ", "
                + source + "]";
    }
}
