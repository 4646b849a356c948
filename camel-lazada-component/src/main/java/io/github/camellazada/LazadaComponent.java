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

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.camellazada.catalog.NearestNames;
import io.github.camellazada.catalog.OperationDescriptor;
import io.github.camellazada.client.call.LazadaClient;
import io.github.camellazada.runtime.ClientRegistry;
import io.github.camellazada.runtime.ConfiguredStores;
import io.github.camellazada.runtime.FollowUpSettings;
import io.github.camellazada.runtime.FollowUps;
import io.github.camellazada.runtime.Freezes;
import io.github.camellazada.runtime.PeriodicTasks;
import org.apache.camel.CamelContext;
import org.apache.camel.Endpoint;
import org.apache.camel.ExtendedCamelContext;
import org.apache.camel.ResolveEndpointFailedException;
import org.apache.camel.SSLContextParametersAware;
import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.PropertyConfigurerGetter;
import org.apache.camel.spi.annotations.Component;
import org.apache.camel.support.HealthCheckComponent;
import org.apache.camel.support.service.ServiceHelper;
import org.apache.camel.util.PropertiesHelper;
import org.apache.camel.util.URISupport;

/** Makes the endpoints of one Lazada app, and owns what they share. */
@Component("lazada")
public class LazadaComponent extends HealthCheckComponent implements SSLContextParametersAware {
    private static final String PARAMETER_PREFIX = "param.";
    private static final String APP_SECRET = "appSecret";

    @Metadata(description = "The options that all endpoints of this component start from.")
    private LazadaConfiguration configuration = new LazadaConfiguration();
    @Metadata(label = "security", defaultValue = "false", description = "Use the TLS settings of the Camel context.")
    private boolean useGlobalSslContextParameters;

    private final ClientRegistry clients = new ClientRegistry(() -> configuration.clockOrSystem());
    private final StaticTokens staticTokens = new StaticTokens();
    private final PeriodicTasks rounds = new PeriodicTasks(clients);
    private final FollowUps followUps = new FollowUps(clients, rounds);
    private final Freezes freezes = new Freezes(clients, rounds, followUps);
    private TelemetryBinder observation;

    public LazadaComponent() {
    }

    public LazadaComponent(CamelContext context) {
        super(context);
    }

    @Override
    protected Endpoint createEndpoint(String uri, String remaining, Map<String, Object> parameters) throws Exception {
        LazadaEndpoint endpoint = new LazadaEndpoint(uri, this, configuration.copy());
        EndpointPath path = EndpointPath.parse(remaining);
        endpoint.setOperation(path.operation());
        endpoint.setTopic(path.topic());
        endpoint.setParameters(PropertiesHelper.extractProperties(parameters, PARAMETER_PREFIX));
        requireKnownValues(uri, parameters);
        setProperties(endpoint, parameters);
        if (endpoint.getConfiguration().getSslContextParameters() == null) {
            endpoint.getConfiguration().setSslContextParameters(retrieveGlobalSslContextParameters());
        }
        return endpoint;
    }

    private void requireKnownValues(String uri, Map<String, Object> parameters) {
        if (getEndpointPropertyConfigurer() instanceof PropertyConfigurerGetter options) {
            EnumValues.unknown(options, parameters, getCamelContext().getTypeConverter()).ifPresent(wrong -> {
                throw new ResolveEndpointFailedException(uri, wrong);
            });
        }
    }

    /** Camel would print the values as well, and a misspelt option may hold a secret. */
    @Override
    protected void validateParameters(String uri, Map<String, Object> parameters, String optionPrefix) {
        if (!parameters.isEmpty()) {
            Set<String> options = getCamelContext().getCamelContextExtension().getEndpointUriFactory("lazada").propertyNames();
            throw new ResolveEndpointFailedException(uri, new TreeSet<>(parameters.keySet()).stream()
                    .map(name -> "lazada has no option " + name + ", did you mean "
                            + RenamedOptions.of(name).orElseGet(() -> String.join(" or ", NearestNames.of(name, options, 2)))
                            + "?")
                    .collect(Collectors.joining(" ")) + " Correct the spelling, or write param.<name> for a parameter of the"
                    + " operation");
        }
    }

    /** Camel Main logs the options that it sets, before it initializes a component, and does not take this one for a secret. */
    @Override
    public void setCamelContext(CamelContext context) {
        super.setCamelContext(context);
        ConfiguredStores.register(context);
        ExtendedCamelContext extension = context.getCamelContextExtension();
        String known = extension.getAdditionalSensitiveKeywords();
        if (known == null || !known.contains(APP_SECRET)) {
            extension.setAdditionalSensitiveKeywords(known == null ? APP_SECRET : known + "," + APP_SECRET);
        }
    }

    /** Camel masks options by their names, which do not cover the one-time codes among Lazada's parameters. */
    @Override
    protected void doInit() throws Exception {
        super.doInit();
        String ours = "param.code,param.otp,param.signature,param.authorization";
        // a second call replaces the first, so the application's own keywords have to be repeated
        String all = Stream.of("camel.main.additionalSensitiveKeywords", "camel.main.additional-sensitive-keywords")
                .flatMap(name -> getCamelContext().getPropertiesComponent().resolveProperty(name).stream())
                .reduce(ours, (one, other) -> one + "," + other);
        URISupport.addSanitizeKeywords(all);
    }

    /**
     * The client of an endpoint; from now on, what it holds is sent when the freeze lifts.
     *
     * @param operation what it calls; {@code null} where each call says so
     */
    LazadaClient client(LazadaConfiguration configuration, OperationDescriptor operation) {
        FollowUpSettings calls = EndpointSettings.calls(configuration,
                followUps.store(configuration.getUnconfirmedWriteStore()),
                operation);
        return freezes.client(EndpointSettings.freeze(configuration, freezes.store(configuration.getHeldWriteStore()), calls,
                operation));
    }

    StaticTokens staticTokens() {
        return staticTokens;
    }

    Freezes freezes() {
        return freezes;
    }

    FollowUps followUps() {
        return followUps;
    }

    ClientRegistry clients() {
        return clients;
    }

    @Override
    protected void doStart() throws Exception {
        super.doStart();
        rounds.start(getCamelContext());
        clients.setCamelContext(getCamelContext());
        observation = new TelemetryBinder(this);
        observation.start();
        ServiceHelper.startService(clients);
    }

    @Override
    protected void doStop() throws Exception {
        freezes.stop();
        followUps.stop();
        rounds.stop();
        ServiceHelper.stopService(clients);
        observation.stop();
        super.doStop();
    }

    public LazadaConfiguration getConfiguration() {
        return configuration;
    }

    public void setConfiguration(LazadaConfiguration configuration) {
        this.configuration = configuration;
    }

    @Override
    public boolean isUseGlobalSslContextParameters() {
        return useGlobalSslContextParameters;
    }

    @Override
    public void setUseGlobalSslContextParameters(boolean useGlobalSslContextParameters) {
        this.useGlobalSslContextParameters = useGlobalSslContextParameters;
    }
}
