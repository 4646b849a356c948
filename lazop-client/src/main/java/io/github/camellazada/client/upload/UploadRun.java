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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;

import io.github.camellazada.catalog.UploadDescriptor;
import io.github.camellazada.exception.LazadaFailure;
import io.github.camellazada.exception.LazadaOutcomeUnknownException;
import io.github.camellazada.exception.LazadaRequestException;

/** One try to upload a file: begins or goes on, uploads block after block, ends, and waits for Lazada's decision. */
final class UploadRun {
    private final UploadDescriptor upload;
    private final UploadSteps steps;
    private final UploadOptions options;
    private final UploadedFile file;
    private final Map<String, ?> last;
    private final int blockBytes;
    private final String key;
    private volatile UploadState state;
    private volatile boolean resumed;

    /** @param blockBytes size of the blocks of an upload that begins */
    UploadRun(UploadDescriptor upload, UploadCalls calls, UploadOptions options, UploadedFile file, Map<String, ?> last,
            int blockBytes) {
        this.upload = upload;
        this.steps = new UploadSteps(calls, options.seller());
        this.options = options;
        this.file = file;
        this.last = last;
        this.blockBytes = blockBytes;
        this.key = key(upload.upload(), options.seller(), file);
    }

    /** What an unfinished upload is found by; a file that was changed is another one. */
    static String key(String upload, String seller, UploadedFile file) {
        return String.join("|", upload, String.valueOf(seller), file.identity());
    }

    CompletionStage<String> start() {
        steps.guarded(() -> {
            state = options.store().load(key).map(UploadState::of).orElse(null);
            resumed = state != null;
            if (state == null) {
                new UploadRoom(upload.room(), steps, options.attempts()).ask(file, this::begin);
            } else if (state.file() != null) {
                made(state.file());
            } else if (state.ending()) {
                end();
            } else {
                next();
            }
        });
        return steps.result();
    }

    private void begin() {
        UploadDescriptor.Begin begin = upload.begin();
        steps.call(begin.operation(), Map.of(begin.name(), file.name(), begin.size(), file.bytes()), 1, answer -> {
            save(UploadState.begun(steps.text(begin.operation(), answer, begin.id()), blockBytes));
            next();
        }, steps::fail);
    }

    /** The blocks that Lazada lacks, and then the last call. */
    private void next() {
        tell();
        new UploadBlocks(upload.block(), steps, options.attempts(), file, state, reached -> {
            save(reached);
            tell();
        }).send(() -> steps.guarded(this::whole), failure -> {
            if (resumed && failure instanceof LazadaRequestException) {
                // Lazada no longer knows the upload of the earlier try
                resumed = false;
                options.store().remove(key);
                steps.guarded(this::begin);
            } else {
                steps.fail(failure);
            }
        });
    }

    private void whole() {
        if (file.hasChanged()) {
            options.store().remove(key);
            steps.fail(steps.refusal(upload.end().operation(), file.name()
                    + " was changed while it was uploaded, so Lazada has parts of two files. Upload it again"));
            return;
        }
        save(state.ending(true));
        end();
    }

    private void end() {
        UploadDescriptor.End end = upload.end();
        List<Map<String, Object>> parts = new ArrayList<>();
        state.tags().forEach((block, tag) -> parts.add(Map.of(end.number(), block + end.first(), end.tag(), tag)));
        Map<String, Object> parameters = new HashMap<>(last);
        parameters.put(end.id(), state.id());
        parameters.put(end.parts(), parts);
        boolean again = resumed && state.ending();
        steps.call(end.operation(), parameters, 1, answer -> {
            String id = steps.text(end.operation(), answer, end.result());
            if (!options.decision().longest().isZero()) {
                save(state.ended(id));
            }
            made(id);
        }, failure -> ended(failure, again));
    }

    /** A refusal of the first last call changed nothing. One of a repeated call may mean that the first one was carried out. */
    private void ended(Throwable failure, boolean again) {
        if (failure instanceof LazadaRequestException && again) {
            steps.fail(new LazadaOutcomeUnknownException(LazadaFailure.unanswered(upload.end().operation(), options.seller(),
                    "The answer to an earlier end of the upload of " + file.name()
                            + " was lost, and Lazada refuses another one. Check in Seller Center whether the file is there."
                            + " If not, change its time stamp and upload it again",
                    false), failure));
            return;
        }
        if (!(failure instanceof LazadaOutcomeUnknownException)) {
            steps.guarded(() -> save(state.ending(again)));
        }
        steps.fail(failure);
    }

    /** The file is at Lazada, which has not decided about it yet. */
    private void made(String id) {
        if (options.decision().longest().isZero()) {
            options.store().remove(key);
            steps.result().complete(id);
        } else {
            new UploadDecision(upload.decision(), steps, options, id, () -> options.store().remove(key)).await(file.name());
        }
    }

    private void save(UploadState reached) {
        state = reached;
        options.store().save(key, reached.text());
    }

    private void tell() {
        int blocks = file.blocks(state.blockBytes());
        long bytes = state.tags().keySet().stream().mapToLong(block -> file.bytesOf(block, state.blockBytes())).sum();
        options.progress().accept(new UploadProgress(state.tags().size(), blocks, bytes, file.bytes(), resumed));
    }
}
