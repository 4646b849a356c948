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
package io.github.camellazada.client.stream;

import java.time.Instant;

import io.github.camellazada.annotation.Internal;

/**
 * What a stream has seen so far.
 *
 * @param since    from when on it counts
 * @param pushes   pushes that arrived
 * @param changes  changes that the route has completed
 * @param polled   changes among them that a poll or a back-fill found first
 * @param missed   changes among them that a push should have told of and did not
 * @param behind   changes that were handed on although Lazada still showed an older state than a push had told
 * @param silent   whether no push has arrived since a poll found a change that a push should have told of
 * @param lastPush when the last push arrived, or {@code null}
 */
@Internal
public record StreamReport(Instant since, long pushes, long changes, long polled, long missed, long behind, boolean silent,
        Instant lastPush) {

    /** One line for a log. */
    public String line() {
        return String.format("push missed %,d of %,d changes since %s", missed, changes, since);
    }
}
