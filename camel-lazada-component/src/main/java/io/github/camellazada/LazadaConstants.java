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
package io.github.camellazada;

import org.apache.camel.spi.Metadata;

/** Names of the message headers. */
public final class LazadaConstants {
    @Metadata(label = "producer",
            description = "Operation to call for this message, in kebab-case form; it overrides the operation of the URI. A "
                    + "successful call removes it from the message, unless `keepParameterHeaders` is set.",
            javaType = "String")
    public static final String OPERATION = "CamelLazadaOperation";

    @Metadata(description = "Seller id as text. Producer: the seller to call for. Consumer: the seller that the push is about.",
            javaType = "String")
    public static final String SELLER_ID = "CamelLazadaSellerId";

    @Metadata(
            description = "Two-letter country code of the seller. Producer: picks the gateway. Consumer: taken from "
                    + "the site of the push.",
            javaType = "String")
    public static final String COUNTRY = "CamelLazadaCountry";

    @Metadata(label = "producer",
            description = "Priority of the call when calls have to wait for a limit: FULFILLMENT, STOCK, CATALOGUE or "
                    + "BACKFILL; it overrides the option `priority`.",
            javaType = "io.github.camellazada.catalog.CallPriority")
    public static final String PRIORITY = "CamelLazadaPriority";

    @Metadata(label = "producer",
            description = "Prefix of a business parameter: `CamelLazadaParam.status` sets `status` and wins over body "
                    + "and endpoint.",
            javaType = "Object")
    public static final String PARAM_PREFIX = "CamelLazadaParam.";

    @Metadata(description = "Request id of the answer, to quote to the support of Lazada.",
            javaType = "String")
    public static final String REQUEST_ID = "CamelLazadaRequestId";

    @Metadata(
            description = "Producer: gateway code of the answer, normally 0. Consumer: code with which Lazada refused a held write.",
            javaType = "String")
    public static final String CODE = "CamelLazadaCode";

    @Metadata(label = "producer", description = "HTTP status of the answer.", javaType = "Integer")
    public static final String HTTP_STATUS = "CamelLazadaHttpStatus";

    @Metadata(description = "Outcome of each item of a batch.",
            javaType = "java.util.List<io.github.camellazada.outcome.LazadaItemOutcome>")
    public static final String ITEMS = "CamelLazadaItems";

    @Metadata(description = "Number of items of a batch that were not carried out.", javaType = "Integer")
    public static final String ITEMS_FAILED = "CamelLazadaItemsFailed";

    @Metadata(label = "producer",
            description = "True where the answer to a write was lost, and a later read shows that Lazada carried it out. The "
                    + "body then holds the state that was read.",
            javaType = "Boolean")
    public static final String RECONCILED = "CamelLazadaReconciled";

    @Metadata(label = "producer",
            description = "Fields of the answer beside its payload, by name, such as `redirectUrl` or `remark`. Absent where "
                    + "the answer has none, and for `outputType=raw`, whose body has them.",
            javaType = "java.util.Map<String, Object>")
    public static final String BESIDE = "CamelLazadaBeside";

    @Metadata(label = "producer",
            description = "Ids, as text, that a read asked for and that the answer lacks. Absent where the answer has all. "
                    + "Lazada leaves out what it does not find, without an error.",
            javaType = "java.util.List<String>")
    public static final String MISSING = "CamelLazadaMissing";

    @Metadata(label = "producer", description = "Number of all rows of a list, where the answer has it.",
            javaType = "Long")
    public static final String TOTAL = "CamelLazadaTotal";

    @Metadata(
            description = "Producer: `held` where the component keeps a part of the write until a campaign freeze lifts. "
                    + "`frozen` where the component sent nothing and the route decides (`onFreeze=route`). Otherwise absent. "
                    + "Consumer: outcome of the write, `done`, `rejected`, `superseded`, `partial` or still `unknown`.",
            javaType = "String")
    public static final String OUTCOME = "CamelLazadaOutcome";

    @Metadata(
            description = "Key of an outcome. Producer: set where the outcome is unknown and `lazada:outcomes` "
                    + "delivers it later; otherwise absent. Consumer: equal for each delivery of one outcome.",
            javaType = "String")
    public static final String OUTCOME_ID = "CamelLazadaOutcomeId";

    @Metadata(label = "consumer",
            description = "The operation of the write that an outcome is about, in its kebab-case form.", javaType = "String")
    public static final String OUTCOME_OPERATION = "CamelLazadaOutcomeOperation";

    @Metadata(label = "consumer",
            description = "Ids of the objects of an outcome, as text: SKUs, order items, packages.",
            javaType = "java.util.List<String>")
    public static final String OUTCOME_OBJECTS = "CamelLazadaOutcomeObjects";

    @Metadata(label = "consumer",
            description = "Push topic in its kebab-case form; absent for a message type without a documented topic.",
            javaType = "String")
    public static final String TOPIC = "CamelLazadaTopic";

    @Metadata(label = "consumer", description = "Number of the push topic (`message_type`).", javaType = "Integer")
    public static final String MESSAGE_TYPE = "CamelLazadaMessageType";

    @Metadata(label = "consumer", description = "Site of the push as Lazada wrote it.", javaType = "String")
    public static final String SITE = "CamelLazadaSite";

    @Metadata(label = "consumer",
            description = "Key that is equal for repeated deliveries of one change: app, seller, topic, object ids, "
                    + "status and time of the change.",
            javaType = "String")
    public static final String PUSH_KEY = "CamelLazadaPushKey";

