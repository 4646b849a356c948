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

import java.io.PrintStream;
import java.util.Map;
import java.util.function.Supplier;

import org.apache.camel.CamelConfiguration;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.main.Main;

/**
 * An example as an application: its routes and its beans, with the settings of its {@code application.properties}.
 *
 * @param name   name of its database and prefix of its settings
 * @param wiring makes what binds its beans
 * @param routes its routes in Java; those in YAML are found by {@code camel.main.routes-include-pattern}
 */
public record Example(String name, Supplier<? extends CamelConfiguration> wiring, Class<? extends RouteBuilder> routes)
        implements
            DemoApplication {

    /** Runs until the process is ended if the environment has an app of Lazada, else shows the demo on standard output. */
    public void run(Demo demo) throws Exception {
        if (System.getenv("LAZADA_APP_KEY") == null) {
            try (DemoLazada lazada = DemoLazada.start(this)) {
                demo.show(lazada, System.out);
            }
            return;
        }
        Main main = with(Map.of());
        main.run();
        System.exit(main.getExitCode());
    }

    @Override
    public Main with(Map<String, String> settings) {
        Main main = new Main();
        settings.forEach(main::addOverrideProperty);
        main.configure().addConfiguration(wiring.get());
        main.configure().addRoutesBuilder(FailedRoutes.class, routes);
        return main;
    }

    /** What an example shows with a simulated Lazada. */
    public interface Demo {
        /** @param lazada a simulated Lazada, to which the example is set; the demo starts the application */
        void show(DemoLazada lazada, PrintStream out) throws Exception;
    }
}
