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

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;

/** Records completed versions, so that a later one that another process has recorded meanwhile stays. */
final class VersionLedger {
    private static final int TRIES = 5;
    /** The state of an object of which two processes have routed two states of one time, so that nobody knows which one was last. */
    private static final String UNSURE = "unsure";

    private final VersionStore store;
    private final VersionRule rule;

    VersionLedger(VersionStore store, VersionRule rule) {
        this.store = store;
        this.rule = rule;
    }

    CompletionStage<Map<String, CompletedVersion>> load(StreamScope scope, List<Gathered> objects) {
        return store.load(scope, objects.stream().map(Gathered::object).collect(Collectors.toUnmodifiableSet()))
                .thenApply(Map::copyOf);
    }

    /** Records a version that the route has completed. */
    CompletionStage<Void> complete(Turn turn, CompletedVersion next) {
        return complete(turn, turn.known(), next, TRIES);
    }

    /** Records that the completed version was read again and has not changed. */
    CompletionStage<Void> touch(Turn turn, CompletedVersion read) {
        CompletedVersion known = turn.known();
        if (!read.version().state().equals(known.version().state()) || read.readAt().isBefore(known.readAt())
                || rule.isTimed() && !read.version().time().equals(known.version().time())) {
            return CompletableFuture.completedStage(null);
        }
        return store.complete(turn.scope(), turn.object().object(), known,
                new CompletedVersion(known.version(), read.readAt(), read.ended())).thenApply(own -> null);
    }

    /** Whether another process has routed another state of the same time meanwhile. */
    private static boolean isUnsure(CompletedVersion known, CompletedVersion other, CompletedVersion next) {
        return other != null && (known == null || !known.version().equals(other.version()))
                && other.version().time().equals(next.version().time())
                && !other.version().state().equals(next.version().state());
    }

    /** Both routes have ended: what is read from now on is routed whatever it is, and is the last. */
    private CompletionStage<Void> again(Turn turn, CompletedVersion other, CompletedVersion next) {
        String object = turn.object().object();
        CompletedVersion unsure = new CompletedVersion(new ObjectVersion(next.version().time(), UNSURE), next.readAt(), false);
        return store.complete(turn.scope(), object, other, unsure).thenCompose(own -> CompletableFuture.failedStage(
                new IllegalStateException("Two processes routed two states of " + turn.scope().stream() + " " + object
                        + " at once. The stream reads and routes it again, so that the later state is the last")));
    }

    private CompletionStage<Void> complete(Turn turn, CompletedVersion known, CompletedVersion next, int tries) {
        String object = turn.object().object();
        return store.complete(turn.scope(), object, known, next).thenCompose(own -> {
            if (own) {
                return CompletableFuture.completedStage(null);
            }
            return store.load(turn.scope(), Set.of(object)).thenCompose(found -> {
                CompletedVersion other = found.get(object);
                if (isUnsure(known, other, next)) {
                    return again(turn, other, next);
                }
                if (other != null && !rule.isNewer(next.version(), other.version())) {
                    return CompletableFuture.completedStage(null);
                }
                return tries == 0
                        ? CompletableFuture
                                .failedStage(new IllegalStateException("The version of " + turn.scope().stream() + " "
                                        + object + " changes faster than it can be recorded; the stream tries the change"
                                        + " again later"))
                        : complete(turn, other, next, tries - 1);
            });
        });
    }
}
