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
package io.github.camellazada.examples.redmart;

import java.time.Clock;

import io.github.camellazada.examples.support.Settings;
import io.github.camellazada.examples.support.Troubles;
import org.apache.camel.CamelConfiguration;
import org.apache.camel.CamelContext;
import org.apache.camel.spi.Registry;

/** Gives the routes the beans that they name. */
public class Wiring implements CamelConfiguration {
    @Override
    public void configure(CamelContext context) {
        Settings settings = new Settings(context);
        Registry registry = context.getRegistry();
        registry.bind("directory", new Directory());
        registry.bind("intake", new Intake(settings.text("redmart.store")));
        registry.bind("troubles", new Troubles(Clock.systemUTC()));
        registry.bind("results", new RowResults());
        registry.bind("jobs", new PickupJobs(settings.path("redmart.jobs")));
    }
}
