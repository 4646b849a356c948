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
package io.github.camellazada.examples.guides;

import java.net.URI;
import java.util.Map;

import io.github.camellazada.simulator.FreePort;
import io.github.camellazada.simulator.LazadaSimulator;
import org.apache.camel.CamelContext;
import org.apache.camel.main.Main;

/** A guide's routes and properties, beside a simulator. */
final class RunningGuide implements AutoCloseable {
    final GuidePage page;
    final LazadaSimulator simulator;
    final Curl curl;
    private final int port = FreePort.next();
    private final Main main;

    RunningGuide(String guide) throws Exception {
        page = GuidePage.of(guide);
        simulator = LazadaSimulator.builder().pushUrl(URI.create("http://127.0.0.1:" + port + "/lazada/push")).build().start();
        curl = new Curl(Map.of("8085", simulator.port(), "8080", port));
        main = RunGuide.of(guide);
        main.addOverrideProperty("camel.component.lazada.server-url", simulator.serverUrl());
    }

    int port() {
        return port;
    }

    RunningGuide with(String property, String value) {
        main.addOverrideProperty(property, value);
        return this;
    }

    CamelContext start() {
        main.start();
        return main.getCamelContext();
    }

    @Override
    public void close() {
        main.stop();
        simulator.close();
    }
}
