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
package io.github.camellazada.client.upload;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camellazada.catalog.UploadDescriptor;

/**
 * Sends the blocks of a file that Lazada lacks, two at a time, so that one is on its way while Lazada answers the other. It has
 * ended when none is under way any more, whether it has failed or not.
 */
final class UploadBlocks {
    private static final int TOGETHER = 2;

    private final ReentrantLock lock = new ReentrantLock();
    private final Set<Integer> underWay = new TreeSet<>();
    private final UploadDescriptor.Block block;
    private final UploadSteps steps;
    private final int attempts;
    private final UploadedFile file;
    private final Consumer<UploadState> reached;
    private UploadState state;
    private Throwable failure;

    /**
     * @param state   what Lazada has
     * @param reached is told after each block what Lazada has then
     */
    UploadBlocks(UploadDescriptor.Block block, UploadSteps steps, int attempts, UploadedFile file, UploadState state,
            Consumer<UploadState> reached) {
        this.block = block;
        this.steps = steps;
        this.attempts = attempts;
        this.file = file;
        this.state = state;
        this.reached = reached;
    }

    /**
     * Sends them.
     *
     * @param then   goes on when Lazada has all
     * @param failed is told why one of them failed
     */
    void send(Runnable then, Consumer<Throwable> failed) {
        goOn(() -> {
        }, then, failed);
    }

    /** Takes over what was done, and begins what can be done next; only the last block under way ends all of it. */
    private void goOn(Runnable done, Runnable then, Consumer<Throwable> failed) {
        List<Integer> next = new ArrayList<>();
        boolean ended;
        Throwable ending;
        lock.lock();
        try {
            done.run();
            for (int i = 0; failure == null && i < file.blocks(state.blockBytes()) && underWay.size() < TOGETHER; i++) {
                if (!state.tags().containsKey(i) && underWay.add(i)) {
                    next.add(i);
                }
            }
            ended = underWay.isEmpty();
            ending = failure;
        } finally {
            lock.unlock();
        }
        next.forEach(number -> send(number, then, failed));
        if (ended && ending == null) {
            then.run();
        } else if (ended) {
            failed.accept(ending);
        }
    }

    private void send(int number, Runnable then, Consumer<Throwable> failed) {
        Consumer<Throwable> refused = cause -> goOn(() -> {
            underWay.remove(number);
            failure = failure == null ? cause : failure;
        }, then, failed);
        Map<String, Object> parameters = Map.of(block.id(), state.id(), block.number(), number + block.first(), block.count(),
                file.blocks(state.blockBytes()), block.content(), file.block(number, state.blockBytes()));
        try {
            steps.call(block.operation(), parameters, attempts, answer -> goOn(() -> taken(number, answer), then, failed),
                    refused);
        } catch (RuntimeException e) {
            refused.accept(e);
        }
    }

    private void taken(int number, JsonNode answer) {
        underWay.remove(number);
        try {
            state = state.with(number, steps.text(block.operation(), answer, block.tag()));
            reached.accept(state);
        } catch (RuntimeException e) {
            failure = failure == null ? e : failure;
        }
    }
}
