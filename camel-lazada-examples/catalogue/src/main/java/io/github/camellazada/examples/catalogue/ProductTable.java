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

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import javax.sql.DataSource;

import io.github.camellazada.model.Product;
import io.github.camellazada.push.event.PushEvent;
import org.apache.camel.Header;
import org.apache.camel.Variable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was sent of each SKU, and what Lazada's quality control says of its product. */
public class ProductTable {
    private static final int PAGE = 50;
    private static final String DECIDED = "('APPROVED', 'REJECTED', 'LIVE_REJECTED', 'LOCK', 'ALERT', 'DEACTIVATED', 'REMOVED')";
    /** What quality control has decided, by the status and sub-status of the product; none while it is pending. */
    private static final Map<String, String> QUALITY = Map.of("Active ", "APPROVED", "InActive ", "APPROVED",
            "Suspended Reject", "REJECTED", "Suspended Live_Reject", "LIVE_REJECTED", "Suspended Lock", "LOCK");

    private final JdbcClient jdbc;

    public ProductTable(DataSource database) {
        this.jdbc = JdbcClient.create(database);
    }

    /** Whether Lazada has exactly what the row says. */
    public boolean isUnchanged(@Variable("row") ProductRow row) {
        return row.action().equals("upsert") && jdbc
                .sql("SELECT COUNT(*) FROM product WHERE seller = ? AND seller_sku = ? AND digest = ?")
                .params(row.seller(), row.sellerSku(), digest(row)).query(Integer.class).single() > 0;
    }

    /** Lazada has what the row says; gives back its ids. */
    public KnownSku sent(Map<String, Object> answer, @Variable("row") ProductRow row, @Variable("known") KnownSku known,
            @Variable("category") String category) {
        KnownSku now = known;
        if (known == null) {
            Map<?, ?> sku = (Map<?, ?>) ((List<?>) answer.get("sku_list")).get(0);
            now = new KnownSku(String.valueOf(answer.get("item_id")), String.valueOf(sku.get("sku_id")), category, false);
        }
        String status = String.valueOf(answer.get("item_status"));
        if (jdbc.sql("UPDATE product SET item_id = ?, sku_id = ?, digest = ? WHERE seller = ? AND seller_sku = ?")
                .params(now.itemId(), now.skuId(), digest(row), row.seller(), row.sellerSku()).update() == 0) {
            jdbc.sql("INSERT INTO product (seller, country, seller_sku, item_id, sku_id, digest, quality)"
                    + " VALUES (?, ?, ?, ?, ?, ?, ?)")
                    .params(row.seller(), row.country(), row.sellerSku(), now.itemId(), now.skuId(), digest(row), status)
                    .update();
        }
        return now;
    }

    /** Lazada has taken the SKU offline or deleted it. */
    public void gone(@Variable("row") ProductRow row) {
        jdbc.sql("UPDATE product SET digest = NULL, quality = ? WHERE seller = ? AND seller_sku = ?")
                .params(row.action() + "d", row.seller(), row.sellerSku()).update();
    }

    /** What quality control has decided; two pushes under way at once may arrive in the wrong order. */
    public void checked(PushEvent event) {
        long time = event.eventTime() == null ? 0 : event.eventTime().toEpochMilli();
        jdbc.sql("UPDATE product SET quality = ?, reason = ?, quality_time = ? WHERE seller = ? AND item_id = ?"
                + " AND (quality_time IS NULL OR quality_time <= ?)")
                .params(event.status(), event.data().path("reason").asText(), time, event.seller(), event.ids().get("ItemId"),
                        time)
                .update();
    }

    /** Products that quality control objects to: for a push that was missed. */
    public void alerts(Iterator<Map<String, Object>> products, @Header("CamelLazadaSellerId") String seller) {
        products.forEachRemaining(product -> jdbc
                .sql("UPDATE product SET quality = 'ALERT', reason = ? WHERE seller = ? AND item_id = ?")
                .params("Lazada suggests the categories " + product.get("suggestionCategories") + " and takes it offline at "
                        + product.get("deactivationTime"), seller, String.valueOf(product.get("productId")))
                .update());
    }

    /** Products on which quality control has not decided, by seller and in calls of 50: for a push that was missed. */
    public List<Map<String, Object>> undecided() {
        Map<List<Object>, List<String>> codes = new LinkedHashMap<>();
        jdbc.sql("SELECT seller, country, seller_sku FROM product WHERE UPPER(quality) NOT IN " + DECIDED
                + " ORDER BY seller, seller_sku")
                .query((row, number) -> codes.computeIfAbsent(List.of(row.getString(1), row.getString(2)),
                        seller -> new ArrayList<>()).add(row.getString(3)))
                .list();
        List<Map<String, Object>> calls = new ArrayList<>();
        codes.forEach((seller, all) -> {
            for (int from = 0; from < all.size(); from += PAGE) {
                calls.add(Map.of("seller", seller.get(0), "country", seller.get(1), "codes",
                        all.subList(from, Math.min(all.size(), from + PAGE))));
            }
        });
        return calls;
    }

    /** What the statuses of products tell of the decision; a push that comes late still tells more. */
    public void looked(Iterator<Product> products) {
        products.forEachRemaining(product -> {
            String quality = QUALITY.get(String.valueOf(product.status()) + ' '
                    + Objects.toString(product.subStatus(), ""));
            if (quality != null) {
                jdbc.sql(
                        "UPDATE product SET quality = ?, reason = NULL WHERE seller = ? AND item_id = ? AND UPPER(quality) NOT IN "
                                + DECIDED)
                        .params(quality, product.seller(), product.itemId()).update();
            }
        });
    }

    /** Sellers with products, and their countries. */
    public List<Map<String, Object>> sellers() {
        return jdbc.sql("SELECT DISTINCT seller, country FROM product").query().listOfRows();
    }

    private static String digest(ProductRow row) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256")
                    .digest(new TreeMap<>(row.fields()).toString().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
