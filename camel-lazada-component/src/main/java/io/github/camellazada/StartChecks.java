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

import io.github.camellazada.catalog.LazadaOperation;
import io.github.camellazada.catalog.OperationDescriptor;
import io.github.camellazada.catalog.TokenNeed;

/**
 * Refuses, when a route starts, what no endpoint can do, whether it is sent to or consumed from; each message says what would
 * be right.
 */
abstract class StartChecks {
    final EndpointContext endpoint;
    final LazadaConfiguration configuration;
    final LazadaOperation operation;

    StartChecks(EndpointContext endpoint) {
        this.endpoint = endpoint;
        this.configuration = endpoint.configuration();
        this.operation = endpoint.target().operation();
    }

    /** @throws IllegalArgumentException if the endpoint can never work in this direction */
    abstract void check();

    void path() {
        if (endpoint.target().topic() != null && operation != LazadaOperation.PUSH && operation != LazadaOperation.STREAM
                && operation != LazadaOperation.UPLOAD) {
            throw refusal("has a topic, but only lazada:push, lazada:stream and lazada:upload take one");
        }
    }

    void credentials() {
        app();
        if (configuration.getRequestTimeout() < 1) {
            throw refusal("has requestTimeout=" + configuration.getRequestTimeout()
                    + ", so every call would time out; set 1 or more milliseconds");
        }
        if (configuration.getReconcileTimeout() < 0) {
            throw refusal("has reconcileTimeout=" + configuration.getReconcileTimeout()
                    + "; set 0 to switch reconciliation off, or a number of milliseconds");
        }
        positive("freezeProbeInterval", configuration.getFreezeProbeInterval());
        positive("heldWriteRetryDelay", configuration.getHeldWriteRetryDelay());
    }

    void token(OperationDescriptor descriptor) {
        if (descriptor.access().token() == TokenNeed.REQUIRED && isBlank(configuration.getAccessToken())
                && configuration.getTokenStore() == null) {
            throw refusal(
                    "needs a seller's access token. Set the option accessToken, or put a LazadaTokenStore bean into the"
                            + " registry (option tokenStore) and set the option sellerId or the header "
                            + LazadaConstants.SELLER_ID);
        }
    }

    private void positive(String option, long millis) {
        if (millis < 1) {
            throw refusal(
                    "has " + option + "=" + millis
                            + ", so the component would retry a frozen write without a pause; set 1 or more milliseconds");
        }
    }

    void app() {
        missing("appKey", configuration.getAppKey());
        missing("appSecret", configuration.getAppSecret());
    }

    void missing(String option, String value) {
        if (isBlank(value)) {
            throw refusal("has no " + option
                    + ". Lazada refuses calls without it, and the component cannot verify pushes. Set it on the "
                    + "component (" + ComponentProperties.howToSet(endpoint.camel(), option)
                    + ") or on the endpoint; the console of"
                    + " open.lazada.com shows it on the app's page");
        }
    }

    static boolean isBlank(String value) {
        return value == null || value.isBlank();
    }

    IllegalArgumentException refusal(String what) {
        String topic = endpoint.target().topic() == null ? "" : ":" + endpoint.target().topic();
        return new IllegalArgumentException("lazada:" + operation + topic + " " + what);
    }
}
