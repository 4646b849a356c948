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
package io.github.camellazada.examples.orders.erp;

import java.time.Instant;

import io.github.camellazada.model.Money;

/**
 * One piece that was ordered. What Lazada leaves out is {@code null}.
 *
 * @param lineId         order item id
 * @param status         status as Lazada wrote it
 * @param sellerSku      the seller's own SKU code
 * @param itemId         product (item) id
 * @param skuId          SKU id
 * @param name           product name
 * @param price          price before vouchers
 * @param paid           what the buyer paid for it
 * @param tax            tax in it
 * @param shippingFee    its share of the shipping fee
 * @param voucher        its share of the vouchers
 * @param packageId      package, once packed
 * @param trackingNumber tracking number, once packed
 * @param carrier        carrier, once packed
 * @param shippingType   for example {@code Dropshipping}
 * @param warehouse      warehouse that ships it
 * @param shipBefore     until when it has to be shipped
 */
public record ErpOrderLine(String lineId, String status, String sellerSku, String itemId, String skuId, String name,
        Money price,
        Money paid, Money tax, Money shippingFee, Money voucher, String packageId, String trackingNumber, String carrier,
        String shippingType, String warehouse, Instant shipBefore) {
}
