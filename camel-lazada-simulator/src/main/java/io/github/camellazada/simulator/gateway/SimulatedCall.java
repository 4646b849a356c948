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
package io.github.camellazada.simulator.gateway;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

import io.github.camellazada.simulator.protocol.Rejection;

/**
 * One call that passed the gateway's own checks.
 *
 * @param path         REST path
 * @param site         lower-case country code of the gateway that was called
 * @param sellerId     seller of the access token, or {@code null} for a call without one
 * @param parameters   business parameters, as received
 * @param files        file parameters, as received
 * @param now          simulated time
 * @param itemRefusals gives the refusal that a fault demands of the next item of a batch
 */
public record SimulatedCall(String path, String site, String sellerId, Map<String, String> parameters,
        Map<String, byte[]> files,
        Instant now, Supplier<Optional<Rejection>> itemRefusals) {

    /** The parameter's text, or {@code null}. */
    public String text(String name) {
        return parameters.get(name);
    }

    /** Why the next item of this batch is refused whatever it is; to be asked once for each item. */
    public Optional<Rejection> itemRefusal() {
        return itemRefusals.get();
    }
}
