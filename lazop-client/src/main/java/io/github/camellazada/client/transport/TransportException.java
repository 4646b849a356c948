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
package io.github.camellazada.client.transport;

/** An HTTP exchange that came to no complete answer. Its message holds no query, header or body. */
public class TransportException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Stage stage;

    public TransportException(Stage stage, String message, Throwable cause) {
        super(message, cause);
        this.stage = stage;
    }

    /** How far the exchange had come. */
    public Stage getStage() {
        return stage;
    }

    /** How far an exchange had come. */
    public enum Stage {
        /** No byte had left, since a file to upload could not be read. */
        NO_FILE,
        /** No byte had left: no connection, no route, no name or no TLS. */
        NOT_SENT,
        /** Sent in part or whole, no complete answer. */
        NO_ANSWER,
        /** An answer was on its way and was refused or cut. */
        BROKEN_ANSWER
    }
}
