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
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camellazada.catalog.UploadDescriptor;
import io.github.camellazada.exception.FailureCause;
import io.github.camellazada.exception.LazadaException;
import io.github.camellazada.exception.LazadaFailure;
import io.github.camellazada.exception.LazadaOutcomeUnknownException;
import io.github.camellazada.exception.LazadaRequestException;
import io.github.camellazada.exception.LazadaUnavailableException;

/** One try to upload a file: begins or goes on, uploads block after block, ends. Each step starts when the one before is done. */
final class UploadRun {
    private final UploadDescriptor upload;
    private final UploadCalls calls;
    private final UploadOptions options;
    private final UploadedFile file;
    private final Map<String, ?> last;
    private final String key;
    private final CompletableFuture<String> result = new CompletableFuture<>();
    private volatile UploadState state;
    private volatile boolean resumed;

    UploadRun(UploadDescriptor upload, UploadCalls calls, UploadOptions options, UploadedFile file, Map<String, ?> last) {
        this.upload = upload;
        this.calls = calls;
        this.options = options;
        this.file = file;
        this.last = last;
        this.key = key(upload.upload(), options.seller(), file);
    }

    /** What an unfinished upload is found by; a file that was changed is another one. */
    static String key(String upload, String seller, UploadedFile file) {
        return String.join("|", upload, String.valueOf(seller), file.path().toString(), Long.toString(file.bytes()),
                Long.toString(file.modified()));
    }

    CompletionStage<String> start(int blockBytes) {
        guarded(() -> {
            state = options.store().load(key).map(UploadState::of).orElse(null);
            resumed = state != null;
            if (state == null) {
                begin(blockBytes);
            } else if (state.ending()) {
                end();
            } else {
                next(blockBytes);
            }
        });
        return result;
    }

    private void begin(int blockBytes) {
        UploadDescriptor.Begin begin = upload.begin();
        call(begin.operation(), Map.of(begin.name(), file.name(), begin.size(), file.bytes()), begin.id(), 1, id -> {
            save(UploadState.begun(id, blockBytes));
            next(blockBytes);
        }, this::fail);
    }

    /** The first block that Lazada lacks; the last call where it has all. */
    private void next(int blockBytes) {
        int blocks = file.blocks(state.blockBytes());
        tell(blocks);
        for (int block = 0; block < blocks; block++) {
            if (!state.tags().containsKey(block)) {
                block(block, blocks, blockBytes);
                return;
            }
        }
        if (file.hasChanged()) {
            options.store().remove(key);
            fail(new LazadaRequestException(LazadaFailure.unanswered(upload.end().operation(), options.seller(), file.name()
                    + " was changed while it was uploaded, so Lazada has parts of two files. Upload it again", false)));
            return;
        }
        save(state.end());
        end();
    }

    private void block(int number, int blocks, int blockBytes) {
        UploadDescriptor.Block block = upload.block();
        Map<String, Object> parameters = Map.of(block.id(), state.id(), block.number(), number + block.first(), block.count(),
                blocks, block.content(), file.block(number, state.blockBytes()));
        call(block.operation(), parameters, block.tag(), options.attempts(), tag -> {
            save(state.with(number, tag));
            next(blockBytes);
        }, failure -> {
            if (resumed && failure instanceof LazadaRequestException) {
                // Lazada no longer knows the upload of the earlier try
                resumed = false;
                options.store().remove(key);
                guarded(() -> begin(blockBytes));
            } else {
                fail(failure);
            }
        });
    }

    private void end() {
        UploadDescriptor.End end = upload.end();
        List<Map<String, Object>> parts = new ArrayList<>();
        state.tags().forEach((block, tag) -> parts.add(Map.of(end.number(), block + end.first(), end.tag(), tag)));
        Map<String, Object> parameters = new HashMap<>(last);
        parameters.put(end.id(), state.id());
        parameters.put(end.parts(), parts);
        boolean again = resumed && state.ending();
        call(end.operation(), parameters, end.result(), 1, id -> {
            options.store().remove(key);
            result.complete(id);
        }, failure -> ended(failure, again));
    }

    /** A refusal of the first last call changed nothing. One of a repeated call may mean that the first one was carried out. */
    private void ended(LazadaException failure, boolean again) {
        if (failure instanceof LazadaRequestException && again) {
            fail(new LazadaOutcomeUnknownException(LazadaFailure.unanswered(upload.end().operation(), options.seller(),
                    "The answer to an earlier end of the upload of " + file.name()
                            + " was lost, and Lazada refuses another one. "
                            + "Look in Seller Center whether the file is there. If not, change its time stamp and upload it again",
                    false), failure));
            return;
        }
        if (!(failure instanceof LazadaOutcomeUnknownException)) {
            guarded(() -> save(new UploadState(state.id(), state.blockBytes(), again, state.tags())));
        }
        fail(failure);
    }

    private void call(String operation, Map<String, ?> parameters, String field, int attempts, Consumer<String> then,
            Consumer<LazadaException> failed) {
        calls.call(operation, parameters).whenComplete((payload, failure) -> guarded(() -> {
            if (failure == null) {
                then.accept(text(operation, payload, field));
            } else if (FailureCause.of(failure) instanceof LazadaException known) {
                boolean mayRepeat = known instanceof LazadaUnavailableException
                        || known instanceof LazadaOutcomeUnknownException;
                if (mayRepeat && attempts > 1) {
                    call(operation, parameters, field, attempts - 1, then, failed);
                } else {
                    failed.accept(known);
                }
            } else {
                result.completeExceptionally(failure);
            }
        }));
    }

    private String text(String operation, JsonNode payload, String field) {
        String text = payload == null ? "" : payload.path(field).asText();
        if (text.isEmpty()) {
            throw new LazadaUnavailableException(LazadaFailure.unanswered(operation, options.seller(),
                    "Lazada's answer has no " + field + ", so the upload cannot go on. Try again", true));
        }
        return text;
    }

    private void save(UploadState reached) {
        state = reached;
        options.store().save(key, reached.text());
    }

    private void tell(int blocks) {
        long bytes = state.tags().keySet().stream().mapToLong(block -> file.bytesOf(block, state.blockBytes())).sum();
        options.progress().accept(new UploadProgress(state.tags().size(), blocks, bytes, file.bytes(), resumed));
    }

    private void fail(Throwable failure) {
        result.completeExceptionally(failure);
    }

    /** A store or a listener that throws ends the upload, and no caller hangs. */
    private void guarded(Runnable step) {
        try {
            step.run();
        } catch (RuntimeException e) {
            result.completeExceptionally(e);
        }
    }
}
