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
package io.github.camellazada.push.event;

import org.apache.camel.Exchange;
import org.apache.camel.Message;

/** What Lazada, or whoever else called, is told. */
public enum PushAnswer {
    ACCEPTED(200, "ok"),
    MALFORMED(400, "the body is not a JSON object"),
    UNSIGNED(401, "the signature is missing or wrong"),
    NOT_A_POST(405, "only POST is served here"),
    TOO_SLOW(408, "the body did not arrive in time"),
    TOO_LARGE(413, "the body is too large"),
    UNREADABLE(415, "the server has taken this kind of body apart"),
    BUSY(503, "too many pushes are waiting"),
    NOT_RUNNING(503, "the route of this topic is not running"),
    STARTING(503, "the application is starting or stopping"),
    NOT_STORED(503, "the push could not be stored"),
    NOT_STORED_YET(503, "the push was not stored in time"),
    FAILED(503, "the push could not be worked off"),
    UNFINISHED(503, "the push is still being worked off");

    private final int status;
    private final String text;

    PushAnswer(int status, String text) {
        this.status = status;
        this.text = text;
    }

    /** The HTTP status; Lazada repeats everything that is not answered with 200. */
    public int status() {
        return status;
    }

    /** The body of the answer. */
    public String text() {
        return text;
    }

    public void writeTo(Message response) {
        // nothing of the request may come back to the caller
        response.removeHeaders("*");
        response.setHeader(Exchange.HTTP_RESPONSE_CODE, status);
        response.setHeader(Exchange.CONTENT_TYPE, "text/plain");
        response.setBody(text);
    }
}
