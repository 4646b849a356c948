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
import java.util.function.BooleanSupplier;

import io.github.camellazada.annotation.Internal;

/**
 * One run of a call through the chain, in which its steps tell one another what they did. The steps follow one another, so that
 * one thread at a time uses it.
 */
@Internal
public final class CallRun {
    private Duration waited = Duration.ZERO;
    private int permits;
    private Duration pause = Duration.ZERO;
    private BooleanSupplier superseded = () -> false;
    private KeptBack keptBack;
    private String accessToken;
    private boolean crossBorder;
    private Duration correction = Duration.ZERO;

    /** The run waited that long for its turn, for a permit or between two attempts. */
    public void waited(Duration length) {
        waited = waited.plus(length);
    }

    /** How much of the time to wait is left. */
    public Duration left(Duration maxWaitTime) {
        Duration left = maxWaitTime.minus(waited);
        return left.isNegative() ? Duration.ZERO : left;
    }

    /** The rate limiter let an attempt pass. */
    public void permitted() {
        permits++;
    }

    /** How many attempts the rate limiter let pass. */
    public int permits() {
        return permits;
    }

    /** The rate limiter wants the next attempt to wait that long, since Lazada refused one for its rate. */
    public void pause(Duration length) {
        pause = length;
    }

    /** How long the rate limiter wants the next attempt to wait. */
    public Duration pause() {
        return pause;
    }

    /** Says from now on whether later writes set all the values that this write sets. */
    public void supersededWhen(BooleanSupplier question) {
        superseded = question;
    }

    /** Whether later writes set all the values that this write sets, so that it need not be repeated. */
    public boolean isSuperseded() {
        return superseded.getAsBoolean();
    }

    /** The call is not sent. */
    public void keptBack(KeptBack how) {
        keptBack = how;
    }

    /** What becomes of the call instead of being sent; {@code null} where it is sent. */
    public KeptBack keptBack() {
        return keptBack;
    }

    /**
     * Sets the access token of the next attempt.
     *
     * @param token       {@code null} for an attempt without a token
     * @param crossBorder whether the token belongs to a cross-border seller
     */
    public void authorize(String token, boolean crossBorder) {
        this.accessToken = token;
        this.crossBorder = crossBorder;
    }

    /** The access token of the attempt; {@code null} if it has none. */
    public String accessToken() {
        return accessToken;
    }

    /** Whether the access token belongs to a cross-border seller. */
    public boolean crossBorder() {
        return crossBorder;
    }

    /** The timestamp of the next attempt is this machine's time plus that. */
    public void correct(Duration difference) {
        correction = difference;
    }

    /** What is added to this machine's time for the timestamp of the attempt. */
    public Duration correction() {
        return correction;
    }
}
