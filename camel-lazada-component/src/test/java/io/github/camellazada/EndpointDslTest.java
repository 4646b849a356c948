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

import io.github.camellazada.dsl.LazadaEndpointBuilderFactory;
import io.github.camellazada.producer.OutputType;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class EndpointDslTest extends LazadaTestSupport {

    /** A route as a user writes it with the type-safe builders. */
    static class OrdersRoute extends RouteBuilder implements LazadaEndpointBuilderFactory.LazadaBuilders {
        @Override
        public void configure() {
            from("direct:orders").to(lazada("orders-get").parameters("status", "pending")
                    .parameters("created_after", "2026-01-01T00:00:00Z").outputType(OutputType.map))
                    .setBody(simple("${body[count]}"));
        }
    }

    @Override
    public void configure() throws Exception {
        super.configure();
        context.addRoutes(new OrdersRoute());
    }

    @Test
    void aRouteIsWrittenWithTheTypeSafeBuilder() {
        gateway.answers("{\"code\":\"0\",\"request_id\":\"r1\",\"data\":{\"count\":3,\"orders\":[]}}");

        assertThat(to("direct:orders").request(Integer.class)).isEqualTo(3);
        assertThat(gateway.last().parameters()).containsEntry("status", "pending");
    }
}
