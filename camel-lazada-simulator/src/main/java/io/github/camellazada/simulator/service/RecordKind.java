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
package io.github.camellazada.simulator.service;

/**
 * The kinds of records that the simulated services keep; what a record holds is told by its template in
 * {@code templates.json}, if its kind has one, and by the answers of the operations that return it.
 */
public enum RecordKind {
    /** A seller voucher. */
    VOUCHER("id"),
    /** A free-shipping promotion. */
    FREE_SHIPPING("id"),
    /** A multi-buy promotion. */
    FLEXI_COMBO("id"),
    /** A SKU that takes part in a promotion; belongs to the promotion. */
    PROMOTED_SKU("sku_id"),
    /** A buyer's review of a product. */
    REVIEW("id"),
    /** A video whose blocks are being uploaded. */
    VIDEO_UPLOAD("upload_id"),
    /** A block of a video; belongs to the upload. */
    VIDEO_BLOCK("block"),
    /** A video. */
    VIDEO("video_id"),
    /** Images that are being copied. */
    IMAGE_BATCH("batch_id"),
    /** A SKU's images. */
    SKU_IMAGES("sku_id"),
    /** A conversation with a buyer. */
    SESSION("session_id"),
    /** A message; belongs to the conversation. */
    MESSAGE("message_id"),
    /** A payout statement. */
    PAYOUT("statement_number"),
    /** One fee or credit of an order item. */
    FEE_TRANSACTION("transaction_number"),
    /** A movement on the seller's account. */
    ACCOUNT_TRANSACTION("transaction_number"),
    /** One logistics fee of an order item. */
    LOGISTICS_FEE("statement_id"),
    /** Figures about how well the seller does. */
    SELLER_METRICS("seller_id"),
    /** A warehouse of the seller. */
    WAREHOUSE("warehouse_code"),
    /** A product that quality control wants moved to another category. */
    QC_ALERT("productId"),
    /** A brand; belongs to nobody. */
    BRAND("brand_id"),
    /** A size chart template. */
    SIZE_CHART("sizeChartId"),
    /** A RedMart product. */
    RSS_PRODUCT("rpc"),
    /** A RedMart pickup location. */
    RSS_PICKUP_LOCATION("id"),
    /** A RedMart stock lot; belongs to the product at its pickup location. */
    RSS_STOCK_LOT("id"),
    /** A RedMart pickup job. */
    RSS_PICKUP_JOB("id");

    private final String idField;

    RecordKind(String idField) {
        this.idField = idField;
    }

    /** The field that holds a record's id. */
    public String idField() {
        return idField;
    }
}
