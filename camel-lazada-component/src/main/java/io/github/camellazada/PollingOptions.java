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
import java.util.Objects;

import org.apache.camel.spi.PropertyConfigurerGetter;
import org.apache.camel.support.ScheduledPollEndpoint;

/** Camel's options of polling, which each endpoint takes and only a consumer that polls can use. */
final class PollingOptions {
    static final List<String> NAMES = List.of("backoffErrorThreshold", "backoffIdleThreshold", "backoffMultiplier", "delay",
            "greedy", "initialDelay", "pollStrategy", "repeatCount", "runLoggingLevel", "scheduledExecutorService", "scheduler",
            "schedulerProperties", "sendEmptyMessageWhenIdle", "startScheduler", "timeUnit", "useFixedDelay");

    private PollingOptions() {
    }

    /** Names of those in which an endpoint differs from a new one. */
    static List<String> changed(ScheduledPollEndpoint endpoint, ScheduledPollEndpoint usual) {
        PropertyConfigurerGetter values = (PropertyConfigurerGetter) endpoint.getComponent().getEndpointPropertyConfigurer();
        return NAMES.stream().filter(name -> !Objects.equals(values.getOptionValue(endpoint, name, false),
                values.getOptionValue(usual, name, false))).toList();
    }
}
