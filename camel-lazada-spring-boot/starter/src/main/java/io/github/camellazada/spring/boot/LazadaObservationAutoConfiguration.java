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
package io.github.camellazada.spring.boot;

import io.github.camellazada.client.call.CallObserver;
import io.micrometer.observation.ObservationRegistry;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;

/** Makes an observation of each call where the application observes at all. */
@AutoConfiguration
@ConditionalOnClass(ObservationRegistry.class)
class LazadaObservationAutoConfiguration {

    @Bean
    CallObserver lazadaObservations(ObjectProvider<ObservationRegistry> registry) {
        return new ObservedCalls(registry.getIfUnique(() -> ObservationRegistry.NOOP));
    }
}
