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
package io.github.camellazada.examples.tryton;

/**
 * Tryton has answered a call with an error of its business rules. What it says may name a buyer, so that it stands in
 * {@link #reason()} for the table of rejected rows, and not in the message, which reaches logs.
 */
public class TrytonRefusedException extends Exception {
    private final String method;
    private final String reason;

    public TrytonRefusedException(String method, String kind, String reason) {
        super("Tryton refused " + method + " with a " + kind + ". The table erp_rejected has its words if it stays so.");
        this.method = method;
        this.reason = reason;
    }

    /** The method that was called. */
    public String method() {
        return method;
    }

    /** Why, in Tryton's words. */
    public String reason() {
        return reason;
    }
}
