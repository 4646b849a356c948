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

import io.github.camellazada.catalog.LazadaOperation;
import org.apache.camel.AsyncEndpoint;
import org.apache.camel.Category;
import org.apache.camel.Component;
import org.apache.camel.Consumer;
import org.apache.camel.Processor;
import org.apache.camel.Producer;
import org.apache.camel.spi.EndpointServiceLocation;
import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.UriEndpoint;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriPath;
import org.apache.camel.support.DefaultConsumer;
import org.apache.camel.support.ScheduledPollConsumer;
import org.apache.camel.support.ScheduledPollEndpoint;

/** Call the APIs of the Lazada Open Platform (LazOP) and receive its push messages. */
@UriEndpoint(firstVersion = "1.0.0", scheme = "lazada", title = "Lazada", syntax = "lazada:operation:topic", category = {
        Category.CLOUD, Category.API}, headersClass = LazadaConstants.class)
public class LazadaEndpoint extends ScheduledPollEndpoint implements AsyncEndpoint, EndpointServiceLocation {
    @UriPath(description = "API operation in kebab-case form (`/orders/get` is `orders-get`), or a special value. `raw` calls "
            + "the API of `apiPath`. `push` receives push messages. `authorize` receives sellers who authorize the "
            + "app. `outcomes` receives the outcomes of earlier writes. `stream` receives all changes of a kind of "
            + "object. `upload` uploads a large file in blocks.")
    @Metadata(required = true)
    private LazadaOperation operation;
    @UriPath(description = "With `stream`: orders, reverse-orders, products, stock, messages, reviews or transactions. "
            + "With `upload`: video. "
            + "With `push`: topics to receive, separated by commas. Without a topic the consumer receives every push that no "
            + "other consumer takes. A topic is a name or a number of Lazada's, such as `20`. Names: trade-order-status, "
            + "product-quality-control, im-message, product-created, product-edited, product-deleted, shallow-stock, "
            + "video-state, token-expiration, reverse-order, promotion, category-tree, seller-status, fulfillment-package, "
            + "im-session, product-review, jit-purchase-order, jit-pickup-order.")
    private String topic;
    @UriParam
    private LazadaConfiguration configuration;
    @UriParam(label = "producer", prefix = "param.", multiValue = true,
            description = "Business parameters by their wire name, e.g. "
                    + "`param.status=pending`. Body and headers win over them.")
    private Map<String, Object> parameters = Map.of();
    @UriParam(label = "producer", description = "Path of the API that `raw` calls, e.g. `/new/thing/get`.")
    private String apiPath;
    @UriParam(label = "producer", enums = "GET,POST",
            description = "HTTP method of a raw call, or of an operation that Lazada takes with both GET and POST.")
    private String httpMethod;

    private final SharedServices shared;

    public LazadaEndpoint() {
        this.shared = null;
    }

    LazadaEndpoint(String uri, Component component, SharedServices shared, LazadaConfiguration configuration) {
        super(uri, component);
        this.shared = shared;
        this.configuration = configuration;
    }

    @Override
    public Producer createProducer() throws Exception {
        return operation == LazadaOperation.UPLOAD ? new LazadaUploadProducer(context()) : new LazadaProducer(context());
    }

    @Override
    public Consumer createConsumer(Processor processor) throws Exception {
        EndpointContext context = context();
        new ConsumerChecks(context).check();
        Consumer consumer = switch (operation) {
            case AUTHORIZE -> new LazadaAuthorizeConsumer(context, processor);
            case OUTCOMES -> new LazadaOutcomesConsumer(context, processor);
            case STREAM -> new LazadaStreamConsumer(context, processor);
            case PUSH -> new LazadaPushConsumer(context, processor);
            default -> new LazadaPollConsumer(context, processor);
        };
        if (consumer instanceof ScheduledPollConsumer) {
            shared.staticTokens().started(configuration); // the others wait for what comes
        }
        // configureConsumer replaces it where the user has chosen another one
        ((DefaultConsumer) consumer).setExceptionHandler(OneLineFailures.handler(getCamelContext(), consumer.getClass()));
        configureConsumer(consumer);
        return consumer;
    }

    @Override
    public String getServiceUrl() {
        if (configuration.getServerUrl() != null) {
            return configuration.getServerUrl();
        }
        return configuration.getCountry() == null ? null : configuration.getCountry().gateway().toString();
    }

    @Override
    public String getServiceProtocol() {
        return "lazop";
    }

    private EndpointContext context() {
        return new EndpointContext(this, new EndpointContext.Target(operation, topic, apiPath, httpMethod, parameters),
                configuration, PollingOptions.changed(this, new LazadaEndpoint()), shared);
    }

    public LazadaOperation getOperation() {
        return operation;
    }

    public void setOperation(LazadaOperation operation) {
        this.operation = operation;
    }

    public String getTopic() {
        return topic;
    }

    public void setTopic(String topic) {
        this.topic = topic;
    }

    public LazadaConfiguration getConfiguration() {
        return configuration;
    }

    public void setConfiguration(LazadaConfiguration configuration) {
        this.configuration = configuration;
    }

    public Map<String, Object> getParameters() {
        return parameters;
    }

    public void setParameters(Map<String, Object> parameters) {
        this.parameters = parameters;
    }

    public String getApiPath() {
        return apiPath;
    }

    public void setApiPath(String apiPath) {
        this.apiPath = apiPath;
    }

    public String getHttpMethod() {
        return httpMethod;
    }

    public void setHttpMethod(String httpMethod) {
        this.httpMethod = httpMethod;
    }
}
