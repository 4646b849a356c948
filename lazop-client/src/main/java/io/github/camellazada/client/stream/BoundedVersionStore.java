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

import io.github.camellazada.annotation.Internal;
import io.github.camellazada.client.store.StoreDeadline;

/** Bounds the time in which a store of versions answers, so that one that never does holds no push. */
@Internal
public final class BoundedVersionStore implements VersionStore {
    private static final String CONTENTS = "stream versions";

    private final VersionStore store;
    private final StoreDeadline deadline;

    public BoundedVersionStore(VersionStore store, StoreDeadline deadline) {
        this.store = store;
        this.deadline = deadline;
    }

    @Override
    public CompletionStage<Map<String, CompletedVersion>> load(StreamScope scope, Set<String> objects) {
        return deadline.ask(CONTENTS, () -> store.load(scope, objects));
    }

    @Override
    public CompletionStage<Boolean> complete(StreamScope scope, String object, CompletedVersion known, CompletedVersion next) {
        return deadline.ask(CONTENTS, () -> store.complete(scope, object, known, next));
    }

    @Override
    public CompletionStage<Integer> purge(String appKey, String stream, Instant before, int limit) {
        return deadline.ask(CONTENTS, () -> store.purge(appKey, stream, before, limit));
    }
}
