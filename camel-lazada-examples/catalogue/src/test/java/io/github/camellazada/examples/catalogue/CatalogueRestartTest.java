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

import io.github.camellazada.examples.support.DemoLazada;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static io.github.camellazada.examples.support.Await.soon;
import static org.assertj.core.api.Assertions.assertThat;

class CatalogueRestartTest {
    private static final int ROWS = 60;

    @TempDir
    private Path folder;

    @Test
    void aRestartGoesOnAndSendsNothingTwice() throws Exception {
        try (DemoLazada lazada = Demo.set(DemoLazada.start(Catalogue.EXAMPLE, folder)).startApplication()) {
            Demo.media(lazada);
            lazada.drop("inbox/bags.csv", LargeCatalogue.file(ROWS, "bag.png"));
            soon().until(() -> lazada.calls("/product/create") > 5);

            lazada.stopApplication();
            lazada.startApplication();

            soon().until(() -> lazada.database().sql("SELECT COUNT(*) FROM product_row WHERE state = 'done'")
                    .query(Integer.class).single() == ROWS);
            assertThat(lazada.calls("/product/create")).isEqualTo(ROWS);
            assertThat(lazada.calls("/product/update")).isZero();
            assertThat(lazada.calls("/image/upload")).isBetween(1, 20);
        }
    }
}
