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
package io.github.camellazada;

import io.github.camellazada.client.stream.StreamReport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says in the log after a poll what pushes have missed, and that they have fallen silent. */
final class StreamAlarm {
    private static final Logger LOG = LoggerFactory.getLogger(StreamAlarm.class);

    private final String route;
    private StreamReport last;

    /** @param last what the stream had seen before the first poll */
    StreamAlarm(String route, StreamReport last) {
        this.route = route;
        this.last = last;
    }

    void polled(StreamReport now) {
        if (now.missed() == last.missed()) {
            LOG.debug("{}: {}", route, now.line());
        } else if (now.silent()) {
            LOG.warn("{}: {}. No push has arrived since{}. Check the callback URL in the console of the app, and whether"
                    + " Lazada has suspended its pushes. Polling delivers the changes meanwhile", route, now.line(),
                    now.lastPush() == null ? " the start" : " " + now.lastPush());
        } else {
            LOG.warn("{}: {}. Polling has delivered them", route, now.line());
        }
        last = now;
    }
}
