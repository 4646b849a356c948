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
package io.github.camellazada.examples.catalogue;

import java.nio.file.Path;
import java.util.List;

import io.github.camellazada.client.token.LazadaToken;
import io.github.camellazada.client.token.MemoryTokenStore;
import io.github.camellazada.client.token.TokenKey;
import io.github.camellazada.examples.support.DemoLazada;
import io.github.camellazada.simulator.world.SellerKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static io.github.camellazada.examples.support.Await.soon;
import static org.assertj.core.api.Assertions.assertThat;

class CatalogueFormsTest {
    private static final String EASE = "3003";

    @TempDir
    private Path folder;

    @Test
    void documentsAreXmlAndASellerOfMarketplaceEaseGivesASupplyPrice() throws Exception {
        try (DemoLazada lazada = Demo.set(DemoLazada.start(Catalogue.EXAMPLE, folder)).set("catalogue.documents", "xml")
                .startApplication()) {
            Demo.media(lazada);
            lazada.simulator().sellers().add(EASE, "my", SellerKind.EASE);
            lazada.bean("demoTokens", MemoryTokenStore.class).save(new TokenKey(lazada.simulator().appKey(), EASE, "my"),
                    new LazadaToken(lazada.simulator().tokens().issue(EASE).accessToken(), null, null, null))
                    .toCompletableFuture().join();
            String sizes = ",0.5,40,30,10,bag.png|https://www.example.com/bag.png\n";

            lazada.drop("inbox/two.csv", "seller_sku,seller,country,name,brand,price,package_weight,package_length,"
                    + "package_width,package_height,images\nBAG-1,,,Laptop bag <small> & light,No Brand,35" + sizes
                    + "BAG-2," + EASE + ",MY,Laptop bag,No Brand,30" + sizes);

            soon().until(() -> lazada.database().sql("SELECT COUNT(*) FROM product_row WHERE state = 'done'")
                    .query(Integer.class).single() == 2);
            List<String> payloads = lazada.simulator().received("/product/create").stream()
                    .map(call -> call.parameter("payload")).sorted().toList();
            assertThat(payloads).hasSize(2).allMatch(payload -> payload.startsWith("<?xml"))
                    .anySatisfy(payload -> assertThat(payload).contains("<price>35</price>").contains("&lt;small&gt; &amp;"))
                    .anySatisfy(payload -> assertThat(payload).contains("<supply_price>30</supply_price>")
                            .doesNotContain("<price>"));
        }
    }
}
