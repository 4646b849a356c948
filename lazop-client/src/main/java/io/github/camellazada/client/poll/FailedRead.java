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
package io.github.camellazada.client.poll;

import io.github.camellazada.annotation.Internal;
import io.github.camellazada.client.transport.TransportException;
import io.github.camellazada.exception.LazadaException;

/** Why a page could not be read, in a few words for a log. */
@Internal
public final class FailedRead {
    private FailedRead() {
    }

    /** Whether no answer came. */
    public static boolean isUnreached(LazadaException failure) {
        return failure.getCause() instanceof TransportException;
    }

    /** Lazada's code, or what stands in its place where none came. */
    public static String reason(LazadaException failure) {
        if (failure.getCode() != null) {
            return failure.getCode();
        }
        if (isUnreached(failure)) {
            return failure.getCause().getMessage();
        }
        return failure.getHttpStatus() == 0 ? failure.getMessage() : "HTTP status " + failure.getHttpStatus();
    }
}
