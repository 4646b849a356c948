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
package io.github.camellazada.push;

import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.camellazada.catalog.LazadaTopic;
import io.github.camellazada.push.event.PushEvent;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.mock.MockEndpoint;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

class PushTopicsTest {
    private static final String PREFIX = "CamelLazada";
    private static PushApplication application;
    private static Map<String, Map<String, Object>> expected;

    @BeforeAll
    static void startOneRouteForEachTopic() throws Exception {
        try (InputStream in = PushTopicsTest.class.getResourceAsStream("/push/expected-headers.json")) {
            expected = new JsonMapper().readValue(in, new TypeReference<>() {
            });
        }
        application = PushApplication.start(new RouteBuilder() {
            @Override
            public void configure() {
                topics().forEach(topic -> from("lazada:push:" + topic).to("mock:" + topic));
            }
        });
    }

    @AfterAll
    static void stop() {
        application.close();
    }

    static Stream<LazadaTopic> topics() {
        return Arrays.stream(LazadaTopic.values()).filter(topic -> !topic.isStream());
    }

    @Test
    void thereAreEighteen() {
        assertThat(topics()).hasSize(18);
        assertThat(topics().map(LazadaTopic::toString)).containsExactlyInAnyOrderElementsOf(expected.keySet());
    }

    @ParameterizedTest
    @MethodSource("topics")
    void aSignedPushReachesTheRouteOfItsTopicWithItsIdsAsHeaders(LazadaTopic topic) throws Exception {
        MockEndpoint mock = application.mock(topic.toString());
        mock.reset();
        mock.expectedMessageCount(1);

        assertThat(application.sender().push(PushSender.fixture(topic.toString()))).isEqualTo(200);

        mock.assertIsSatisfied();
        Exchange exchange = mock.getExchanges().get(0);
        PushEvent event = exchange.getMessage().getBody(PushEvent.class);
        assertThat(lazadaHeaders(exchange)).containsAllEntriesOf(expectedHeaders(topic));
        assertThat(lazadaHeaders(exchange).keySet()).containsExactlyInAnyOrderElementsOf(with(expectedHeaders(topic).keySet()));
        assertThat(exchange.getMessage().getHeader("CamelLazadaTopic")).isEqualTo(topic.toString());
        assertThat(exchange.getMessage().getHeader("CamelLazadaPushKey", String.class)).startsWith(PushSender.APP_KEY + ":")
                .isEqualTo(event.key().value()).hasSizeLessThan(128);
        assertThat(event.topic()).isEqualTo(topic);
        assertThat(event.json()).isEqualTo(PushSender.fixture(topic.toString()));
    }

    private static Iterable<String> with(Iterable<String> names) {
        List<String> all = new ArrayList<>(List.of("CamelLazadaTopic", "CamelLazadaPushKey", "CamelLazadaPartitionKey"));
        names.forEach(all::add);
        return all;
    }

    private static Map<String, Object> expectedHeaders(LazadaTopic topic) {
        Map<String, Object> headers = new TreeMap<>();
        expected.get(topic.toString()).forEach((name, value) -> headers.put(PREFIX + name,
                name.equals("EventTime") ? Instant.parse((String) value) : value));
        return headers;
    }

    private static Map<String, Object> lazadaHeaders(Exchange exchange) {
        Map<String, Object> headers = new TreeMap<>();
        exchange.getMessage().getHeaders().forEach((name, value) -> {
            if (name.startsWith(PREFIX)) {
                headers.put(name, value);
            }
        });
        return headers;
    }
}
