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
package io.github.camellazada.client.call;

import java.time.Duration;

import io.github.camellazada.annotation.Internal;

/**
 * What a call has cost so far: the requests that were sent for it, and what it waited for. Its steps follow one another, so
 * that one thread at a time is at it.
 */
@Internal
public final class CallTimings {
    private int requests;
    private int unsent;
    private Duration turn = Duration.ZERO;
    private Duration permits;
    private Duration pauses = Duration.ZERO;
    private boolean lost;

    /** A request is sent. */
    public void sent() {
        requests++;
    }

    /** An attempt ended before a request was sent, since there was no token for it. */
    public void notSent() {
        unsent++;
    }

    /** How many attempts ended before a request was sent. */
    public int unsent() {
        return unsent;
    }

    /** It waited that long for earlier writes of the same objects. */
    public void waitedForTurn(Duration length) {
        turn = turn.plus(length);
    }

    /** It waited that long for a permit, whether it got one or not. */
    public void waitedForPermit(Duration length) {
        permits = permits == null ? length : permits.plus(length);
    }

    /** It paused that long before it was sent again. */
    public void paused(Duration length) {
        pauses = pauses.plus(length);
    }

    /** The answer to an attempt was lost, and nobody knows whether it was carried out. */
    public void lost() {
        lost = true;
    }

    /** Whether the answer to an attempt was lost, so that a later refusal may come from what that attempt has changed. */
    public boolean isLost() {
        return lost;
    }

    /** How many requests were sent for it; 0 where it was refused before. */
    public int requests() {
        return requests;
    }

    /** How long it waited for permits, over all of its attempts; {@code null} if it never asked for one. */
    public Duration permits() {
        return permits;
    }

    /** How long it waited in all: for earlier writes of the same objects, for permits and between its attempts. */
    public Duration waited() {
        return permits == null ? turn.plus(pauses) : turn.plus(permits).plus(pauses);
    }
}
