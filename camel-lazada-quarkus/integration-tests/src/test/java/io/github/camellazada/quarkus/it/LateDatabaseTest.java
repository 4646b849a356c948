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
package io.github.camellazada.quarkus.it;

import java.net.URI;
import java.sql.SQLException;
import java.util.Map;

import io.github.camellazada.simulator.FreePort;
import io.quarkus.test.common.DevServicesContext;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.h2.tools.Server;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

/** An application whose database comes later than itself. */
@QuarkusTest
@TestProfile(LateDatabaseTest.NoDatabase.class)
class LateDatabaseTest {
    private DevServicesContext services;
    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    @Test
    void theApplicationStartsWithoutItsDatabase() throws SQLException {
        Simulator simulator = new Simulator(services);
        given().get("/q/health/ready").then().statusCode(503);

        Server database = Server.createTcpServer("-tcpPort", Integer.toString(port()), "-ifNotExists").start();
        try {
            await().atMost(Simulator.PATIENCE).ignoreExceptions().untilAsserted(() -> simulator.addSeller("4004"));

            String order = simulator.placeOrder("4004");
            given().queryParam("order_id", order).get("/it/call/4004/order-get").then().statusCode(200);
            await().atMost(Simulator.PATIENCE).untilAsserted(() -> given().get("/q/health/ready").then().statusCode(200));
        } finally {
            database.stop();
        }
    }

    private int port() {
        return URI.create(url.substring("jdbc:h2:".length()).replaceFirst(";.*", "")).getPort();
    }

    /** Points the data source at a port where nobody listens yet. */
    public static class NoDatabase implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("quarkus.datasource.jdbc.url",
                    "jdbc:h2:tcp://127.0.0.1:" + FreePort.next() + "/mem:late;DB_CLOSE_DELAY=-1",
                    "quarkus.camel.lazada.database.retry-interval", "200ms");
        }
    }
}
