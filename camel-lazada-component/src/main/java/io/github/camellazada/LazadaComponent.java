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

import java.time.Duration;
import java.util.Map;

import io.github.camellazada.client.ratelimit.RateLimitStore;
import io.github.camellazada.runtime.ConfiguredStores;
import io.github.camellazada.runtime.FlowSettings;
import org.apache.camel.CamelContext;
import org.apache.camel.Endpoint;
import org.apache.camel.SSLContextParametersAware;
import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.annotations.Component;
import org.apache.camel.support.HealthCheckComponent;
import org.apache.camel.util.PropertiesHelper;

/** Makes the endpoints of one Lazada app, and owns what they share. */
@Component("lazada")
public class LazadaComponent extends HealthCheckComponent implements SSLContextParametersAware {
    // Camel's half a second would spend the app's calls on listings that hardly change
    private static final long LISTING_DELAY = 60_000;
    private static final String PARAMETER_PREFIX = "param.";

    @Metadata(description = "The options that all endpoints of this component start from.")
    private LazadaConfiguration configuration = new LazadaConfiguration();
    @Metadata(label = "security", defaultValue = "false", description = "Use the TLS settings of the Camel context.")
    private boolean useGlobalSslContextParameters;
    @Metadata(label = "producer,advanced",
            description = "Calls that the app may send in a day; 0 for no quota. Near its end the component refuses BACKFILL "
                    + "first (at 80 %), then CATALOGUE (90 %) and STOCK (97 %). Lazada documents 10,000 calls for an app in "
                    + "test and 10,000,000 for one that is online. Each process counts alone unless `rateLimitStore` is set.")
    private long dailyQuota;
    @Metadata(label = "producer,advanced", defaultValue = "10000",
            description = "Maximum calls that wait for limits at the same time; one seller gets at most half of them. "
                    + "Further calls fail at once.")
    private int maxQueuedCalls = 10000;
    @Metadata(label = "producer,advanced", autowired = true,
            description = "Store in which several processes share the limits, bans and daily quota of the app. Values: "
                    + "`jdbc:NAME` with the name of a DataSource in the registry, or `#NAME` of a bean. Without a store each "
                    + "process learns limits alone.")
    private RateLimitStore rateLimitStore;
    @Metadata(label = "producer", defaultValue = "86400000", javaType = "java.time.Duration",
            description = "Time for which a write may be held before the health check `lazada-writes` warns of it, in "
                    + "milliseconds.")
    private long heldWriteAlertAfter = 86400000;
    @Metadata(label = "consumer", defaultValue = "604800000", javaType = "java.time.Duration",
            description = "How long a durable inbox keeps pushes that were routed, in milliseconds. It finds repeats by them, "
                    + "and a replay routes them again. At least 7 hours, since Lazada repeats a push for 6 hours.")
    private long inboxRetention = 604800000;
    @Metadata(label = "consumer", defaultValue = "2592000000", javaType = "java.time.Duration",
            description = "How long a durable inbox keeps dead letters, in milliseconds. A replay can route them until then. "
                    + "At least 7 hours.")
    private long inboxDeadLetterRetention = 2592000000L;
    @Metadata(label = "consumer", defaultValue = "1000000",
            description = "Maximum pushes that wait in a durable inbox. The component answers further ones with 503, and "
                    + "Lazada repeats them.")
    private long inboxMaxRows = 1000000;
    @Metadata(label = "consumer", defaultValue = "1073741824",
            description = "Maximum size of the pushes that wait in a durable inbox, in bytes. The component answers further "
                    + "ones with 503, and Lazada repeats them.")
    private long inboxMaxBytes = 1073741824;
    @Metadata(label = "consumer,advanced", defaultValue = "false",
            description = "Whether the developer console may route pushes of a durable inbox again. The console shows no body "
                    + "of a push, but anyone who can reach it can start a replay.")
    private boolean inboxConsoleReplay;

    private final OptionChecks checks = new OptionChecks(this);
    private final SharedServices shared = new SharedServices(this::options, this::limits, () -> configuration.clockOrSystem());

    public LazadaComponent() {
    }

    public LazadaComponent(CamelContext context) {
        super(context);
    }

