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

import java.io.StringWriter;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Map;

import javax.management.MBeanAttributeInfo;
import javax.management.MBeanServer;
import javax.management.ObjectName;

import io.github.camellazada.catalog.OperationCatalog;
import io.github.camellazada.catalog.ParameterDescriptor;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.CamelContextHelper;
import org.apache.camel.util.URISupport;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.core.LoggerContext;
import org.apache.logging.log4j.core.appender.WriterAppender;
import org.apache.logging.log4j.core.config.Configuration;
import org.apache.logging.log4j.core.layout.PatternLayout;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SecretsTest extends LazadaTestSupport {
    private static final String CODE = "one-time-code-5511";
    private static final String REFRESH = "refresh-token-8822";
    private static final String SECRET_URI = "lazada:auth-token-create?param.code=" + CODE + "&param.refresh_token=" + REFRESH
            + "&appSecret=" + APP_SECRET + "&accessToken=" + ACCESS_TOKEN + "&unknownParameters=pass&proxyPassword=proxy-pw-1";
    private static final String[] SECRETS = {CODE, REFRESH, APP_SECRET, ACCESS_TOKEN, "proxy-pw-1"};

    private final StringWriter logged = new StringWriter();
    private WriterAppender appender;

    @Override
    public void configure() throws Exception {
        appender = WriterAppender.createAppender(PatternLayout.newBuilder().withPattern("%m %throwable%n").build(), null,
                logged,
                "secrets", false, true);
        appender.start();
        Configuration log4j = ((LoggerContext) LogManager.getContext(false)).getConfiguration();
        log4j.getRootLogger().addAppender(appender, Level.DEBUG, null);
        log4j.getRootLogger().setLevel(Level.DEBUG);
        ((LoggerContext) LogManager.getContext(false)).updateLoggers();
        context.setUseBreadcrumb(false);
        context.setMessageHistory(true);
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:secret").routeId("secret").to(SECRET_URI);
            }
        });
    }

    @AfterEach
    void stopLogging() {
        LoggerContext log4j = (LoggerContext) LogManager.getContext(false);
        log4j.getConfiguration().getRootLogger().removeAppender("secrets");
        log4j.getConfiguration().getRootLogger().setLevel(Level.INFO);
        log4j.updateLoggers();
        appender.stop();
    }

    @Test
    void noSecretReachesALogOrAnException() {
        gateway.answers("{\"code\":\"InvalidCode\",\"type\":\"ISV\",\"message\":\"Invalid code\",\"request_id\":\"r1\"}");

        Exchange exchange = send("direct:secret", null, Map.of());

        assertThat(exchange.getException()).isNotNull().hasMessageContaining("InvalidCode");
        assertThat(gateway.last().parameters()).containsEntry("code", CODE);
        assertThat(stack(exchange.getException())).doesNotContain(SECRETS);
        assertThat(logged.toString()).contains("lazada").doesNotContain(SECRETS);
    }

    @Test
    void noSecretReachesJmx() throws Exception {
        MBeanServer server = ManagementFactory.getPlatformMBeanServer();
        StringBuilder seen = new StringBuilder();
        for (ObjectName name : server.queryNames(new ObjectName("org.apache.camel:context=" + context.getManagementName()
                + ",*"), null)) {
            seen.append(name).append('\n');
            for (MBeanAttributeInfo attribute : server.getMBeanInfo(name).getAttributes()) {
                if (attribute.isReadable() && "java.lang.String".equals(attribute.getType())) {
                    seen.append(attribute.getName()).append('=').append(server.getAttribute(name, attribute.getName()))
                            .append('\n');
                }
            }
        }

        assertThat(seen.toString()).contains("auth-token-create").doesNotContain(SECRETS);
    }

    @Test
    void noSecretIsPrintedWithTheEndpointOrItsOptions() {
        LazadaEndpoint endpoint = context.getEndpoint(SECRET_URI, LazadaEndpoint.class);

        assertThat(endpoint.toString()).doesNotContain(SECRETS);
        assertThat(endpoint.getConfiguration().toString()).doesNotContain(SECRETS);
        assertThat(lazada.shared().settings(endpoint.getConfiguration()).client().toString()).doesNotContain(SECRETS);
        assertThat(URISupport.sanitizeUri(SECRET_URI)).doesNotContain(SECRETS);
    }

    @Test
    void everySecretParameterOfTheCatalogueIsMaskedInAUri() {
        List<String> names = OperationCatalog.all().stream().flatMap(operation -> operation.request().parameters().stream())
                .filter(ParameterDescriptor::secret).map(ParameterDescriptor::name).distinct().toList();

        assertThat(names).contains("code", "refresh_token")
                .allSatisfy(name -> assertThat(URISupport.sanitizeUri("lazada:raw?param." + name + "=" + CODE))
                        .doesNotContain(CODE));
    }

    @Test
    void aRefusedParameterIsNamedWithoutItsValue() {
        Exchange exchange = send("lazada:orders-get", null,
                Map.of("CamelLazadaParam.sort_direction", CODE, "CamelLazadaParam.limit", REFRESH));

        assertThat(stack(exchange.getException())).contains("sort_direction").contains("limit").doesNotContain(SECRETS);
    }

    @Test
    void aPathThatCannotBePartOfAUrlIsRefusedWithoutTheTokenOfTheCall() {
        for (String path : List.of("/new thing/get", "/new/{thing}", "/new#thing", "/new/%2e%2e/thing", "/../admin")) {
            String uri = "lazada:raw?httpMethod=GET&accessToken=" + ACCESS_TOKEN + "&apiPath=RAW(" + path + ")";

            assertThatThrownBy(() -> send(uri, null, Map.of())).as(path).satisfies(
                    failure -> assertThat(stack(failure)).contains("apiPath").doesNotContain(SECRETS).doesNotContain("sign="));
        }
        assertThat(gateway.requests()).isEmpty();
    }

    private static String stack(Throwable failure) {
        StringWriter text = new StringWriter();
        failure.printStackTrace(new java.io.PrintWriter(text));
        return text.toString();
    }

    @Test
    void camelMainMasksTheSecretsAmongTheOptionsThatItLogs() {
        assertThat(List.of("app-secret", "appSecret", "accessToken", "proxy-password")).allSatisfy(option -> assertThat(
                CamelContextHelper.containsSensitive(context, "camel.component.lazada." + option)).isTrue());
        assertThat(CamelContextHelper.containsSensitive(context, "camel.component.lazada.country")).isFalse();
    }

    @Test
    void camelMainMasksTheVariablesWithSecretsWhenItLogsPlaceholders() {
        assertThat(List.of("LAZADA_TOKEN_KEY", "LAZADA_APP_SECRET", "LAZADA_ACCESS_TOKEN", "LAZADA_JDBC_PASSWORD"))
                .allSatisfy(name -> assertThat(CamelContextHelper.containsSensitive(context, name)).isTrue());
        assertThat(CamelContextHelper.containsSensitive(context, "LAZADA_APP_KEY")).isFalse();
    }

    @Test
    void theKeywordsOfTheApplicationAreKept() throws Exception {
        try (DefaultCamelContext other = new DefaultCamelContext()) {
            other.getCamelContextExtension().setAdditionalSensitiveKeywords("shoePolish");
            other.getComponent("lazada");

            assertThat(CamelContextHelper.containsSensitive(other, "shoe-polish")).isTrue();
            assertThat(CamelContextHelper.containsSensitive(other, "app-secret")).isTrue();
        }
    }
}
