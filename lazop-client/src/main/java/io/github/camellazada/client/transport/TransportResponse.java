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

import java.time.Duration;
import java.time.Instant;

/**
 * One HTTP answer, read to its end.
 *
 * @param status      HTTP status
 * @param contentType content type, or {@code null}
 * @param date        when the server says it answered, or {@code null}
 * @param retryAfter  how long the server asks to wait, or {@code null}
 * @param body        the bytes, after decompression; empty where there are none
 */
public record TransportResponse(int status, String contentType, Instant date, Duration retryAfter, byte[] body) {

    /** Of a server that does not ask to wait. */
    public TransportResponse(int status, String contentType, Instant date, byte[] body) {
        this(status, contentType, date, null, body);
    }

    /** Without content. */
    @Override
    public String toString() {
        return "TransportResponse[status " + status + ", " + body.length + " bytes]";
    }
}
