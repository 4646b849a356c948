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
package io.github.camellazada.model;

import java.time.Instant;
import java.util.List;

/**
 * One SKU of a product with its stock.
 *
 * @param skuId           SKU id
 * @param sellerSku       the seller's own code
 * @param shopSku         Lazada's composed code
 * @param status          {@code active}, {@code inactive} or another, as Lazada wrote it
 * @param price           list price
 * @param specialPrice    sale price
 * @param specialFrom     start of the sale price
 * @param specialTo       end of the sale price
 * @param supplyPrice     supply price, for Marketplace Ease sellers only
 * @param quantity        all stock, in pieces
 * @param available       what buyers can order, in pieces
 * @param warehouses      stock in the seller's warehouses
 * @param lazadaWarehouses stock in Lazada's warehouses, which no API call can change
 * @param campaigns       stock held by campaigns
 * @param images          URLs, main image first
 * @param url             page of the SKU
 * @param received        the JSON it was read from
 */
public record Sku(String skuId, String sellerSku, String shopSku, String status, Money price, Money specialPrice,
        Instant specialFrom, Instant specialTo, Money supplyPrice, Integer quantity, Integer available,
        List<WarehouseStock> warehouses, List<WarehouseStock> lazadaWarehouses, List<CampaignStock> campaigns,
        List<String> images, String url, Received received) {

    public Sku {
        warehouses = warehouses == null ? List.of() : List.copyOf(warehouses);
        lazadaWarehouses = lazadaWarehouses == null ? List.of() : List.copyOf(lazadaWarehouses);
        campaigns = campaigns == null ? List.of() : List.copyOf(campaigns);
        images = images == null ? List.of() : List.copyOf(images);
    }

    static Sku read(AnswerFields fields) {
        return new Sku(fields.text("SkuId"), fields.text("SellerSku"), fields.text("ShopSku"), fields.text("Status"),
                fields.money("price"), fields.money("special_price"),
                fields.instant("special_from_time", "special_from_date"),
                fields.instant("special_to_time", "special_to_date"), fields.money("supply_price"), fields.integer("quantity"),
                fields.integer("Available"), fields.list("multiWarehouseInventories", WarehouseStock::read),
                fields.list("fblWarehouseInventories", WarehouseStock::read),
                fields.list("channelInventories", CampaignStock::read), fields.texts("Images"), fields.text("Url"),
                fields.received());
    }
}
