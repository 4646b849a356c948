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
package io.github.camellazada.examples.orders;

import org.apache.camel.LoggingLevel;
import org.apache.camel.builder.RouteConfigurationBuilder;

/** Says in one line why a change is not in a sink yet; the inbox or the next poll brings it again. */
public class FailedChanges extends RouteConfigurationBuilder {

    @Override
    public void configuration() {
        routeConfiguration().onException(Exception.class).logExhausted(false)
                .log(LoggingLevel.WARN, "io.github.camellazada.examples.orders",
                        "Not delivered yet, it is tried again: ${routeId} of ${header.CamelLazadaPartitionKey}:"
                                + " ${exception.message}");
    }
}
