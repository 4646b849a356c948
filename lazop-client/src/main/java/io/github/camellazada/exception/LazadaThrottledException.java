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

import java.time.Duration;

import io.github.camellazada.outcome.LazadaLimitScope;

/** Lazada refused the call because of a rate limit, a daily quota or a campaign freeze; nothing was changed. */
public class LazadaThrottledException extends LazadaException {
    private static final long serialVersionUID = 1L;

    private final LazadaLimitScope scope;

    public LazadaThrottledException(LazadaFailure failure, Duration retryAfter) {
        this(failure, retryAfter, LazadaLimitScope.SELLER_OPERATION);
    }

    public LazadaThrottledException(LazadaFailure failure, Duration retryAfter, LazadaLimitScope scope) {
        super(failure.askedToWait(retryAfter));
        this.scope = scope;
    }

    /** Whose calls the limit counts. */
    public LazadaLimitScope getScope() {
        return scope;
    }

    @Override
    protected LazadaException copy(LazadaFailure facts) {
        return new LazadaThrottledException(facts, null, scope);
    }
}
