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
package io.github.camellazada.kamelets;

/** What a Kamelet does with its endpoint, which decides which options of the component it can offer. */
enum EndpointKind {
    /** Receives pushes alone. */
    push,
    /** Receives a stream, pushed and polled. */
    stream,
    /** Receives a stream of which nothing is polled. */
    pushed,
    /** Receives a stream of which nothing is pushed. */
    polled,
    /** Polls a listing. */
    poll, read, write, call;

    boolean consumes() {
        return ordinal() <= poll.ordinal();
    }

    /** Whether its endpoint listens for HTTP requests of Lazada. */
    boolean listens() {
        return this == push || this == stream || this == pushed;
    }
}
