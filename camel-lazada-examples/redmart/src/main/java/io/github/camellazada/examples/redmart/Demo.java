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

import java.io.IOException;
import java.io.PrintStream;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import io.github.camellazada.examples.support.Await;
import io.github.camellazada.examples.support.DemoLazada;
import io.github.camellazada.simulator.service.RecordKind;
import io.github.camellazada.simulator.service.Services;

import static io.github.camellazada.examples.support.DemoLazada.SELLER;

/** A kitchen at a simulated RedMart: a stock file with good and bad rows, and a pickup job. */
final class Demo {
    static final String STORE = "414";

    private Demo() {
    }

    static void show(DemoLazada lazada, PrintStream out) throws IOException {
        set(lazada).startApplication();
        lazada.drop("inbox/stock.csv", """
                product,location,quantity
                SALMON-200,Main kitchen,25
                0000000000024,Main kitchen,12
                TUNA-1,Main kitchen,3
                SALMON-200,Main kitchen,-4
                """);
        Await.soon().until(() -> !lazada.read("errors/stock.csv").isEmpty());
        out.println("Rows that cannot be used:\n" + lazada.read("errors/stock.csv"));
        out.println("Results:\n" + lazada.read("results/stock.csv"));
        Await.soon().until(() -> !lazada.read("jobs/3588214-pending.json").isEmpty());
        out.println("Pickup job: " + lazada.read("jobs/3588214-pending.json"));
    }

    static DemoLazada set(DemoLazada lazada) {
        Services services = lazada.simulator().module(Services.class);
        services.add(RecordKind.RSS_PICKUP_LOCATION, SELLER, Map.of("id", "1837", "name", "Main kitchen"));
        product(services, 1026158, "SALMON-200", "0000000000017");
        product(services, 1026159, "COD-300", "0000000000024");
        services.add(RecordKind.RSS_PICKUP_JOB, SELLER, Map.of("id", 3588214, "scheduledAt", Instant.now().toEpochMilli()));
        return lazada.set("redmart.store", STORE).set("redmart.poll", 200).set("redmart.jobs.period", 300)
                .set("redmart.overview.period", 500);
    }

    private static void product(Services services, long id, String code, String barcode) {
        services.add(RecordKind.RSS_PRODUCT, SELLER, Map.of("rpc", id, "productCode", code, "barcodes", List.of(barcode),
                "pickupLocations", List.of(Map.of("id", "1837"))));
    }
}
