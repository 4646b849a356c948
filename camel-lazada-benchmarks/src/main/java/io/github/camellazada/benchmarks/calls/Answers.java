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
package io.github.camellazada.benchmarks.calls;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What the gateway answers, and what batches send. */
public final class Answers {
    static final int SKUS = 50;
    private static final int ORDERS = 100;
    private static final int ITEMS = 8;
    private static final int REFUSED = 10;
    private static final int ITEM = 100_200_300;

    private Answers() {
    }

    /** A page of three orders, 4 kB. */
    public static byte[] orders() {
        try (InputStream in = Answers.class.getResourceAsStream("/orders-get.json")) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A page of a hundred orders with their items, 1 MB. */
    public static byte[] listing() {
        String page = new String(orders(), StandardCharsets.UTF_8);
        int start = page.indexOf("\"orders\":[") + "\"orders\":[".length();
        String order = page.substring(start, page.indexOf("}},{", start) + 1);
        return bytes("{\"data\":{\"count\":" + ORDERS + ",\"countTotal\":" + ORDERS + ",\"orders\":["
                + joined(ORDERS, i -> order + ",\"order_items\":[" + joined(ITEMS, Answers::item) + "]}")
                + "]},\"code\":\"0\",\"request_id\":\"0ba2887315178178017221014\"}");
    }

    private static String item(int i) {
        return "{\"order_item_id\":5800010001" + i + ",\"order_id\":580001000100,\"name\":\"" + "Cotton shirt with pockets, "
                .repeat(16) + "\",\"sku\":\"SHIRT-" + i + "\",\"shop_sku\":\"100200300_SG-400500600\",\"sku_id\":\"400500600\","
                + "\"status\":\"pending\",\"currency\":\"SGD\",\"item_price\":39.90,\"paid_price\":35.91,\"tax_amount\":0.00,"
                + "\"created_at\":\"2026-11-11 00:00:12 +0800\",\"updated_at\":\"2026-11-11 08:10:54 +0800\","
                + "\"product_detail_url\":\"https://www.lazada.sg/products/i100200300-s400500600.html\",\"is_digital\":0,"
                + "\"shipping_type\":\"Dropshipping\",\"warehouse_code\":\"dropshipping\",\"voucher_amount\":3.99,"
                + "\"shipment_provider\":\"\",\"tracking_code\":\"\",\"reason\":\"\",\"variation\":\"Color:Blue,Size:XL\"}";
    }

    /** The answer to a batch, which names each of its SKUs and refuses some. */
    public static byte[] batch(int number) {
        return bytes("{\"data\":{\"skus\":[" + joined(SKUS, i -> "{\"SkuId\":\"" + sku(number, i) + "\",\"SellerSku\":\"SHIRT-"
                + sku(number, i) + "\",\"status\":\"active\"}") + "]},\"detail\":["
                + joined(REFUSED,
                        i -> "{\"seller_sku\":\"SHIRT-" + sku(number, i)
                                + "\",\"code\":\"SKU_NOT_FOUND\",\"message\":\"the shop"
                                + " has no such SKU\"}")
                + "],\"code\":\"0\",\"request_id\":\"0ba2887315178178017221014\"}");
    }

    /** The stock of as many SKUs as one call may have. */
    public static String stock(int number) {
        return "{\"Request\":{\"Product\":{\"Skus\":{\"Sku\":["
                + joined(SKUS, i -> "{\"ItemId\":\"" + (ITEM + number) + "\",\"SkuId\":\""
                        + sku(number, i) + "\",\"SellerSku\":\"SHIRT-" + sku(number, i) + "\",\"SellableQuantity\":\"7\"}")
                + "]}}}}";
    }

    private static int sku(int number, int i) {
        return 400_000_000 + number * SKUS + i;
    }

    private static String joined(int count, IntFunction<String> one) {
        return IntStream.range(0, count).mapToObj(one).collect(Collectors.joining(","));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