    @Metadata(label = "consumer",
            description = "Seller and object of the push, whose changes must stay in order. Use it as the key of a Kafka "
                    + "record.",
            javaType = "String")
    public static final String PARTITION_KEY = "CamelLazadaPartitionKey";

    @Metadata(label = "consumer",
            description = "Time of the change as the data has it, or else the time of the envelope.",
            javaType = "java.time.Instant")
    public static final String EVENT_TIME = "CamelLazadaEventTime";

    @Metadata(label = "consumer",
            description = "Id, within its seller, of the object of a polled row. Where the listing names no object, a hash of "
                    + "the row.",
            javaType = "String")
    public static final String OBJECT_ID = "CamelLazadaObjectId";

    @Metadata(label = "consumer",
            description = "Version of a polled row: its time where the listing has one, and a hash of the row. It is equal each time the "
                    + "same state is delivered.",
            javaType = "String")
    public static final String ROW_VERSION = "CamelLazadaRowVersion";

    @Metadata(label = "consumer",
            description = "Seller, operation, object and version of a polled row in one text: the key for an idempotent consumer.",
            javaType = "String")
    public static final String ROW_KEY = "CamelLazadaRowKey";

    @Metadata(label = "consumer", description = "Beginning of the time window in which a row was polled.",
            javaType = "java.time.Instant")
    public static final String WINDOW_FROM = "CamelLazadaWindowFrom";

    @Metadata(label = "consumer",
            description = "End of the time window in which a row was polled; it does not belong to the window.",
            javaType = "java.time.Instant")
    public static final String WINDOW_TO = "CamelLazadaWindowTo";

    @Metadata(label = "consumer", description = "New status of the object, as Lazada wrote it.", javaType = "String")
    public static final String STATUS = "CamelLazadaStatus";

    @Metadata(label = "consumer", description = "Order (`trade_order_id`) that the push is about; unique only within a seller.",
            javaType = "String")
    public static final String ORDER_ID = "CamelLazadaOrderId";

    @Metadata(label = "consumer", description = "Order item (`trade_order_line_id`) that the push is about.",
            javaType = "String")
    public static final String ORDER_LINE_ID = "CamelLazadaOrderLineId";

    @Metadata(label = "consumer", description = "Reverse order (return, refund or cancellation) that the push is about.",
            javaType = "String")
    public static final String REVERSE_ORDER_ID = "CamelLazadaReverseOrderId";

    @Metadata(label = "consumer", description = "Line of the reverse order that the push is about.", javaType = "String")
    public static final String REVERSE_ORDER_LINE_ID = "CamelLazadaReverseOrderLineId";

    @Metadata(label = "consumer", description = "Package that the push is about.", javaType = "String")
    public static final String PACKAGE_ID = "CamelLazadaPackageId";

    @Metadata(label = "consumer", description = "Product (item) that the push is about.", javaType = "String")
    public static final String ITEM_ID = "CamelLazadaItemId";

    @Metadata(label = "consumer", description = "SKU that the push is about.", javaType = "String")
    public static final String SKU_ID = "CamelLazadaSkuId";

    @Metadata(label = "consumer", description = "The seller's own SKU code that the push is about.", javaType = "String")
    public static final String SELLER_SKU = "CamelLazadaSellerSku";

    @Metadata(label = "consumer", description = "Chat session that the push is about.", javaType = "String")
    public static final String SESSION_ID = "CamelLazadaSessionId";

    @Metadata(label = "consumer", description = "Chat message that the push is about.", javaType = "String")
    public static final String MESSAGE_ID = "CamelLazadaMessageId";

    @Metadata(label = "consumer", description = "Product review that the push is about.", javaType = "String")
    public static final String REVIEW_ID = "CamelLazadaReviewId";

    @Metadata(label = "consumer", description = "Video that the push is about.", javaType = "String")
    public static final String VIDEO_ID = "CamelLazadaVideoId";

    @Metadata(label = "consumer", description = "Promotion that the push is about.", javaType = "String")
    public static final String PROMOTION_ID = "CamelLazadaPromotionId";

    @Metadata(label = "consumer", description = "Just-in-time purchase order that the push is about.", javaType = "String")
    public static final String PURCHASE_ORDER_NO = "CamelLazadaPurchaseOrderNo";

    @Metadata(label = "consumer", description = "Just-in-time pickup order that the push is about.", javaType = "String")
    public static final String PICKUP_ORDER_NO = "CamelLazadaPickupOrderNo";

    @Metadata(label = "consumer", description = "Name of the stream, such as `orders`.", javaType = "String")
    public static final String STREAM = "CamelLazadaStream";

    @Metadata(label = "consumer",
            description = "Version of the object: time of its last change and a hash of its statuses. With seller and id it is equal "
                    + "whenever a stream delivers the same state again.",
            javaType = "String")
    public static final String VERSION = "CamelLazadaVersion";

    @Metadata(label = "consumer",
            description = "Source of the change: push, poll or backfill.", javaType = "String")
    public static final String SOURCE = "CamelLazadaSource";

    @Metadata(label = "consumer",
            description = "True for a change that no push reported in time, so that a poll found it.",
            javaType = "Boolean")
    public static final String MISSED = "CamelLazadaMissed";

    @Metadata(label = "consumer",
            description = "True where Lazada, after several reads, still shows an older state than a push reported.",
            javaType = "Boolean")
    public static final String BEHIND = "CamelLazadaBehind";

    @Metadata(label = "consumer",
            description = "True where the object no longer exists; the body is then empty.", javaType = "Boolean")
    public static final String GONE = "CamelLazadaGone";

    private LazadaConstants() {
    }
}
