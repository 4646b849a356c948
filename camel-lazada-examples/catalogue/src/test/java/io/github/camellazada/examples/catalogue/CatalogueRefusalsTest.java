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
import java.time.Duration;
import java.util.List;

import io.github.camellazada.examples.support.DemoLazada;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static io.github.camellazada.examples.support.Await.soon;
import static org.assertj.core.api.Assertions.assertThat;

/** What Lazada refuses to tell costs the rows that need it; it is not asked for ever. */
class CatalogueRefusalsTest {
    private static final String HEADER = "seller_sku,name,brand,price,package_weight,package_length,package_width,"
            + "package_height,color_family,images,video\n";
    private static final String BAG = ",Laptop bag,No Brand,35,0.5,40,30,10,Green,bag.png,";

    @TempDir
    static Path folder;
    private static DemoLazada lazada;

    @BeforeAll
    static void start() throws Exception {
        lazada = Demo.set(DemoLazada.start(Catalogue.EXAMPLE, folder));
        Demo.media(lazada);
        lazada.startApplication();
        // its calls are refused as well
        lazada.application().getCamelContext().getRouteController().stopRoute("undecided");
    }

    @AfterAll
    static void stop() {
        lazada.close();
    }

    @Test
    void aRefusedReadOfCategoriesEndsTheRowsAndANewFileIsTakenAfterIt() throws Exception {
        lazada.bean("reference", Reference.class).forget();
        lazada.simulator().faults().on("/category/tree/get").reject("ISV", "E0015", "No such language");
        lazada.drop("inbox/tree.csv", HEADER + "TREE-1" + BAG + "\nTREE-2" + BAG + "\n");

        assertThat(ended("tree.csv")).containsExactly("refused", "refused");
        soon().untilAsserted(() -> assertThat(lazada.read("errors/tree.csv").lines()).hasSize(2)
                .allMatch(line -> line.contains("No such language")));
        lazada.simulator().faults().clear();
        lazada.drop("inbox/tree-again.csv", HEADER + "TREE-1" + BAG + "\n");
        assertThat(ended("tree-again.csv")).containsExactly("done");
    }

    @Test
    void rowsAreLookedForOneByOneIfLazadaRefusesTheirList() throws Exception {
        // the list is refused, and so is the first row that asks by itself
        lazada.simulator().faults().on("/products/get").times(2).reject("ISV", "E0015", "No such code");
        lazada.drop("inbox/list.csv", HEADER + "LIST-1" + BAG + "\nLIST-2" + BAG + "\nLIST-3" + BAG + "\n");

        assertThat(ended("list.csv")).containsExactlyInAnyOrder("refused", "done", "done");
        soon().untilAsserted(() -> assertThat(lazada.read("errors/list.csv")).contains("No such code"));
    }

    @Test
    void aRowDoesNotWaitForAVideoOfWhichLazadaTellsNothing() throws Exception {
        lazada.drop("inbox/lost.csv", HEADER + "LOST-1" + BAG + "bag.mp4\n");
        soon().until(() -> states("lost.csv").contains("video"));
        lazada.simulator().faults().on("/media/video/get").once().reject("ISV", "ILLEGAL_PARAMETER", "No such video");

        assertThat(ended("lost.csv")).containsExactly("refused");
        soon().untilAsserted(() -> assertThat(lazada.read("errors/lost.csv")).contains("Give the row again"));
        lazada.drop("inbox/lost-again.csv", HEADER + "LOST-1" + BAG + "bag.mp4\n");
        soon().until(() -> states("lost-again.csv").contains("video"));
        lazada.simulator().clock().advance(Duration.ofMinutes(2));
        assertThat(ended("lost-again.csv")).containsExactly("done");
    }

    private static List<String> ended(String file) {
        soon().until(() -> states(file), states -> !states.isEmpty()
                && states.stream().allMatch(state -> List.of("done", "refused").contains(state)));
        return states(file);
    }

    private static List<String> states(String file) {
        return lazada.database().sql("SELECT state FROM product_row WHERE source LIKE ? ORDER BY position")
                .param("csv:" + file + ":%").query(String.class).list();
    }
}