    @Override
    protected Endpoint createEndpoint(String uri, String remaining, Map<String, Object> parameters) throws Exception {
        LazadaEndpoint endpoint = new LazadaEndpoint(uri, this, shared, configuration.copy());
        EndpointPath path = EndpointPath.parse(remaining);
        endpoint.setOperation(path.operation());
        endpoint.setTopic(path.topic());
        endpoint.setParameters(PropertiesHelper.extractProperties(parameters, PARAMETER_PREFIX));
        if (EndpointPath.isPolled(path.operation())) {
            endpoint.setDelay(LISTING_DELAY);
        }
        checks.values(uri, parameters);
        setProperties(endpoint, parameters);
        if (endpoint.getConfiguration().getSslContextParameters() == null) {
            endpoint.getConfiguration().setSslContextParameters(retrieveGlobalSslContextParameters());
        }
        return endpoint;
    }

    /** Camel would print the values as well, and a misspelt option may hold a secret. */
    @Override
    protected void validateParameters(String uri, Map<String, Object> parameters, String optionPrefix) {
        checks.names(uri, parameters);
    }

    @Override
    public void setCamelContext(CamelContext context) {
        super.setCamelContext(context);
        RenamedOptions.refuseProperties(context);
        ConfiguredStores.register(context);
        ComponentProperties.warnIfUnreached(context, getComponentPropertyConfigurer(), getClass(),
                LazadaConfiguration.class);
        SecretKeywords.ofOptions(context);
    }

    @Override
    protected void doInit() throws Exception {
        super.doInit();
        SecretKeywords.ofParameters(getCamelContext());
    }

    private ComponentOptions options() {
        return new ComponentOptions(
                new ComponentOptions.Inbox(inboxMaxRows, inboxMaxBytes, Duration.ofMillis(inboxRetention),
                        Duration.ofMillis(inboxDeadLetterRetention), inboxConsoleReplay),
                Duration.ofMillis(heldWriteAlertAfter), isHealthCheckConsumerEnabled(), isHealthCheckProducerEnabled());
    }

    // an application may bind its store after Camel has created this component
    private FlowSettings.Limits limits() {
        if (rateLimitStore == null && isAutowiredEnabled() && !Boolean.FALSE.equals(getCamelContext().isAutowiredEnabled())) {
            rateLimitStore = getCamelContext().getRegistry().findSingleByType(RateLimitStore.class);
        }
        return new FlowSettings.Limits(dailyQuota, maxQueuedCalls, rateLimitStore);
    }

    SharedServices shared() {
        return shared;
    }

    @Override
    protected void doStart() throws Exception {
        super.doStart();
        shared.start(getCamelContext(), ComponentProperties.nameOf(getCamelContext(), this));
    }

    @Override
    protected void doStop() throws Exception {
        shared.stop();
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

    public long getDailyQuota() {
        return dailyQuota;
    }

    public void setDailyQuota(long dailyQuota) {
        this.dailyQuota = dailyQuota;
    }

    public int getMaxQueuedCalls() {
        return maxQueuedCalls;
    }

    public void setMaxQueuedCalls(int maxQueuedCalls) {
        this.maxQueuedCalls = maxQueuedCalls;
    }

    public RateLimitStore getRateLimitStore() {
        return rateLimitStore;
    }

    public void setRateLimitStore(RateLimitStore rateLimitStore) {
        this.rateLimitStore = rateLimitStore;
    }

    public long getHeldWriteAlertAfter() {
        return heldWriteAlertAfter;
    }

    public void setHeldWriteAlertAfter(long heldWriteAlertAfter) {
        this.heldWriteAlertAfter = heldWriteAlertAfter;
    }

    public long getInboxRetention() {
        return inboxRetention;
    }

    public void setInboxRetention(long inboxRetention) {
        this.inboxRetention = inboxRetention;
    }

    public long getInboxDeadLetterRetention() {
        return inboxDeadLetterRetention;
    }

    public void setInboxDeadLetterRetention(long inboxDeadLetterRetention) {
        this.inboxDeadLetterRetention = inboxDeadLetterRetention;
    }

    public boolean isInboxConsoleReplay() {
        return inboxConsoleReplay;
    }

    public void setInboxConsoleReplay(boolean inboxConsoleReplay) {
        this.inboxConsoleReplay = inboxConsoleReplay;
    }

    public long getInboxMaxRows() {
        return inboxMaxRows;
    }

    public void setInboxMaxRows(long inboxMaxRows) {
        this.inboxMaxRows = inboxMaxRows;
    }

    public long getInboxMaxBytes() {
        return inboxMaxBytes;
    }

    public void setInboxMaxBytes(long inboxMaxBytes) {
        this.inboxMaxBytes = inboxMaxBytes;
    }
}
