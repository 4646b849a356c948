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
package io.github.camellazada.producer;

/** In which shape an answer is put into the message body. */
public enum OutputType {
    /** The payload as JSON text. */
    json,
    /** The payload as Map, List or scalar. */
    map,
    /** A typed record, or a list of them, where the operation has one; otherwise as {@link #map}. */
    pojo,
    /**
     * The outcome of each item of a batch, as a list of {@link io.github.camellazada.outcome.LazadaItemOutcome}; otherwise as
     * {@link #map}.
     */
    outcomes,
    /** The bytes of the whole answer, envelope included. */
    raw
}
