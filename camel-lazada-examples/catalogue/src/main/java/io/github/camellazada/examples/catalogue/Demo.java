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

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Base64;

import io.github.camellazada.examples.support.Await;
import io.github.camellazada.examples.support.DemoLazada;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A file of products at a simulated Lazada, with rows that do not fit. */
final class Demo {
    static final byte[] PNG = Base64.getDecoder().decode(
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");
    private static final String FILE = """
            seller_sku,name,brand,price,quantity,package_weight,package_length,package_width,package_height,color_family,images,video
            BAG-1,Laptop bag with a pocket,No Brand,35.50,10,0.5,40,30,10,Green,bag.png|https://www.example.com/bag.png,bag.mp4
            BAG-2,Laptop bag without a zip,Remark,29,4,0.5,40,30,10,Black,bag.png,
            BAG-3,Laptop bag in silver,Silversmith,31,4,0.5,40,30,10,White,bag.png,
            BAG-4,Laptop bag of paper,No Brand,3,-1,0.5,40,30,10,White,bag.png,
            BAG-5,Laptop bag of glass,No Brand,300,1,0.5,40,30,10,White,note.txt,
            """;
    private static final String ENDED = "SELECT COUNT(*) FROM product_row WHERE state IN ('done', 'refused')";

    private Demo() {
    }

    static void show(DemoLazada lazada, PrintStream out) throws IOException {
        set(lazada).startApplication();
        media(lazada);
        lazada.drop("inbox/bags.csv", FILE);
        JdbcClient shop = lazada.database();
        Await.soon().until(() -> shop.sql("SELECT COUNT(*) FROM product_row WHERE state = 'video'").query(Integer.class)
                .single() == 1);
        out.println("BAG-1 waits for its video; Lazada's clock is put forward");
        lazada.simulator().clock().advance(Duration.ofMinutes(2));
        Await.soon().until(() -> shop.sql(ENDED).query(Integer.class).single() == 5);
        Await.soon().until(() -> lazada.read("errors/bags.csv").lines().count() == 3);
        out.println("errors/bags.csv: row, column, value, reason");
        out.print(lazada.read("errors/bags.csv"));
        lazada.simulator().clock().advance(Duration.ofMinutes(11));
        Await.soon().until(() -> shop.sql("SELECT COUNT(*) FROM product WHERE quality = 'APPROVED'").query(Integer.class)
                .single() == 2);
        out.println("At Lazada: " + shop.sql("SELECT seller_sku, item_id, quality FROM product ORDER BY seller_sku").query()
                .listOfRows());
    }

    static DemoLazada set(DemoLazada lazada) {
        return lazada.pushes().storesInMemory().set("catalogue.period", 100).set("catalogue.look", 500)
                .set("catalogue.seller", DemoLazada.SELLER);
    }

    static void media(DemoLazada lazada) throws IOException {
        Files.createDirectories(lazada.folder().resolve("pictures"));
        Files.createDirectories(lazada.folder().resolve("videos"));
        Files.write(lazada.folder().resolve("pictures/bag.png"), PNG);
        Files.writeString(lazada.folder().resolve("pictures/note.txt"), "no picture");
        Files.write(lazada.folder().resolve("videos/bag.mp4"), new byte[4_000_000]);
        Files.writeString(lazada.folder().resolve("videos/note.mp4"), "This is text and no video.");
    }
}
