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
package io.github.camellazada.catalogue;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Holds the paths that Lazada's guides name against the catalogue; they are written out here, not taken from it. */
class GuidePathsTest {
    /** The guide to Marketplace Ease: all that such a seller may call. */
    private static final List<String> EASE = List.of("/product/create",
            "/product/update",
            "/product/stock/sellable/adjust",
            "/product/stock/sellable/update",
            "/product/price_quantity/update",
            "/category/brands/query",
            "/product/item/get",
            "/products/get",
            "/image/upload",
            "/image/migrate",
            "/images/migrate",
            "/image/response/get",
            "/product/deactivate",
            "/product/sku/remove",
            "/product/remove",
            "/category/tree/get",
            "/category/attributes/get",
            "/product/category/suggestion/get",
            "/product/category/suggestion/get/batch",
            "/product/qc/alert/list",
            "/size/chart/template/get",
            "/size/chart/batch/update",
            "/orders/items/get",
            "/order/items/get",
            "/order/get",
            "/orders/get",
            "/order/document/get",
            "/order/invoice_number/set",
            "/logistic/order/trace",
            "/order/fulfill/pack",
            "/order/package/rts",
            "/order/package/document/get",
            "/order/package/repack",
            "/order/shipment/providers/get",
            "/seller/get",
            "/rc/warehouse/get",
            "/rc/warehouse/detail/get",
            "/im/message/list",
            "/im/session/get",
            "/im/session/list",
            "/im/message/recall",
            "/im/session/open",
            "/im/session/read",
            "/im/message/send",
            "/finance/payout/status/get",
            "/finance/transaction/details/get",
            "/finance/transaction/accountTransactions/query",
            "/lbs/slb/queryLogisticsFeeDetail");

    /** What only the other guides name: LazOP 2.0, the new fulfillment and the migration of RedMart. */
    private static final List<String> OTHERS = List.of("/media/video/block/commit",
            "/media/video/block/create",
            "/media/video/block/upload",
            "/media/video/get",
            "/media/video/quota/get",
            "/media/video/remove",
            "/order/digital/delivered",
            "/order/package/sof/delivered",
            "/order/package/sof/failed_delivery",
            "/order/reverse/cancel/create",
            "/order/reverse/cancel/validate",
            "/order/reverse/reason/list",
            "/order/reverse/return/detail/list",
            "/order/reverse/return/history/list",
            "/order/reverse/return/update",
            "/promotion/flexicombo/create",
            "/promotion/flexicombo/details",
            "/promotion/flexicombo/list",
            "/promotion/flexicombo/update",
            "/promotion/freeshipping/activate",
            "/promotion/freeshipping/create",
            "/promotion/freeshipping/deactivate",
            "/promotion/freeshipping/get",
            "/promotion/freeshipping/product/sku/add",
            "/promotion/freeshipping/product/sku/remove",
            "/promotion/freeshipping/products/get",
            "/promotion/freeshipping/update",
            "/promotion/freeshippings/get",
            "/promotion/voucher/activate",
            "/promotion/voucher/create",
            "/promotion/voucher/deactivate",
            "/promotion/voucher/get",
            "/promotion/voucher/product/sku/add",
            "/promotion/voucher/product/sku/remove",
            "/promotion/voucher/products/get",
            "/promotion/voucher/update",
            "/promotion/vouchers/get",
            "/reverse/getreverseordersforseller",
            "/review/seller/list",
            "/review/seller/reply/add",
            "/rss/pickup-job/get",
            "/rss/pickup-jobs/get",
            "/rss/pickupLocation/get",
            "/rss/pickupLocations/get",
            "/rss/product/get",
            "/rss/products/get",
            "/rss/stockLot/get",
            "/rss/stockLot/update",
            "/rss/stockLots/get",
            "/seller/metrics/get");

    @Test
    void everyPathOfTheGuidesIsAnOperation() {
        assertThat(EASE).hasSize(48);
        assertThat(OTHERS).hasSize(50);
        assertThat(paths(row -> !row.get("status").asText().equals("callback")))
                .containsAll(Stream.concat(EASE.stream(), OTHERS.stream()).toList());
    }

    @Test
    void aMarketplaceEaseSellerMayCallWhatTheGuideListsAndNothingElse() {
        assertThat(paths(row -> row.get("ease").asBoolean())).containsExactlyInAnyOrderElementsOf(EASE);
    }

    private static List<String> paths(Predicate<JsonNode> filter) {
        return CatalogueFiles.operations().stream().filter(filter).map(row -> row.get("path").asText()).toList();
    }
}
