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
import java.util.Map;

import io.github.camellazada.catalog.LazadaOperation;
import org.apache.camel.CamelContext;
import org.apache.camel.Endpoint;

/**
 * What a producer or a consumer knows of its endpoint.
 *
 * @param endpoint      for Camel
 * @param target        what the URI names
 * @param configuration the options
 * @param polling       Camel's options of polling that do not have their usual value
 * @param shared        what the endpoint shares with others of its component
 */
record EndpointContext(Endpoint endpoint, Target target, LazadaConfiguration configuration, List<String> polling,
        SharedServices shared) {

    CamelContext camel() {
        return endpoint.getCamelContext();
    }

    /** For messages. */
    @Override
    public String toString() {
        return String.valueOf(endpoint);
    }

    /**
     * What the URI of an endpoint names.
     *
     * @param operation  an operation of Lazada's or a special value
     * @param topic      of a push or stream, or {@code null}
     * @param apiPath    of {@code raw}, or {@code null}
     * @param httpMethod to use, or {@code null}
     * @param parameters business parameters by their wire name
     */
    record Target(LazadaOperation operation, String topic, String apiPath, String httpMethod, Map<String, Object> parameters) {

        /** Without the parameters, which may hold a buyer's data. */
        @Override
        public String toString() {
            return operation + (topic == null ? "" : ":" + topic);
        }
    }
}
