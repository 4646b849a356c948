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

/**
 * One object on its way from its notices to the route.
 *
 * @param scope  where its id is unique
 * @param object its notices
 * @param known  the version that the route has completed, or {@code null}
 * @param looks  how often it has been read again
 * @param mixed  what the last reading showed if the object may have changed during it, or {@code null}
 */
record Turn(StreamScope scope, Gathered object, CompletedVersion known, int looks, ObjectVersion mixed) {

    Turn again() {
        return againAfter(null);
    }

    Turn againAfter(ObjectVersion read) {
        return new Turn(scope, object, known, looks + 1, read);
    }
}
