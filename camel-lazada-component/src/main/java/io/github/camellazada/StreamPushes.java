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

import java.time.Clock;
import java.time.Instant;
import java.util.function.Consumer;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camellazada.catalog.LazadaCountry;
import io.github.camellazada.catalog.StreamDescriptor;
import io.github.camellazada.catalog.TopicCatalog;
import io.github.camellazada.client.stream.ChangeSource;
import io.github.camellazada.client.stream.Notice;
import io.github.camellazada.client.stream.StreamMerger;
import io.github.camellazada.client.stream.StreamScope;
import io.github.camellazada.push.event.PushAnswer;
import io.github.camellazada.push.event.PushEvent;
import io.github.camellazada.push.event.PushRefusedException;

/** Turns pushes into notices of a stream. A push is done when the stream is done with its object. */
final class StreamPushes {
    private final StreamDescriptor stream;
    private final LazadaConfiguration configuration;
    private final StreamMerger merger;
    private final Clock clock;
    private final UncompletedPushes uncompleted;

    StreamPushes(StreamDescriptor stream, LazadaConfiguration configuration, StreamMerger merger, Clock clock) {
        this.stream = stream;
        this.configuration = configuration;
        this.merger = merger;
        this.clock = clock;
        this.uncompleted = new UncompletedPushes(clock);
    }

    void take(PushEvent event, Consumer<Throwable> done) {
        Notice notice;
        try {
            notice = notice(event);
        } catch (PushRefusedException e) {
            done.accept(e);
            return;
        }
        merger.offer(notice).whenComplete((nothing, failure) -> {
            if (failure != null) {
                uncompleted.tell(notice.scope(), failure);
            }
            done.accept(failure);
        });
    }

    private Notice notice(PushEvent event) throws PushRefusedException {
        String field = stream.push().get(event.topic().toString());
        String object = event.text(field).orElseThrow(() -> new PushRefusedException(PushAnswer.FAILED,
                "a push of " + event.topic() + " has no " + field + ", so the stream cannot tell which object changed"));
        StreamScope scope = new StreamScope(event.appKey(), stream.stream(), event.seller(), country(event));
        if (stream.pushIsWhole() && event.data() instanceof ObjectNode data) {
            return Notice.listed(scope, object, ChangeSource.push, data, clock.instant());
        }
        return Notice.pushed(scope, object, time(event));
    }

    private LazadaCountry country(PushEvent event) throws PushRefusedException {
        LazadaCountry country = event.country() == null ? configuration.getCountry() : event.country();
        if (country == null || event.seller() == null) {
            throw new PushRefusedException(PushAnswer.FAILED,
                    "a push of " + event.topic() + " names no " + (country == null ? "site" : "seller")
                            + ", so the stream cannot read its object. Set the option country for a seller of one country, and"
                            + " replay the push");
        }
        return country;
    }

    /** When the change happened; the time of the envelope does not tell it, since a repeat has another one. */
    private static Instant time(PushEvent event) {
        String field = TopicCatalog.get(event.topic()).timeField();
        return field == null ? null : event.instant(field).orElse(null);
    }
}
