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
package io.github.camellazada.examples.promotions;

import java.time.Clock;

import javax.sql.DataSource;

import io.github.camellazada.examples.support.ExampleDatabase;
import io.github.camellazada.examples.support.Settings;
import org.apache.camel.CamelConfiguration;
import org.apache.camel.CamelContext;
import org.apache.camel.spi.Registry;

/** Gives the routes the beans that they name. */
public class Wiring implements CamelConfiguration {
    @Override
    public void configure(CamelContext context) throws Exception {
        DataSource database = ExampleDatabase.open(context, "promotions");
        Settings settings = new Settings(context);
        Clock clock = Clock.systemUTC();
        PromotionDesk desk = new PromotionDesk(database, clock, settings.millis("promotions.unknown-wait"));
        desk.leases().keep(context, clock);
        Registry registry = context.getRegistry();
        registry.bind("intake",
                new PromotionIntake(database, settings.text("promotions.seller"), settings.text("promotions.country")));
        registry.bind("desk", desk);
        registry.bind("planner", new PromotionPlanner());
        registry.bind("skus", new PromotedSkus());
        registry.bind("report", new PromotionReport(database));
    }
}
