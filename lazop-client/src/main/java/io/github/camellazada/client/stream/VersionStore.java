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

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionStage;

/**
 * Keeps the last version of each object that the route has completed. Processes that share a store agree by compare-and-set.
 * Implementations must not block the caller.
 */
public interface VersionStore {

    /** The versions of these objects; those that are not known are not in the map. */
    CompletionStage<Map<String, CompletedVersion>> load(StreamScope scope, Set<String> objects);

    /**
     * Puts a version in the place of the known one.
     *
     * @param known the version that the caller has loaded; {@code null} for none
     * @return completes with {@code false}, and nothing happens, where another version is there by now
     */
    CompletionStage<Boolean> complete(StreamScope scope, String object, CompletedVersion known, CompletedVersion next);

    /**
     * Forgets objects that have ended.
     *
     * @param before only objects whose last change and last reading are before that time
     * @param limit  most objects of one purge
     * @return completes with the number of forgotten objects
     */
    CompletionStage<Integer> purge(String appKey, String stream, Instant before, int limit);
}
