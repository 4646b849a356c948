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
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.tools.ToolProvider;

import io.github.camellazada.model.Order;
import io.github.camellazada.simulator.FreePort;
import io.github.camellazada.simulator.LazadaSimulator;
import io.github.camellazada.simulator.commerce.Commerce;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.main.Main;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** The routes of the README's first screen, with the settings of the recipes. A direct endpoint stands in for the topic. */
class ReadmeTest {
    private static final String SELLER = "1001";
    private static final Pattern ROUTES = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);

    @TempDir
    private Path folder;

    @Test
    void anOrderReachesTheErpAndAStockLevelReachesLazada() throws Exception {
        int port = FreePort.next();
        Erp erp = new Erp();
        Main main = new Main();
        try (LazadaSimulator lazada = LazadaSimulator.startOnFreePort(); URLClassLoader routes = compiled()) {
            lazada.sellers().add(SELLER, "sg");
            lazada.push().patience(Duration.ofSeconds(30));
            lazada.push().pushUrl(URI.create("http://127.0.0.1:" + port + "/lazada/push"));
            Commerce commerce = lazada.module(Commerce.class);
            var mug = commerce.product(SELLER).sku("MUG").price("12.90").stock(9).add();
            main.setPropertyPlaceholderLocations("file:" + settings());
            main.addOverrideProperty("camel.component.lazada.server-url", lazada.serverUrl());
            main.addOverrideProperty("camel.component.lazada.access-token", lazada.tokens().issue(SELLER).accessToken());
            main.addOverrideProperty("camel.component.lazada.coalesce", "50");
            main.addOverrideProperty("camel.server.port", Integer.toString(port));
            main.addOverrideProperty("camel.beans.shop.jdbcUrl", "jdbc:h2:mem:readme");
            main.bind("erp", erp);
            main.configure().setRoutesIncludePattern("false");
            main.configure().addRoutesBuilder(
                    (RoutesBuilder) routes.loadClass("com.example.Orders").getDeclaredConstructor().newInstance());
            main.start();

            main.getCamelTemplate().sendBody("direct:stock-levels", mug.itemId() + " " + mug.skuId() + " 4");
            String order = Long.toString(commerce.placeOrder(SELLER, mug.skuId()));

            assertThat(commerce.stock(SELLER, mug.skuId())).extracting(Commerce.StockLevel::sellable).contains(3);
            await().atMost(Duration.ofSeconds(60)).until(() -> erp.saved.contains(order));
        } finally {
            main.stop();
        }
    }

    private Path settings() throws Exception {
        return Files.writeString(folder.resolve("application.properties"),
                GuidePage.in(Path.of("../../docs/recipes"), "index").file("src/main/resources/application.properties"));
    }

    private URLClassLoader compiled() throws Exception {
        Matcher routes = ROUTES.matcher(Files.readString(Path.of("../../README.md")));
        assertThat(routes.find()).isTrue();
        Path source = Files.writeString(folder.resolve("Orders.java"), """
                package com.example;

                public class Orders extends org.apache.camel.builder.RouteBuilder {
                    @Override
                    public void configure() {
                %s
                    }
                }
                """.formatted(routes.group(1).replace("kafka:", "direct:")));
        assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, "-proc:none", "-d", folder.toString(),
                source.toString())).isZero();
        return new URLClassLoader(new URL[]{folder.toUri().toURL()}, ReadmeTest.class.getClassLoader());
    }

    /** What a reader has. */
    public static final class Erp {
        private final Set<String> saved = ConcurrentHashMap.newKeySet();

        public void save(Order order) {
            saved.add(order.orderId());
        }

        public String stockDocument(String level) {
            String[] words = level.split(" ");
            return """
                    {"Request":{"Product":{"Skus":{"Sku":[{"ItemId":%s,"SkuId":%s,"SellableQuantity":%s}]}}}}"""
                    .formatted(words[0], words[1], words[2]);
        }
    }
}
