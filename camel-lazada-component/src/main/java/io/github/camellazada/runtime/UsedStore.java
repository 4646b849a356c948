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
package io.github.camellazada.runtime;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;

import io.github.camellazada.client.store.WriteBacklog;
import io.github.camellazada.client.store.WriteStore;

/** A store of writes that endpoints use, and the app for which they do. */
record UsedStore(String appKey, WriteStore<?, ?> store) {

    /** What all of these keep; one that several endpoints use counts once. */
    static CompletionStage<WriteBacklog> backlog(Stream<UsedStore> stores) {
        return stores.distinct().map(used -> used.store().backlog(used.appKey()))
                .reduce(CompletableFuture.completedStage(WriteBacklog.NOTHING), (one, other) -> one.thenCombine(other,
                        WriteBacklog::plus));
    }
}
