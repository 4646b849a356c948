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
package io.github.camellazada.simulator;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;

import io.github.camellazada.simulator.gateway.OperationModule;
import io.github.camellazada.simulator.world.SimulatedClock;
import io.github.camellazada.simulator.world.World;

/**
 * What a simulator is made of, as {@link SimulatorBuilder} describes it.
 *
 * @param host             address to listen on
 * @param port             port to listen on, 0 for a free one
 * @param tls              whether it speaks HTTPS
 * @param appKey           key of the app
 * @param appSecret        secret of the app
 * @param pushUrl          the app's callback URL, {@code null} for none
 * @param clock            simulated time
 * @param seed             where chance starts from
 * @param lenient          whether it takes input that Lazada's documented rules refuse
 * @param accessTokenLife  life of access tokens
 * @param refreshTokenLife life of authorizations
 * @param modules          further parts of the simulated world
 */
record SimulatorSettings(String host, int port, boolean tls, String appKey, String appSecret, URI pushUrl, SimulatedClock clock,
        long seed, boolean lenient, Duration accessTokenLife, Duration refreshTokenLife,
        List<Function<World, OperationModule>> modules) {

    /** Without the secret. */
    @Override
    public String toString() {
        return "SimulatorSettings[" + host + ":" + port + "]";
    }
}
