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
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import io.github.camellazada.simulator.gateway.OperationModule;
import io.github.camellazada.simulator.world.SimulatedClock;
import io.github.camellazada.simulator.world.World;

/** Describes a simulator before it is made; whatever is not set has a default. */
public final class SimulatorBuilder {
    private final List<Function<World, OperationModule>> modules = new ArrayList<>();
    private String host = "127.0.0.1";
    private int port;
    private String appKey = "123456";
    private String appSecret = "helloworld";
    private URI pushUrl;
    private SimulatedClock clock;
    private long seed = 1;
    private boolean lenient;
    private boolean tls;
    private Duration accessTokenLife = Duration.ofDays(30);
    private Duration refreshTokenLife = Duration.ofDays(180);

    SimulatorBuilder() {
    }

    /** Address to listen on; the machine itself unless set. */
    public SimulatorBuilder host(String value) {
        host = value;
        return this;
    }

    /** Port to listen on; 0, the default, takes a free one. */
    public SimulatorBuilder port(int value) {
        port = value;
        return this;
    }

    /** Key of the app, 123456 unless set. */
    public SimulatorBuilder appKey(String value) {
        appKey = value;
        return this;
    }

    /** Secret of the app, helloworld unless set. */
    public SimulatorBuilder appSecret(String value) {
        appSecret = value;
        return this;
    }

    /** The app's callback URL; without one nothing is pushed. */
    public SimulatorBuilder pushUrl(URI value) {
        pushUrl = value;
        return this;
    }

    /** The time to go by; the machine's unless set. The simulator closes it. */
    public SimulatorBuilder clock(SimulatedClock value) {
        clock = value;
        return this;
    }

    /** Where chance starts from, so that a run can be repeated. */
    public SimulatorBuilder seed(long value) {
        seed = value;
        return this;
    }

    /**
     * Takes input that Lazada's documented rules of products, promotions, messages and authorization refuse; for tests that
     * were written before the simulator refused it.
     */
    public SimulatorBuilder lenient(boolean value) {
        lenient = value;
        return this;
    }

    /** Speaks HTTPS with a certificate made at the start; clients trust {@link LazadaSimulator#authorityPem()}. */
    public SimulatorBuilder tls(boolean value) {
        tls = value;
        return this;
    }

    /** Life of access tokens; 30 days unless set, as for an app that is online. */
    public SimulatorBuilder accessTokenLife(Duration value) {
        accessTokenLife = value;
        return this;
    }

    /** Life of authorizations; 180 days unless set, as for an app that is online. */
    public SimulatorBuilder refreshTokenLife(Duration value) {
        refreshTokenLife = value;
        return this;
    }

    /** Adds a part to the simulated world; it answers before the standard ones. */
    public SimulatorBuilder with(Function<World, OperationModule> module) {
        modules.add(module);
        return this;
    }

    /** Makes the simulator; {@link LazadaSimulator#start} opens its port. */
    public LazadaSimulator build() {
        return new LazadaSimulator(new SimulatorSettings(host, port, tls, appKey, appSecret, pushUrl,
                clock == null ? SimulatedClock.running() : clock, seed, lenient, accessTokenLife, refreshTokenLife,
                List.copyOf(modules)));
    }
}
