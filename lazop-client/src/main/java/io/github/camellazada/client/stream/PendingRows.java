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

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;

import io.github.camellazada.exception.FailureCause;

/** The objects of one page on their way through the stream. For one thread. */
final class PendingRows {
    private static final long LOOK_MILLIS = 200;

    private final List<CompletableFuture<Void>> objects = new ArrayList<>();
    private Throwable failure;

    void add(CompletionStage<Void> object) {
        objects.add(object.toCompletableFuture());
    }

    int size() {
        return objects.size();
    }

    /**
     * Waits until all objects are done; not for event loops.
     *
     * @param running whether it is worth to wait on
     * @return whether all have ended well
     */
    boolean await(BooleanSupplier running) throws InterruptedException {
        for (CompletableFuture<Void> object : objects) {
            while (!isDone(object)) {
                if (!running.getAsBoolean()) {
                    return false;
                }
            }
        }
        return failure == null;
    }

    /** Why the first of those that failed did, or {@code null}. */
    Throwable failure() {
        return failure;
    }

    private boolean isDone(CompletableFuture<Void> object) throws InterruptedException {
        try {
            object.get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            failure = failure == null ? FailureCause.of(e) : failure;
        }
        return true;
    }
}
