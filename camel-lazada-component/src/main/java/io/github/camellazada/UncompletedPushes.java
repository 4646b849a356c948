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
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;

import io.github.camellazada.client.stream.StreamScope;
import io.github.camellazada.client.time.Rest;
import io.github.camellazada.exception.FailureCause;
import io.github.camellazada.exception.LazadaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Warns of pushes that a stream could not complete, such as where the object cannot be read. They come again with longer and longer
 * pauses, and without a warning nobody would know before they are dead letters. Each seller is named once in ten minutes.
 */
final class UncompletedPushes {
    private static final Logger LOG = LoggerFactory.getLogger(UncompletedPushes.class);
    private static final Duration PAUSE = Duration.ofMinutes(10);
    private static final int MOST = 1_000;

    private final Map<StreamScope, Rest> told = new ConcurrentHashMap<>();
    private final Clock clock;

    UncompletedPushes(Clock clock) {
        this.clock = clock;
    }

    /** @param failure why the push is not complete */
    void tell(StreamScope scope, Throwable failure) {
        Throwable cause = FailureCause.of(failure);
        if (cause instanceof CancellationException) {
            return; // the stream stops
        }
        if (told.size() >= MOST) {
            told.clear();
        }
        Rest now = Rest.of(clock.instant(), PAUSE);
        if (told.merge(scope, now, (before, later) -> before.isOn(later.since()) ? before : later) == now) {
            LOG.warn("A push of seller {} on {} could not be completed by the stream of {}: {}. It comes again, and later"
                    + " ones of that seller are not told for {} minutes", scope.seller(), scope.country(), scope.stream(),
                    reason(cause), PAUSE.toMinutes());
        }
    }

    /** Of others the type alone: the text of an exception of the route may quote a buyer's data. */
    private static String reason(Throwable failure) {
        return failure instanceof LazadaException || failure instanceof LinkageError
                ? failure.toString()
                : failure.getClass().getName();
    }
}
