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

import java.util.Map;

import org.apache.camel.CamelContext;
import org.apache.camel.main.Main;

/** The running application: {@code application.properties}, the routes and what they need. */
public final class OrdersApplication implements AutoCloseable {
    private final Main main = new Main();
    private final Resources resources = new Resources();

    private OrdersApplication() {
    }

    /**
     * Starts it.
     *
     * @param settings properties that win over those of {@code application.properties} and the environment
     */
    public static OrdersApplication start(Map<String, String> settings) throws Exception {
        OrdersApplication application = new OrdersApplication();
        settings.forEach(application.main::addOverrideProperty);
        application.main.configure().addConfiguration(new Wiring(application.resources));
        application.main.configure().addRoutesBuilder(FailedChanges.class, OrderRoutes.class, StockRoutes.class,
                OperationRoutes.class);
        try {
            application.main.start();
        } catch (Exception e) {
            application.close();
            throw e;
        }
        return application;
    }

    public CamelContext context() {
        return main.getCamelContext();
    }

    /** The value of a property as the application sees it. */
    public String setting(String name) {
        return context().resolvePropertyPlaceholders("{{" + name + "}}");
    }

    /** Stops taking pushes, lets those under way finish, then closes what they used. */
    @Override
    public void close() {
        main.stop();
        resources.close();
    }
}
