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
package io.github.camellazada.client;

import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Executor;

import io.github.camellazada.annotation.Internal;
import io.github.camellazada.client.call.CallObserver;
import io.github.camellazada.client.protocol.Gateways;
import io.github.camellazada.client.retry.RetryOptions;
import io.github.camellazada.client.time.DelayTimer;
import io.github.camellazada.client.token.AccessTokens;
import io.github.camellazada.client.transport.LazadaTransport;

/**
 * What a client needs to know of its app and its surroundings.
 *
 * @param appKey       key of the app, from Lazada's console
 * @param appSecret    secret of the app, signs every call
 * @param gateways     which host serves a call
 * @param totalTimeout the longest that one request may take, from its sending to the last byte of the answer, and so long may
 *                     a wait for a token take, and the reads that look up one lost answer
 * @param tokens       where access tokens come from
 * @param transport    what carries the requests; closed with the client
 * @param clock        what tells the time for the timestamps
 * @param executor     runs what takes longer than an event loop may be held: decoding, and whatever follows it
 * @param observer     is told of every call
 * @param flow         how the client waits and repeats, or {@code null} to send each call at once and once
 */
@Internal
public record LazopClientOptions(String appKey, String appSecret, Gateways gateways, Duration totalTimeout,
        AccessTokens tokens, LazadaTransport transport, Clock clock, Executor executor,
        CallObserver observer, RetryOptions flow) {

    /** Of a client whose calls nobody observes, each of which is sent at once and once. */
    public LazopClientOptions(String appKey, String appSecret, Gateways gateways, Duration totalTimeout, AccessTokens tokens,
            LazadaTransport transport, Clock clock, Executor executor) {
        this(appKey, appSecret, gateways, totalTimeout, tokens, transport, clock, executor, CallObserver.NONE, null);
    }

    public LazopClientOptions {
        requireText(appKey, "appKey");
        requireText(appSecret, "appSecret");
        Objects.requireNonNull(gateways, "gateways");
        Objects.requireNonNull(tokens, "tokens");
        Objects.requireNonNull(transport, "transport");
        Objects.requireNonNull(clock, "clock");
        Objects.requireNonNull(executor, "executor");
        Objects.requireNonNull(observer, "observer");
        if (totalTimeout.isNegative() || totalTimeout.isZero()) {
            throw new IllegalArgumentException("The total time-out is " + totalTimeout
                    + ", so every call would time out; set a positive duration");
        }
    }

    /** What ends the client's waits. */
    DelayTimer timer() {
        return flow == null ? DelayTimer.ofTheJdk(executor) : flow.timer();
    }

    private static void requireText(String value, String option) {
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException("The option '" + option + "' is empty, but Lazada takes no call without it."
                    + " Copy it from the app's page in the console of the Lazada Open Platform");
        }
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return "LazopClientOptions[app " + appKey + ", total time-out " + totalTimeout + "]";
    }
}
