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

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.assertj.core.api.Assertions.assertThat;

@ExtendWith(LazadaSimulatorExtension.class)
class LazadaSimulatorByAnnotationTest {

    @Test
    void anAnnotationIsEnough(LazadaSimulator simulator) {
        simulator.sellers().add("1001", "ph");
        NaiveClient client = NaiveClient.of(simulator, "ph", simulator.tokens().issue("1001").accessToken());

        assertThat(client.get("/seller/get", Map.of()).path("code").asText()).isEqualTo("0");
    }
}
