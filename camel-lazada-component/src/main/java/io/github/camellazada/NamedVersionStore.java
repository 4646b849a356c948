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
package io.github.camellazada;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionStage;

import io.github.camellazada.client.inbox.InboxPush;
import io.github.camellazada.client.stream.CompletedVersion;
import io.github.camellazada.client.stream.StreamScope;
import io.github.camellazada.client.stream.VersionStore;

/**
 * The versions of a stream with a {@code watermarkName}: what another route of the same stream has completed does not count, so
 * that both get all changes.
 */
final class NamedVersionStore implements VersionStore {
    private static final int DIGITS = 12;

    private final VersionStore store;
    private final String suffix;

    NamedVersionStore(VersionStore store, String name) {
        this.store = store;
        // a column takes 32 characters
        this.suffix = "/" + InboxPush.hash(name).substring(0, DIGITS);
    }

    @Override
    public CompletionStage<Map<String, CompletedVersion>> load(StreamScope scope, Set<String> objects) {
        return store.load(named(scope), objects);
    }

    @Override
    public CompletionStage<Boolean> complete(StreamScope scope, String object, CompletedVersion known, CompletedVersion next) {
        return store.complete(named(scope), object, known, next);
    }

    @Override
    public CompletionStage<Integer> purge(String appKey, String stream, Instant before, int limit) {
        return store.purge(appKey, stream + suffix, before, limit);
    }

    private StreamScope named(StreamScope scope) {
        return new StreamScope(scope.appKey(), scope.stream() + suffix, scope.seller(), scope.country());
    }
}
