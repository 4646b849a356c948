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
package io.github.camellazada.observe;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;

import io.github.camellazada.client.ratelimit.RateLimiterState;
import io.github.camellazada.client.token.TokenStatus;

/**
 * What is known of the calls of one component instance.
 *
 * @param name        name of the component instance
 * @param clock       what tells its time
 * @param calls       how its calls went
 * @param tokens      which sellers' tokens are in trouble
 * @param clockSkew   how far Lazada's clock is from this machine's, as the answers told; zero while they agree
 * @param flow        how calls wait, for each app and gateway with flow control
 * @param tokenStates the sellers' tokens that were used so far
 * @param held        what is held until a campaign freeze lifts
 * @param unconfirmed writes whose outcome is unknown and looked up later on
 * @param pushes      what the inboxes of its push consumers keep
 * @param polls       its routes that poll; may be changed by several threads
 */
public record ObservedApp(String name, Clock clock, CallLedger calls, TokenConcerns tokens, Supplier<Duration> clockSkew,
        Supplier<List<RateLimiterState>> flow, Supplier<List<TokenStatus>> tokenStates,
        KeptWrites held, KeptWrites unconfirmed, KeptPushes pushes, Collection<PolledRoute> polls) {

    @Override
    public String toString() {
        return "ObservedApp[" + name + "]";
    }
}
