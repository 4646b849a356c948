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
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

import io.github.camellazada.catalog.LazadaOperation;
import io.github.camellazada.catalog.LazadaTopic;
import io.github.camellazada.catalog.OperationCatalog;
import io.github.camellazada.catalog.OperationDescriptor;
import io.github.camellazada.catalog.TokenNeed;

/** Refuses, when a route starts, what an endpoint can never do; each message says what would be right. */
final class StartChecks {
    private static final Set<LazadaOperation> LATER = Set.of(LazadaOperation.STREAM);

    // no segment begins with a dot, so that none leads out of the gateway
    private static final Pattern API_PATH = Pattern.compile("(/\\w[\\w.-]*)+");

    private final LazadaEndpoint endpoint;
    private final LazadaConfiguration configuration;
    private final LazadaOperation operation;

    StartChecks(LazadaEndpoint endpoint) {
        this.endpoint = endpoint;
        this.configuration = endpoint.getConfiguration();
        this.operation = endpoint.getOperation();
    }

    void producer() {
        path();
        if (operation == LazadaOperation.PUSH) {
            throw refusal("receives push messages and cannot be sent to; use it in from(...)");
        }
        if (operation == LazadaOperation.AUTHORIZE) {
            throw refusal("receives sellers who authorise the app and cannot be sent to; use it in from(...)");
        }
        if (operation == LazadaOperation.OUTCOMES) {
            throw refusal("receives the outcomes of earlier writes and cannot be sent to; use it in from(...)");
        }
        if (operation == LazadaOperation.RAW) {
            raw();
        } else {
            known(OperationCatalog.get(operation));
        }
        credentials();
    }

    void consumer() {
        path();
        if (operation == LazadaOperation.RAW) {
            throw refusal("calls an API and cannot be consumed from; use it in to(...)");
        }
        if (operation == LazadaOperation.AUTHORIZE) {
            unpolled();
            authorize();
            return;
        }
        if (operation == LazadaOperation.OUTCOMES) {
            missing("appKey", "app-key", configuration.getAppKey());
            return;
        }
        if (operation != LazadaOperation.PUSH) {
            throw refusal(OperationCatalog.get(operation).readOnly()
                    ? "cannot be polled in this release; call it from a timer: from(\"timer:poll?period=60000\").to(\"lazada:"
                            + operation + "\")"
                    : "changes something at Lazada, so it cannot be polled; use it in to(...)");
        }
        unpolled();
        boolean several = !isBlank(configuration.getTopics());
        if (endpoint.getTopic() != null && (several || configuration.getMessageType() != null)) {
            throw refusal("names a topic and " + (several ? "topics" : "a messageType") + "; leave one of them out");
        }
        if (several && configuration.getMessageType() != null) {
            throw refusal("names topics and a messageType; leave one of them out");
        }
        if (EndpointPath.topics(endpoint).stream().anyMatch(LazadaTopic::isStream)) {
            throw refusal("names a stream in topics, which is no push topic; order changes come as trade-order-status");
        }
        app();
        atLeastOne("pushQueueSize", configuration.getPushQueueSize());
        atLeastOne("concurrentConsumers", configuration.getConcurrentConsumers());
        atLeastOne("maxPushSize", configuration.getMaxPushSize());
        atLeastOne("ackTimeout", configuration.getAckTimeout());
    }

    private void unpolled() {
        List<String> polling = PollingOptions.changed(endpoint);
        if (!polling.isEmpty()) {
            throw refusal("has " + String.join(" and ", polling) + ", but does not poll: it receives what comes, as it comes."
                    + " Leave that out; the one consumer that polls is lazada:outcomes");
        }
    }

    private void authorize() {
        credentials();
        if (configuration.getTokenStore() == null) {
            throw refusal("has nowhere to keep the tokens. Put a LazadaTokenStore bean into the registry (option tokenStore)");
        }
        String url = configuration.getRedirectUri();
        if (isBlank(url) || !url.startsWith("https://") && !url.startsWith("http://")) {
            throw refusal("needs redirectUri, the URL under which browsers reach authorizePath ("
                    + configuration.getAuthorizePath() + "), letter by letter as the callback URL in the console of the app:"
                    + " redirectUri=https://shop.example.com" + configuration.getAuthorizePath());
        }
    }

