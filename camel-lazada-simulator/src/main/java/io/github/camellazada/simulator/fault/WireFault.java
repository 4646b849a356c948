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
package io.github.camellazada.simulator.fault;

import java.time.Duration;

/**
 * What goes wrong on the way, whatever the answer is.
 *
 * @param kind   what happens
 * @param delay  how long the answer is held back, for {@link Kind#DELAY}
 * @param status the HTTP status, for {@link Kind#HTTP_STATUS} and {@link Kind#HTML_PAGE}
 */
public record WireFault(Kind kind, Duration delay, int status) {

    /** What can go wrong. */
    public enum Kind {
        /** The answer comes late. */
        DELAY,
        /** Half of the body comes, then nothing; the connection stays open. */
        STALL_BODY,
        /** Half of the body comes, then the connection is closed. */
        CUT_BODY,
        /** The call is carried out; the answer has no body. */
        EMPTY_BODY,
        /** A web page comes instead of JSON, as from a firewall; the call is not carried out. */
        HTML_PAGE,
        /** An HTTP status comes with an empty body; the call is not carried out. */
        HTTP_STATUS,
        /** The call is carried out, then the connection is closed without an answer. */
        DROP_ANSWER,
        /** The connection is closed; the call is not carried out. */
        CLOSE_CONNECTION,
        /** The call is carried out, and nothing comes on the open connection. */
        LOSE_ANSWER,
        /** The call is not carried out, and nothing comes on the open connection. */
        LOSE_REQUEST;

        /** Whether the call still reaches the simulated world. */
        public boolean carriesOut() {
            return this != HTML_PAGE && this != HTTP_STATUS && this != CLOSE_CONNECTION && this != LOSE_REQUEST;
        }
    }
}
