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
package io.github.camellazada.examples.support;

import java.time.Clock;

import io.github.camellazada.LazadaComponent;
import org.apache.camel.CamelConfiguration;
import org.apache.camel.CamelContext;

/** Lets the component go by a clock. */
final class SharedClock implements CamelConfiguration {
    private final Clock clock;

    SharedClock(Clock clock) {
        this.clock = clock;
    }

    @Override
    public void configure(CamelContext context) {
        context.getComponent("lazada", LazadaComponent.class).getConfiguration().setClock(clock);
    }
}
