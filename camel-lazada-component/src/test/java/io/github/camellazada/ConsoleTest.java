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
package io.github.camellazada;

import java.util.List;
import java.util.Map;

import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpServer;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpServerConfiguration;
import org.apache.camel.console.DevConsole;
import org.apache.camel.console.DevConsoleRegistry;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ConsoleTest extends LazadaTestSupport {
    private DevConsole console;

    @Override
    void configure() throws Exception {
        super.configure();
        VertxPlatformHttpServerConfiguration configuration = new VertxPlatformHttpServerConfiguration();
        configuration.setBindPort(0);
        context.addService(new VertxPlatformHttpServer(configuration), true, true);
        context.setDevConsole(true);
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("lazada:push:trade-order-status?appSecret=" + APP_SECRET).routeId("orders").to("log:pushes");
            }
        });
        DevConsoleRegistry registry = context.getCamelContextExtension().getContextPlugin(DevConsoleRegistry.class);
        registry.loadDevConsoles(true);
        console = registry.resolveById("lazada");
    }

    @Test
    void theConsoleShowsCallsListenersAndEndpoints() {
        send("lazada:orders-get?param.created_after=2020-01-01T00:00:00Z&accessToken=" + ACCESS_TOKEN, null, Map.of());
        gateway.answers("{\"code\":\"ApiCallLimit\",\"type\":\"ISV\",\"message\":\"no\",\"request_id\":\"r8\"}");
        send("lazada:order-get?param.order_id=1&maxRetries=0", null, Map.of());

        Map<?, ?> json = (Map<?, ?>) console.call(DevConsole.MediaType.JSON);
        String text = (String) console.call(DevConsole.MediaType.TEXT);

        assertThat((List<?>) json.get("endpoints")).map(Object::toString).containsExactly("lazada://order-get",
                "lazada://orders-get", "lazada://push:trade-order-status");
        assertThat(json.get("apps").toString()).contains("name=lazada", "name=orders-get, running=0, requests=1, ends={done=1}",
                "ends={throttled=1}", "code=ApiCallLimit, requestId=r8");
        assertThat(json.get("pushListeners").toString()).contains("path=/lazada/push", "app=123456", "open=true");
        assertThat(json.get("pushConsumers").toString()).contains("routeId=orders", "ready=true", "waiting=0");
        assertThat(text).contains("name=orders-get  running=0", "path=/lazada/push").doesNotContain(APP_SECRET, ACCESS_TOKEN);
        assertThat(json.toString()).doesNotContain(APP_SECRET, ACCESS_TOKEN);
    }
}
