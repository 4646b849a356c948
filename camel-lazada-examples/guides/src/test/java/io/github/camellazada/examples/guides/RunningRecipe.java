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
package io.github.camellazada.examples.guides;

import java.net.URI;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

import javax.sql.DataSource;

import io.github.camellazada.simulator.FreePort;
import io.github.camellazada.simulator.LazadaSimulator;
import org.apache.camel.CamelContext;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.main.Main;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The routes of a recipe in Java or in YAML, beside a simulator, with a seller and a database of their own. */
final class RunningRecipe implements AutoCloseable {
    private static final AtomicInteger SELLERS = new AtomicInteger(2000);

    /** How a recipe is written. */
    enum Form {
        JAVA,
        YAML
    }

    final String seller = Integer.toString(SELLERS.incrementAndGet());
    private final LazadaSimulator lazada;
    private final String name;
    private final Form form;
    private final Main main = new Main();

    RunningRecipe(LazadaSimulator lazada, String name, Form form) {
        this.lazada = lazada;
        this.name = name;
        this.form = form;
        lazada.sellers().add(seller, "sg");
    }

    RunningRecipe with(String property, Object value) {
        main.addOverrideProperty(property, value.toString());
        return this;
    }

    RunningRecipe start() throws Exception {
        main.setPropertyPlaceholderLocations(
                "classpath:recipes/" + name + ".properties;optional=true,classpath:recipes/application.properties");
        String tables = "orders-into-table".equals(name) ? ";INIT=RUNSCRIPT FROM 'classpath:schema.sql'" : "";
        int port = FreePort.next();
        with("camel.component.lazada.server-url", lazada.serverUrl())
                .with("camel.component.lazada.access-token", lazada.tokens().issue(seller).accessToken())
                .with("camel.component.lazada.coalesce", 50).with("camel.component.lazada.seller-id", seller)
                .with("camel.server.port", port)
                .with("camel.beans.shop.jdbcUrl", "jdbc:h2:mem:" + seller + tables);
        if (form == Form.JAVA) {
            main.configure().setRoutesIncludePattern("false");
            main.configure().addRoutesBuilder((RoutesBuilder) Class.forName("com.example." + className())
                    .getDeclaredConstructor().newInstance());
        } else {
            main.configure().setRoutesIncludePattern("classpath:camel/" + name + ".camel.yaml");
        }
        lazada.push().pushUrl(URI.create("http://127.0.0.1:" + port + "/lazada/push"));
        main.start();
        return this;
    }

    private String className() {
        return Arrays.stream(name.split("-")).map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
                .collect(Collectors.joining());
    }

    CamelContext camel() {
        return main.getCamelContext();
    }

    JdbcClient database() {
        return JdbcClient.create(camel().getRegistry().lookupByNameAndType("shop", DataSource.class));
    }

    @Override
    public void close() {
        main.stop();
        lazada.push().pushUrl(null);
    }
}
