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

/** Tryton has given no usable answer: whether it has carried out the call is unknown, and the row is not at fault. */
public class TrytonUnavailableException extends Exception {
    public TrytonUnavailableException(String message) {
        super(message);
    }

    public TrytonUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
