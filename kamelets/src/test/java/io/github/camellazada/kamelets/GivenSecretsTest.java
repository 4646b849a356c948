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
package io.github.camellazada.kamelets;

import java.util.Map;

import io.github.camellazada.LazadaEndpoint;
import org.apache.camel.CamelContext;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** A secret arrives whole, with what a URI gives a meaning to in it, in each way that the page of the Kamelets names. */
class GivenSecretsTest {
    private static final String SECRET = "s3+cr&t=%2B/9==";
    private static final String KAMELET = "camel.kamelet.lazada-stock-sink.";
    private static final String PROPERTY = "lazada.secret";

    @ParameterizedTest
    @ValueSource(strings = {"appSecret=RAW(%s)", "appSecret=RAW({{lazada.secret}})", "appSecret=#property:lazada.secret",
            "app-secret=#property:lazada.secret"})
    void ofAUri(String option) throws Exception {
        assertThat(given("{uri: 'kamelet:lazada-stock-sink?" + option.formatted(SECRET) + "'}", Map.of(PROPERTY, SECRET)))
                .isEqualTo(SECRET);
    }

    @ParameterizedTest
    @ValueSource(strings = {"appSecret: 'RAW(%s)'", "app-secret: 'RAW(%s)'", "appSecret: 'RAW({{lazada.secret}})'",
            "appSecret: '#property:lazada.secret'", "app-secret: '#property:lazada.secret'"})
    void ofParametersInYaml(String parameter) throws Exception {
        assertThat(given("{uri: 'kamelet:lazada-stock-sink', parameters: {" + parameter.formatted(SECRET) + "}}",
                Map.of(PROPERTY, SECRET))).isEqualTo(SECRET);
    }

    @ParameterizedTest
    @ValueSource(strings = {"appSecret", "app-secret"})
    void ofPropertiesOfTheKamelet(String name) throws Exception {
        assertThat(given("'kamelet:lazada-stock-sink'", Map.of(KAMELET + name, SECRET))).isEqualTo(SECRET);
    }

    /** What the endpoint behind the sink has been given. */
    private static String given(String to, Map<String, String> properties) throws Exception {
        try (CamelContext context = new DefaultCamelContext()) {
            Map.of(KAMELET + "appKey", "123456", KAMELET + "accessToken", "token", KAMELET + "country", "SG")
                    .forEach(context.getPropertiesComponent()::addInitialProperty);
            properties.forEach(context.getPropertiesComponent()::addInitialProperty);
            PluginHelper.getRoutesLoader(context).loadRoutes(ResourceHelper.fromString("route.yaml",
                    "- route:\n    from: {uri: 'direct:in', steps: [{to: " + to + "}]}\n"));
            context.start();
            return context.getEndpoints().stream().filter(LazadaEndpoint.class::isInstance).map(LazadaEndpoint.class::cast)
                    .map(endpoint -> endpoint.getConfiguration().getAppSecret()).findFirst().orElseThrow();
        }
    }
}
