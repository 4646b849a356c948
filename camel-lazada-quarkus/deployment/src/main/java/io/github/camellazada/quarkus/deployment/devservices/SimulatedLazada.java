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
package io.github.camellazada.quarkus.deployment.devservices;

import java.util.Locale;

import io.github.camellazada.catalog.LazadaCountry;
import io.github.camellazada.simulator.ExampleShop;
import io.github.camellazada.simulator.LazadaSimulator;
import io.quarkus.deployment.builditem.Startable;
import io.quarkus.runtime.configuration.ConfigurationException;
import org.jboss.logging.Logger;

/** A simulator with one seller, which outlives the reloads of an application. */
final class SimulatedLazada implements Startable {
    /** The seller that there is from the start. */
    static final String SELLER = "1001";

    private static final Logger LOG = Logger.getLogger(SimulatedLazada.class);

    private final LazadaSimulator simulator;
    private final int port;
    private final LazadaCountry country;
    private String accessToken;

    SimulatedLazada(int port, LazadaCountry country) {
        this.simulator = LazadaSimulator.builder().port(port).build();
        this.port = port;
        this.country = country;
    }

    @Override
    public void start() {
        try {
            simulator.start();
        } catch (RuntimeException e) {
            throw new ConfigurationException("The simulator that stands in for Lazada cannot have port " + port
                    + ". Set quarkus.camel.lazada.devservices.port to another one, or to 0 for one that is free, or end what"
                    + " listens there", e);
        }
        ExampleShop.open(simulator, SELLER, country.name().toLowerCase(Locale.ROOT));
        accessToken = simulator.tokens().issue(SELLER).accessToken();
        LOG.infof("No credentials of a Lazada app are configured, so a simulator stands in for Lazada: %s, seller %s in %s,"
                + " admin API at %s/admin. Switch it off with quarkus.camel.lazada.devservices.enabled=false", simulator.root(),
                SELLER, country, simulator.root());
    }

    LazadaSimulator simulator() {
        return simulator;
    }

    String accessToken() {
        return accessToken;
    }

    @Override
    public String getConnectionInfo() {
        return simulator.root();
    }

    @Override
    public String getContainerId() {
        return null;
    }

    @Override
    public void close() {
        simulator.close();
    }
}