    private void path() {
        if (LATER.contains(operation)) {
            throw refusal("is reserved for a later release and does nothing in this one. Receive changes of orders from"
                    + " lazada:push:trade-order-status, or read a list from a timer:"
                    + " from(\"timer:poll?period=60000\").to(\"lazada:orders-get\")");
        }
        if (endpoint.getTopic() == null) {
            return;
        }
        if (operation != LazadaOperation.PUSH) {
            throw refusal("has a topic, but only lazada:push takes one");
        }
        if (endpoint.getTopic().isStream()) {
            throw refusal("names a stream, which is no push topic; order changes come as lazada:push:trade-order-status");
        }
    }

    private void known(OperationDescriptor descriptor) {
        if (endpoint.getApiPath() != null) {
            throw refusal("has apiPath=" + endpoint.getApiPath() + ", but only lazada:raw takes a path");
        }
        String method = endpoint.getHttpMethod();
        if (method != null && !descriptor.methods().contains(method.toUpperCase(Locale.ROOT))) {
            throw refusal("has httpMethod=" + method + ", but Lazada takes it only by "
                    + String.join(" or ", descriptor.methods()));
        }
        if (descriptor.token() == TokenNeed.REQUIRED && isBlank(configuration.getAccessToken())
                && configuration.getTokenStore() == null) {
            throw refusal("needs a seller's access token. Set the option accessToken, or put a LazadaTokenStore bean into the"
                    + " registry (option tokenStore) and set the option seller or the header " + LazadaConstants.SELLER);
        }
    }

    private void raw() {
        String path = endpoint.getApiPath();
        if (path == null && endpoint.getHttpMethod() == null) {
            return; // each message names its operation in a header
        }
        if (path == null || !API_PATH.matcher(path).matches() || path.startsWith("/rest/")) {
            throw refusal("needs apiPath, the API's path after /rest, without parameters: apiPath=/order/get");
        }
        if (!"GET".equalsIgnoreCase(endpoint.getHttpMethod()) && !"POST".equalsIgnoreCase(endpoint.getHttpMethod())) {
            throw refusal("needs httpMethod=GET for an API that only reads, or httpMethod=POST: the path does not tell");
        }
    }

    private void credentials() {
        app();
        if (configuration.getRequestTimeout() < 1) {
            throw refusal("has requestTimeout=" + configuration.getRequestTimeout() + ", so that every call would fail");
        }
        if (configuration.getFollowUpFor() < 0) {
            throw refusal("has followUpFor=" + configuration.getFollowUpFor() + "; set 0 for no later looks at what became of a"
                    + " write, or a number of milliseconds");
        }
        if (configuration.getFreezeProbe() < 1) {
            throw refusal("has freezeProbe=" + configuration.getFreezeProbe() + ", so that a frozen write would be tried again"
                    + " without a pause; set 1 or more milliseconds");
        }
    }

    private void app() {
        missing("appKey", "app-key", configuration.getAppKey());
        missing("appSecret", "app-secret", configuration.getAppSecret());
    }

    private void missing(String option, String property, String value) {
        if (isBlank(value)) {
            throw refusal("has no " + option + ", without which Lazada takes no call and no push can be verified. Set it on the"
                    + " component (camel.component.lazada." + property + "=...) or on the endpoint; the console of"
                    + " open.lazada.com shows it on the app's page");
        }
    }

    private void atLeastOne(String option, long value) {
        if (value < 1) {
            throw refusal("has " + option + "=" + value + ", so that every push would be refused; set 1 or more");
        }
    }

    private static boolean isBlank(String value) {
        return value == null || value.isBlank();
    }

    private IllegalArgumentException refusal(String what) {
        String topic = endpoint.getTopic() == null ? "" : ":" + endpoint.getTopic();
        return new IllegalArgumentException("lazada:" + operation + topic + " " + what);
    }
}
