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

import io.github.camellazada.examples.guides.RunningRecipe.Form;
import io.github.camellazada.simulator.LazadaSimulator;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** The project of the recipes, with one of them in Java or in YAML, copied from the pages and run in a process of its own. */
class RecipeProjectTest {
    private static final Path PAGES = Path.of("../../docs/recipes");
    private static final String MAIN = "src/main/java/com/example/Shop.java";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void aReaderWhoCopiesTheFilesHasAVoucher(Form form) throws Exception {
        GuidePage project = GuidePage.in(PAGES, "index");
        GuidePage recipe = GuidePage.in(PAGES, "vouchers-from-file");
        String route = form == Form.JAVA
                ? "src/main/java/com/example/VouchersFromFile.java"
                : "src/main/resources/camel/vouchers-from-file.camel.yaml";
        String settings = "src/main/resources/application.properties";
        try (LazadaSimulator lazada = LazadaSimulator.startOnFreePort();
                ReadersProject shop = new ReadersProject(folder, lazada)) {
            lazada.sellers().add("1001", "sg");
            shop.file(MAIN, project.file(MAIN)).file(route, recipe.file(route))
                    .file(settings, project.file(settings).replace("port = 8080", "port = 0"))
                    .file("vouchers/autumn.json", recipe.file("autumn.json"));
            shop.start("com.example.Shop", "1001");

            await().atMost(Duration.ofSeconds(60)).until(() -> shop.log().contains("Voucher Autumn is") || !shop.isAlive());
            assertThat(shop.log()).contains("Voucher Autumn is").contains("Routes startup (total:1");
            try (var left = Files.list(folder.resolve("vouchers"))) {
                assertThat(left.map(file -> file.getFileName().toString())).doesNotContainAnyElementsOf(List.of("failed"));
            }
        }
    }
}
