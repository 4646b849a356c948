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

/** Lazada, or the check before the call, refused what was asked; the same call will be refused again. */
public class LazadaRequestException extends LazadaException {
    private static final long serialVersionUID = 1L;

    private final boolean ofContent;
    private final boolean ofForm;

    public LazadaRequestException(LazadaFailure failure) {
        this(failure, false);
    }

    public LazadaRequestException(LazadaFailure failure, boolean ofContent) {
        this(failure, ofContent, false);
    }

    public LazadaRequestException(LazadaFailure failure, boolean ofContent, boolean ofForm) {
        this(failure, null, ofContent, ofForm);
    }

    private LazadaRequestException(LazadaFailure failure, Throwable cause, boolean ofContent, boolean ofForm) {
        super(failure, cause);
        this.ofContent = ofContent;
        this.ofForm = ofForm;
    }

    public LazadaRequestException(LazadaFailure failure, Throwable cause) {
        this(failure, cause, false, false);
    }

    /**
     * Whether Lazada refused it with a code that is known to be about the content, so that it refuses the same at any time.
     * Otherwise a clock, an address or something on the way to Lazada may be at fault, or the code is not known.
     */
    public boolean isOfContent() {
        return ofContent;
    }

    /**
     * Whether the request says by itself what it was refused for, as one without a mandatory field does, so that every other
     * attempt of it was refused as well. Any other refusal may have come from what an earlier attempt has changed.
     */
    public boolean isOfForm() {
        return ofForm;
    }

    @Override
    protected LazadaException copy(LazadaFailure facts) {
        return new LazadaRequestException(facts, getCause(), ofContent, ofForm);
    }
}
