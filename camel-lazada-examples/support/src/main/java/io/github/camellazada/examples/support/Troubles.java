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
package io.github.camellazada.examples.support;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

import io.github.camellazada.client.concurrent.BoundedMap;
import io.github.camellazada.exception.LazadaException;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Warns of the same trouble once in ten minutes, and at DEBUG in between: all rows of a seller whose token is missing have the
 * same one, and would fill the log. For an {@code onException} of a route that asks Lazada from time to time.
 */
public final class Troubles implements Processor {
    private static final Logger LOG = LoggerFactory.getLogger(Troubles.class);
    private static final Duration PAUSE = Duration.ofMinutes(10);
    private static final int MOST = 1_000;

    private final BoundedMap<String, Instant> told = new BoundedMap<>(MOST);
    private final InstantSource clock;

    public Troubles(InstantSource clock) {
        this.clock = clock;
    }

    /** What a route asks for is left for the next time. */
    @Override
    public void process(Exchange exchange) {
        Throwable failure = exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Throwable.class);
        tell("The route " + exchange.getFromRouteId() + " leaves it for the next time: " + failure.getMessage(),
                exchange.getFromRouteId() + kind(failure));
    }

    /**
     * Warns if nothing of that kind was told lately.
     *
     * @param line what has happened
     * @param kind what it has in common with other lines
     * @return whether it is a warning
     */
    boolean tell(String line, String kind) {
        boolean warns = isNew(kind);
        if (warns) {
            LOG.warn("{}. Others of this kind are told at DEBUG for {} minutes.", line, PAUSE.toMinutes());
        } else {
            LOG.debug("{}", line);
        }
        return warns;
    }

    /** What failures of one kind have in common: not the request ids and attempts that stand in their messages. */
    static String kind(Throwable failure) {
        return ' ' + failure.getClass().getName() + (failure instanceof LazadaException lazadas
                ? ' ' + lazadas.getOperation() + ' ' + lazadas.getSeller() + ' ' + lazadas.getCode()
                : "");
    }

    private boolean isNew(String kind) {
        Instant now = clock.instant();
        Instant latest = told.get(kind);
        boolean lately = latest != null && latest.plus(PAUSE).isAfter(now);
        if (!lately) {
            told.put(kind, now);
        }
        return !lately;
    }
}
