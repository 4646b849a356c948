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

/** What a consumer endpoint receives: a documented push topic, or the name of a stream. Generated from the catalogue; do not edit. */
public enum LazadaTopic {
    TRADE_ORDER_STATUS("trade-order-status", 0),
    PRODUCT_QUALITY_CONTROL("product-quality-control", 1),
    IM_MESSAGE("im-message", 2),
    PRODUCT_CREATED("product-created", 3),
    PRODUCT_EDITED("product-edited", 4),
    PRODUCT_DELETED("product-deleted", 5),
    SHALLOW_STOCK("shallow-stock", 6),
    VIDEO_STATE("video-state", 7),
    TOKEN_EXPIRATION("token-expiration", 8),
    REVERSE_ORDER("reverse-order", 10),
    PROMOTION("promotion", 11),
    CATEGORY_TREE("category-tree", 12),
    SELLER_STATUS("seller-status", 13),
    FULFILLMENT_PACKAGE("fulfillment-package", 14),
    IM_SESSION("im-session", 19),
    PRODUCT_REVIEW("product-review", 21),
    JIT_PURCHASE_ORDER("jit-purchase-order", 35),
    JIT_PICKUP_ORDER("jit-pickup-order", 46),
    ORDERS("orders", -1);

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
    @Override
    public String toString() {
        return topicName;
    }
}
