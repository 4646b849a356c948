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
package io.github.camellazada.catalog;

import com.fasterxml.jackson.annotation.JsonValue;

/** What a consumer endpoint receives: a documented push topic, or the name of a stream. Generated from the catalogue; do not edit. */
public enum LazadaTopic {
    /** An order item got another status. One push for each item, so an order of five items sends five. */
    TRADE_ORDER_STATUS("trade-order-status", 0),
    /** The review of a product by Lazada came to a result. */
    PRODUCT_QUALITY_CONTROL("product-quality-control", 1),
    /** A chat message was sent or recalled, by the buyer, by the seller or by the system. */
    IM_MESSAGE("im-message", 2),
    /** A product was created, or a SKU was added to one. */
    PRODUCT_CREATED("product-created", 3),
    /** A product or one of its SKUs was changed. */
    PRODUCT_EDITED("product-edited", 4),
    /** A product or one of its SKUs was deleted. */
    PRODUCT_DELETED("product-deleted", 5),
    /** The sellable stock of a SKU fell below 5 pieces. */
    SHALLOW_STOCK("shallow-stock", 6),
    /** An uploaded video was transcoded, reviewed or deleted. */
    VIDEO_STATE("video-state", 7),
    /** The authorization of a seller ends within 48 hours; sent at most once a day until then. */
    TOKEN_EXPIRATION("token-expiration", 8),
    /** A cancellation, return or refund got another status. One push for each line. */
    REVERSE_ORDER("reverse-order", 10),
    /** A voucher ends within 72 hours, or most of its budget is used. */
    PROMOTION("promotion", 11),
    /** The category tree was updated. */
    CATEGORY_TREE("category-tree", 12),
    /** A shop was opened or closed. */
    SELLER_STATUS("seller-status", 13),
    /** A package got another status. */
    FULFILLMENT_PACKAGE("fulfillment-package", 14),
    /** A chat session changed: its unread count or how far either side has read. */
    IM_SESSION("im-session", 19),
    /** A buyer reviewed a product. */
    PRODUCT_REVIEW("product-review", 21),
    /** A just-in-time purchase order got another status. */
    JIT_PURCHASE_ORDER("jit-purchase-order", 35),
    /** A pickup of just-in-time purchase orders got another status. */
    JIT_PICKUP_ORDER("jit-pickup-order", 46),
    /** Stream: Orders with their items: placed, paid, changed, canceled, shipped, returned. */
    ORDERS("orders", -1),
    /** Stream: Cancellations, returns and refunds with their lines. */
    REVERSE_ORDERS("reverse-orders", -1),
    /** Stream: Products with their SKUs: created, edited, reviewed by quality control, deleted. */
    PRODUCTS("products", -1),
    /** Stream: SKUs whose quantities changed. */
    STOCK("stock", -1),
    /** Stream: Chat messages between buyers and the seller. */
    MESSAGES("messages", -1),
    /** Stream: Product reviews of buyers, and the seller's answers to them. */
    REVIEWS("reviews", -1),
    /** Stream: Movements of the seller's account: payments, fees, refunds. */
    TRANSACTIONS("transactions", -1);

    private final String topicName;
    private final int messageType;

    LazadaTopic(String topicName, int messageType) {
        this.topicName = topicName;
        this.messageType = messageType;
    }

    /** The number that Lazada gives the topic ({@code message_type}), or -1 for a stream. */
    public int messageType() {
        return messageType;
    }

    /** Whether this is the name of a stream rather than a push topic. */
    public boolean isStream() {
        return messageType < 0;
    }

    /** The kebab-case name that a URI uses. */
    @JsonValue
    @Override
    public String toString() {
        return topicName;
    }
}
