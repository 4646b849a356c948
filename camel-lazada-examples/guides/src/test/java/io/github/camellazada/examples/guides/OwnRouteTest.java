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

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.github.camellazada.simulator.LazadaSimulator;
import io.github.camellazada.simulator.commerce.Commerce;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Makes the project of the page "Your own route" out of its text and runs it in a process of its own. */
class OwnRouteTest {
    private static final String SELLER = "1001";

    @TempDir
    private Path project;

    private final LazadaSimulator lazada = LazadaSimulator.startOnFreePort();
    private final String page = text(Path.of("../../docs/guides/own-route.adoc"));

    @BeforeEach
    void aSellerIsThere() {
        lazada.sellers().add(SELLER, "sg");
    }

    @AfterEach
    void stop() {
        lazada.close();
    }

    @Test
    void theRouteOfThePagePrintsTheOrdersOfTheShop() throws Exception {
        printsAnOrder("com.example.MyShop", "src/main/java/com/example/MyShop.java");
    }

    @Test
    void theYamlOfThePagePrintsTheSame() throws Exception {
        printsAnOrder("org.apache.camel.main.Main", "src/main/resources/camel/orders.camel.yaml");
    }

    private void printsAnOrder(String main, String route) throws Exception {
        Commerce commerce = lazada.module(Commerce.class);
        long mug = commerce.product(SELLER).sku("MUG").price("12.90").stock(9).add().skuId();
        long order = commerce.placeOrder(SELLER, mug);
        commerce.pay(SELLER, order);
        try (ReadersProject shop = new ReadersProject(project, lazada)) {
            for (String name : List.of(route, "src/main/resources/application.properties")) {
                shop.file(name, block(name));
            }
            shop.start(main, SELLER);

            await().atMost(Duration.ofSeconds(60)).until(() -> shop.log().contains("Order " + order) || !shop.isAlive());
            assertThat(shop.log()).contains("Order " + order + ": [pending], 12.90 SGD");
        }
    }

    @Test
    void theProjectOfThePageTakesTheVersionsOfThisOne() {
        String parent = text(Path.of("../../pom.xml"));
        assertThat(parent).contains(only("<camel.version>[^<]+</camel.version>"));
        assertThat(parent).contains(only("<artifactId>camel-lazada</artifactId>\\s+(<version>[^<]+</version>)"));
    }

    @Test
    void theProjectOfThePagePinsThePluginsThatAnOldMavenWouldChoose() {
        for (String plugin : List.of("maven-resources-plugin", "maven-compiler-plugin")) {
            String version = only("<artifactId>" + plugin + "</artifactId>\\s+<version>([^<]+)</version>");
            assertThat(text(Path.of("../../pom.xml"))).contains("<" + plugin + ".version>" + version + "<");
        }
    }

    @Test
    void theProjectOfThePageBringsItsOwnCamelAndOnlyBomsSayItsVersion() {
        assertThat(page).containsPattern("<artifactId>camel-bom</artifactId>\\s+<version>\\$\\{camel.version}</version>");
        assertThat(page).containsPattern("<artifactId>camel-core</artifactId>\\s+</dependency>");
        assertThat(page).containsPattern("<artifactId>camel-main</artifactId>\\s+</dependency>");
    }

    /** What the one place of the page holds that is like the pattern: its first group, or all of it. */
    private String only(String pattern) {
        List<String> found = Pattern.compile(pattern).matcher(page).results().map(r -> r.group(r.groupCount())).toList();
        assertThat(found).as(pattern).hasSize(1);
        return found.get(0);
    }

    /** The file that the page prints below its name. */
    private String block(String name) {
        Matcher block = Pattern.compile("`" + Pattern.quote(name) + "`:\n\n\\[source,\\w+]\n----\n(.*?)----", Pattern.DOTALL)
                .matcher(page);
        assertThat(block.find()).as(name).isTrue();
        return block.group(1);
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
