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
package io.github.camellazada.simulator.commerce.reverse;

/** Kinds of reverse orders. */
public enum ReverseType {
    /** The order is cancelled before it leaves. */
    CANCEL("CANCEL"),
    /** The goods go back to the merchant. */
    RTM("RETURN"),
    /** The goods go back to Lazada's warehouse. */
    RTW("RETURN"),
    /** The buyer keeps the goods and gets the money back. */
    ONLY_REFUND("ONLY_REFUND");

    private final String requestType;

    ReverseType(String requestType) {
        this.requestType = requestType;
    }

    /** Value of {@code request_type}. */
    public String requestType() {
        return requestType;
    }

    /** Whether goods come back. */
    public boolean isReturn() {
        return this == RTM || this == RTW;
    }
}
