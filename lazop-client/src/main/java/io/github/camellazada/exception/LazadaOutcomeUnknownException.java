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
package io.github.camellazada.exception;

/**
 * A write was sent but its answer was lost or unreadable: it may or may not have been carried out. Read the state before
 * sending it again.
 */
public class LazadaOutcomeUnknownException extends LazadaException {
    private static final long serialVersionUID = 1L;

    private final String outcomeId;

    public LazadaOutcomeUnknownException(LazadaFailure failure) {
        this(failure, null);
    }

    public LazadaOutcomeUnknownException(LazadaFailure failure, Throwable cause) {
        this(failure, cause, null);
    }

    private LazadaOutcomeUnknownException(LazadaFailure failure, Throwable cause, String outcomeId) {
        super(failure, cause);
        this.outcomeId = outcomeId;
    }

    /** Key of the outcome that {@code lazada:outcomes} hands out later, or {@code null} where none will come. */
    public String getOutcomeId() {
        return outcomeId;
    }

    /** The same failure of a write that is looked up later on. */
    public LazadaOutcomeUnknownException followed(String id) {
        LazadaOutcomeUnknownException copy = new LazadaOutcomeUnknownException(getFailure(), getCause(), id);
        copy.setStackTrace(getStackTrace());
        return copy;
    }

    @Override
    protected LazadaException copy(LazadaFailure facts) {
        return new LazadaOutcomeUnknownException(facts, getCause(), outcomeId);
    }
}
