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
package io.github.camellazada.kafka;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.camellazada.push.event.PushEvent;
import org.apache.camel.builder.RouteBuilder;

/** A process with a push route over a Kafka inbox: completes pushes of even orders and says so, and fails for all others. */
final class InboxProcess {
    private InboxProcess() {
    }

    /** @param arguments properties of the application as NAME=VALUE */
    public static void main(String[] arguments) throws Exception {
        Map<String, String> properties = Stream.of(arguments).map(one -> List.of(one.split("=", 2)))
                .collect(Collectors.toMap(one -> one.get(0), one -> one.get(1)));
        PushApplication application = new PushApplication(properties, new RouteBuilder() {
            @Override
            public void configure() {
                errorHandler(noErrorHandler());
                from("lazada:push").process(exchange -> {
                    PushEvent event = exchange.getMessage().getBody(PushEvent.class);
                    String order = event.id("OrderId").orElseThrow();
                    if (Integer.parseInt(order) % 2 == 1) {
                        throw new IllegalStateException("ERP is away");
                    }
                    System.out.println("done " + order);
                });
            }
        });
        System.out.println("port " + application.port());
        System.in.read();
        System.exit(0);
    }
}
