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

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camellazada.exception.FailureCause;
import io.github.camellazada.exception.LazadaException;
import io.github.camellazada.exception.LazadaFailure;
import io.github.camellazada.exception.LazadaOutcomeUnknownException;
import io.github.camellazada.exception.LazadaRequestException;
import io.github.camellazada.exception.LazadaUnavailableException;

/** The calls of one try to upload a file, each begun when the one before is done, and what the try ends with. */
final class UploadSteps {
    private final UploadCalls calls;
    private final String seller;
    private final CompletableFuture<String> result = new CompletableFuture<>();

    UploadSteps(UploadCalls calls, String seller) {
        this.calls = calls;
        this.seller = seller;
    }

    CompletableFuture<String> result() {
        return result;
    }

    /** @param attempts how often it is sent if Lazada is unavailable or its answer is lost */
    void call(String operation, Map<String, ?> parameters, int attempts, Consumer<JsonNode> then,
            Consumer<Throwable> failed) {
        calls.call(operation, parameters).whenComplete((payload, failure) -> guarded(() -> {
            if (failure == null) {
                then.accept(payload);
            } else if (FailureCause.of(failure) instanceof LazadaException known) {
                boolean mayRepeat = known instanceof LazadaUnavailableException
                        || known instanceof LazadaOutcomeUnknownException;
                if (mayRepeat && attempts > 1) {
                    call(operation, parameters, attempts - 1, then, failed);
                } else {
                    failed.accept(known);
                }
            } else {
                failed.accept(failure);
            }
        }));
    }

    /** The text of a field, without which the upload cannot go on. */
    String text(String operation, JsonNode payload, String field) {
        String text = payload == null ? "" : payload.path(field).asText();
        if (text.isEmpty()) {
            throw new LazadaUnavailableException(LazadaFailure.unanswered(operation, seller,
                    "Lazada's answer has no " + field + ", so the upload cannot continue. Try again", true));
        }
        return text;
    }

    /** What is wrong with the file or its upload, so that another try of the same cannot help. */
    LazadaRequestException refusal(String operation, String message) {
        return new LazadaRequestException(LazadaFailure.unanswered(operation, seller, message, false));
    }

    void fail(Throwable failure) {
        result.completeExceptionally(failure);
    }

    /** A store or a listener that throws ends the upload, and no caller hangs. */
    void guarded(Runnable step) {
        try {
            step.run();
        } catch (RuntimeException e) {
            fail(e);
        }
    }
}
