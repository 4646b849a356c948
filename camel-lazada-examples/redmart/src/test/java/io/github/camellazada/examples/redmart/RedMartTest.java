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
package io.github.camellazada.examples.redmart;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;

import io.github.camellazada.examples.support.DemoLazada;
import io.github.camellazada.simulator.service.RecordKind;
import io.github.camellazada.simulator.service.Services;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static io.github.camellazada.examples.support.Await.soon;
import static io.github.camellazada.examples.support.DemoLazada.SELLER;
import static org.assertj.core.api.Assertions.assertThat;

class RedMartTest {
    private static final String UPDATE = "/rss/stockLot/update";

    @TempDir
    static Path folder;
    private static DemoLazada lazada;

    @BeforeAll
    static void start() {
        lazada = Demo.set(DemoLazada.start(RedMart.EXAMPLE, folder)).startApplication();
    }

    @AfterAll
    static void stop() {
        lazada.close();
    }

    @Test
    void aFileSetsTheLotsOfProductsByCodeBarcodeAndId() throws Exception {
        String results = file("a", "SALMON-200,Main kitchen,25", "0000000000024,main KITCHEN,12", "1026158,1837,26");

        assertThat(results.lines().skip(1)).containsExactly("2,\"SALMON-200\",\"Main kitchen\",sent,25,\"\"",
                "3,\"0000000000024\",\"main KITCHEN\",sent,12,\"\"", "4,\"1026158\",\"1837\",sent,26,\"\"");
        soon().untilAsserted(() -> assertThat(lazada.read("stock-414.csv")).contains("1026158,SALMON-200,1837,0,26,0,26")
                .contains("1026159,COD-300,1837,0,12,0,12"));
    }

    @Test
    void aNumberThatRedMartHasIsNotWrittenAgain() throws Exception {
        file("b1", "COD-300,Main kitchen,40");
        int calls = lazada.calls(UPDATE);

        String results = file("b2", "COD-300,Main kitchen,40");

        assertThat(results).contains(",same,40,");
        assertThat(lazada.calls(UPDATE)).isEqualTo(calls);
    }

    @Test
    void badRowsAreListedAndTheOthersGoOn() throws Exception {
        String results = file("c", "SALMON-200,Main kitchen,-4", "SALMON-200,Main kitchen,many", ",Main kitchen,1",
                "TUNA-1,Main kitchen,3", "4711,Main kitchen,3", "COD-300,Moon,3", "COD-300,Main kitchen,41");

        assertThat(lazada.read("errors/c.csv").lines().skip(1)).containsExactly(
                "2,\"quantity\",\"-4\",\"A stock level cannot be negative.\"",
                "3,\"quantity\",\"many\",\"The number of pieces must be a whole number of at most nine digits.\"",
                "4,\"product\",\"\",\"The row names no product.\"");
        assertThat(results.lines().skip(1)).satisfiesExactly(
                row -> assertThat(row).contains("5,\"TUNA-1\"").contains("refused").contains("no product with this code"),
                row -> assertThat(row).contains("6,\"4711\"").contains("refused").contains("4711 is unknown"),
                row -> assertThat(row).contains("7,\"COD-300\"").contains("refused").contains("no pickup location"),
                row -> assertThat(row).contains("8,\"COD-300\"").contains(",sent,41,"));
    }

    @Test
    void aFileWithAWrongColumnIsNotTaken() throws Exception {
        lazada.drop("inbox/d.csv", "product,place,quantity\nSALMON-200,Main kitchen,1\n");

        soon().untilAsserted(() -> assertThat(lazada.read("errors/d.csv")).contains("place").contains("Nothing of the file"));
    }

    @Test
    void aFileWithBadRowsOnlyIsTold() throws Exception {
        assertThat(file("h", "SALMON-200,Main kitchen,\"4\"x", "SALMON-200,Main kitchen,-1").lines()).hasSize(1);

        assertThat(lazada.read("errors/h.csv").lines().skip(1)).satisfiesExactly(
                row -> assertThat(row).startsWith("2,").contains("This is no CSV"),
                row -> assertThat(row).startsWith("3,\"quantity\",\"-1\","));
    }

    @Test
    void aStoreThatRedMartRefusesCostsItsRowsAndNotTheOthers() throws Exception {
        // the overview reads products as well
        lazada.application().getCamelContext().getRouteController().stopRoute("overview");
        lazada.simulator().faults().on("/rss/products/get").once().reject("ISV", "E0015", "No such store");

        lazada.drop("inbox/i.csv",
                "store,product,location,quantity\n999,SALMON-200,Main kitchen,4\n,SALMON-200,Main kitchen,80\n");

        soon().untilAsserted(() -> assertThat(lazada.read("results/i.csv").lines().skip(1)).satisfiesExactly(
                row -> assertThat(row).startsWith("2,").contains(",refused,").contains("No such store"),
                row -> assertThat(row).startsWith("3,").contains(",sent,80,")));
        lazada.application().getCamelContext().getRouteController().startRoute("overview");
    }

    @Test
    void aProductThatIsNewAndALocationThatIsNewAreAskedForById() throws Exception {
        Services services = lazada.simulator().module(Services.class);
        services.add(RecordKind.RSS_PICKUP_LOCATION, SELLER, Map.of("id", "1900", "name", "Second kitchen"));
        services.add(RecordKind.RSS_PRODUCT, SELLER, Map.of("rpc", 99, "productCode", "NEW", "pickupLocations",
                java.util.List.of(Map.of("id", "1900"))));

        assertThat(file("e", "99,1900,7")).contains(",sent,7,");
    }

    @Test
    void aFileThatMeetsAnOutageIsFinishedWhenRedMartIsThereAgain() throws Exception {
        lazada.simulator().faults().on("/rss/stockLot/get").times(5).httpStatus(500);

        assertThat(file("f", "SALMON-200,Main kitchen,60", "COD-300,Main kitchen,61")).contains(",60,").contains(",61,");
    }

    @Test
    void aWriteWhoseAnswerIsLostIsNotTakenForARefusal() throws Exception {
        lazada.simulator().faults().on(UPDATE).times(5).dropAnswer();

        assertThat(file("g", "SALMON-200,Main kitchen,70")).containsPattern(",(same|sent),70,");
        lazada.simulator().faults().clear();
    }

    @Test
    void eachStateOfAPickupJobBecomesAFile() {
        soon().untilAsserted(() -> assertThat(lazada.read("jobs/3588214-pending.json")).contains("\"qty\":2"));
        lazada.simulator().module(Services.class).add(RecordKind.RSS_PICKUP_JOB, SELLER,
                Map.of("id", 3588214, "status", "arrived", "scheduledAt", Instant.now().toEpochMilli()));

        soon().untilAsserted(() -> assertThat(lazada.read("jobs/3588214-arrived.json")).contains("\"arrived\""));
        assertThat(lazada.calls("/rss/pickup-job/get")).isEqualTo(2);
    }

    /** Drops a file and gives back its results. */
    private static String file(String name, String... rows) throws Exception {
        lazada.drop("inbox/" + name + ".csv", "product,location,quantity\n" + String.join("\n", rows) + "\n");
        soon().until(
                () -> !lazada.read("results/" + name + ".csv").isEmpty() && lazada.read("inbox/" + name + ".csv").isEmpty());
        return lazada.read("results/" + name + ".csv");
    }
}
