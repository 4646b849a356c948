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
package io.github.camellazada.simulator.limit;

import io.github.camellazada.simulator.protocol.Rejection;

/** The answer to a call that a limit refuses. */
public final class Throttled extends Rejection {
    private static final long serialVersionUID = 1L;

    private final int httpStatus;

    Throttled(int httpStatus, String type, String code, String message) {
        super(type, code, message);
        this.httpStatus = httpStatus;
    }

    /** 200, or that of an answer without a body. */
    public int httpStatus() {
        return httpStatus;
    }

    /** Whether it looks like a success, and only its emptiness gives it away. */
    public boolean looksLikeSuccess() {
        return "0".equals(code());
    }
}
