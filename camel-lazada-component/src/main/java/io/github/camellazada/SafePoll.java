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

import java.util.concurrent.Callable;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Polls several sources. What one fails with holds up no other, and an error does not end the schedule. */
final class SafePoll {
    private static final Logger LOG = LoggerFactory.getLogger(SafePoll.class);

    /** What is done for one; returns how many it polled, and is told how many the ones before did. */
    @FunctionalInterface
    interface Turn<T> {
        int take(T source, int before) throws Exception;
    }

    private SafePoll() {
    }

    /** How many all of them polled; throws the first failure when all have had their turn. */
    static <T> int each(Iterable<T> sources, Turn<T> turn) throws Exception {
        int polled = 0;
        Throwable first = null;
        for (T source : sources) {
            try {
                polled += turn.take(source, polled);
            } catch (InterruptedException e) {
                throw e;
            } catch (Exception | Error e) {
                LOG.debug("A poll failed; the others have their turn", e);
                first = first == null ? e : first;
            }
        }
        if (first instanceof Error error) {
            throw error;
        } else if (first != null) {
            throw (Exception) first;
        }
        return polled;
    }

    /** Runs a poll. Camel would never poll again after an error, so it is thrown as the cause of an exception. */
    static int run(Callable<Integer> poll) throws Exception {
        try {
            return poll.call();
        } catch (Error e) {
            throw new IllegalStateException("The poll failed with an error, and the next poll tries again: " + e, e);
        }
    }
}
