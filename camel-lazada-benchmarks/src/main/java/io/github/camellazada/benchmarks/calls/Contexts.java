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
package io.github.camellazada.benchmarks.calls;

import io.github.camellazada.LazadaComponent;
import io.github.camellazada.LazadaConfiguration;
import io.github.camellazada.catalog.LazadaCountry;
import io.vertx.core.Vertx;
import org.apache.camel.CamelContext;
import org.apache.camel.impl.DefaultCamelContext;

/** Makes the Camel contexts whose routes and producers are measured. */
public final class Contexts {
    private Contexts() {
    }

    /** With the component for one seller, whose calls go to that URL. */
    public static CamelContext withLazada(Vertx vertx, String url) {
        LazadaConfiguration configuration = new LazadaConfiguration();
        configuration.setAppKey(Caller.APP_KEY);
        configuration.setAppSecret(Caller.APP_SECRET);
        configuration.setAccessToken(Caller.ACCESS_TOKEN);
        configuration.setCountry(LazadaCountry.SG);
        configuration.setServerUrl(url);
        configuration.setVertx(vertx);
        configuration.setMaxConnections(Lanes.MOST);
        LazadaComponent component = new LazadaComponent();
        component.setConfiguration(configuration);
        CamelContext context = new DefaultCamelContext();
        context.addComponent("lazada", component);
        return context;
    }
}
