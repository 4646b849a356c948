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
package io.github.camellazada.simulator.protocol;

import com.fasterxml.jackson.databind.node.ArrayNode;

/** An answer with an error code, as the gateway gives it. */
public class Rejection extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String type;
    private final String code;
    private final transient ArrayNode detail;

    public Rejection(String type, String code, String message) {
        this(type, code, message, null);
    }

    public Rejection(String type, String code, String message, ArrayNode detail) {
        super(message, null, false, false);
        this.type = type;
        this.code = code;
        this.detail = detail;
    }

    /** {@code ISV}, {@code ISP} or {@code SYSTEM}. */
    public String type() {
        return type;
    }

    /** The documented code. */
    public String code() {
        return code;
    }

    /** Lines of {@code detail[]}, or {@code null}. */
    public ArrayNode detail() {
        return detail;
    }
}
