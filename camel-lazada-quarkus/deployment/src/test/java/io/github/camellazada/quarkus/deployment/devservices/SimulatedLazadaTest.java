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

import java.net.InetAddress;
import java.net.ServerSocket;

import io.github.camellazada.catalog.LazadaCountry;
import io.quarkus.runtime.configuration.ConfigurationException;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The simulator at a port that is wanted for it. */
class SimulatedLazadaTest {

    @Test
    void aTakenPortIsRefusedAndServesAsSoonAsItIsFree() throws Exception {
        int port;
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = taken.getLocalPort();
            assertThatThrownBy(() -> new SimulatedLazada(port, LazadaCountry.SG).start())
                    .isInstanceOf(ConfigurationException.class).hasMessageContainingAll("port " + port,
                            "quarkus.camel.lazada.devservices.port");
        }

        try (SimulatedLazada simulated = new SimulatedLazada(port, LazadaCountry.SG)) {
            simulated.start();

            assertThat(simulated.getConnectionInfo()).endsWith(":" + port);
        }
    }
}
