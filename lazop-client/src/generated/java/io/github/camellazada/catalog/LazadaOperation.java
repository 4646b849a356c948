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

/**
 * What a {@code lazada:} endpoint does: one constant for each callable operation of the Lazada Open Platform, and the
 * special values of the URI grammar. Generated from the catalogue; do not edit.
 */
public enum LazadaOperation {
    /** Puts SKUs into an early-bird activity, first version. */
    ACTIVITY_EARLY_BIRD_ADD_SKUS("activity-early-bird-add-skus", "/activity/early/bird/addSkus", "early-bird"),
    /** Puts SKUs into an early-bird activity. */
    ACTIVITY_EARLY_BIRD_ADD_SKUS_V2("activity-early-bird-add-skus-v2", "/activity/early/bird/addSkus/v2", "early-bird"),
    /** Opens an activity with early-bird prices for new SKUs, first version. */
    ACTIVITY_EARLY_BIRD_CREATE("activity-early-bird-create", "/activity/early/bird/create", "early-bird"),
    /** Opens an activity with early-bird prices for new SKUs. */
    ACTIVITY_EARLY_BIRD_CREATE_V2("activity-early-bird-create-v2", "/activity/early/bird/create/v2", "early-bird"),
    /** Takes SKUs out of an early-bird activity, first version. */
    ACTIVITY_EARLY_BIRD_DEACTIVATE_SKUS("activity-early-bird-deactivate-skus", "/activity/early/bird/deactivateSkus", "early-bird"),
    /** Takes SKUs out of an early-bird activity. */
    ACTIVITY_EARLY_BIRD_DEACTIVATE_SKUS_V2("activity-early-bird-deactivate-skus-v2", "/activity/early/bird/deactivateSkus/v2", "early-bird"),
    /** Says whether early-bird prices are open to the seller. */
    ACTIVITY_EARLY_BIRD_IS_WHITELIST_SELLER("activity-early-bird-is-whitelist-seller", "/activity/early/bird/isWhitelistSeller", "early-bird"),
    /** Trades the code that a seller's authorization brought for an access token and a refresh token. */
    AUTH_TOKEN_CREATE("auth-token-create", "/auth/token/create", "auth"),
    /** Trades an authorization code for tokens, for apps that know sellers by open id. */
    AUTH_TOKEN_CREATE_WITH_OPEN_ID("auth-token-create-with-open-id", "/auth/token/createWithOpenId", "auth"),
    /** Trades a live refresh token for new tokens; the life of the refresh token itself is not prolonged. */
    AUTH_TOKEN_REFRESH("auth-token-refresh", "/auth/token/refresh", "auth"),
    /** Lists brands, page by page, in the manner of 2018. */
    BRANDS_GET("brands-get", "/brands/get", "brand"),
    /** Tells which attributes a leaf category has, their options and what is mandatory. */
    CATEGORY_ATTRIBUTES_GET("category-attributes-get", "/category/attributes/get", "category"),
    /** Lists brands, page by page. */
    CATEGORY_BRANDS_QUERY("category-brands-query", "/category/brands/query", "brand"),
    /** Gives the values of a cascading property one level down. */
    CATEGORY_CASCADE_GET_NEXT_CASCADE_PROP("category-cascade-get-next-cascade-prop", "/category/cascade/getNextCascadeProp", "category"),
    /** Gives the whole category tree of the country. */
    CATEGORY_TREE_GET("category-tree-get", "/category/tree/get", "category"),
    /** Reads one Choice product of a site. */
    CHOICE_PRODUCT_ITEM_GET("choice-product-item-get", "/choice/product/item/get", "choice"),
    /** Lists the Choice products of a site, by state and time. */
    CHOICE_PRODUCTS_GET("choice-products-get", "/choice/products/get", "choice"),
    /** Reads the seller's Choice profile for a site. */
    CHOICE_SELLER_GET("choice-seller-get", "/choice/seller/get", "choice"),
    /** Tells which goods stand behind a Choice SKU. */
    CHOICE_SKU_ITEM_RELATION_GET_BY_SKU("choice-sku-item-relation-get-by-sku", "/choice/sku_item_relation/get_by_sku", "choice"),
    /** Sets the just-in-time stock of the SKUs of a Choice product. */
    CHOICE_STOCK_EDIT("choice-stock-edit", "/choice/stock/edit", "choice"),
    /** Stops picture tasks that are under way. */
    CONTENT_AI_CANCEL_TASK("content-ai-cancel-task", "/content/ai/cancelTask", "content-ai"),
    /** Has the face of the model in a picture exchanged; answers with a task. */
    CONTENT_AI_CHANGE_FACE("content-ai-change-face", "/content/ai/changeFace", "content-ai"),
    /** Has the background of a product picture exchanged; answers with a task. */
    CONTENT_AI_CHANGE_PRODUCT_BACKGROUND("content-ai-change-product-background", "/content/ai/changeProductBackground", "content-ai"),
    /** Has the hands in a picture mended; answers with a task. */
    CONTENT_AI_FIX_HAND("content-ai-fix-hand", "/content/ai/fixHand", "content-ai"),
    /** Reads how far a picture task is, and its result. */
    CONTENT_AI_GET_TASK_STATUS("content-ai-get-task-status", "/content/ai/getTaskStatus", "content-ai"),
    /** Looks for product pictures that resemble one. */
    CONTENT_AI_PRODUCT_IMAGE_MATCH("content-ai-product-image-match", "/content/ai/productImageMatch", "content-ai"),
    /** Has a model dressed in a garment; answers with a task. */
    CONTENT_AI_TRY_ON_CLOTH("content-ai-try-on-cloth", "/content/ai/tryOnCloth", "content-ai"),
    /** Lists the categories of LazLike content. */
    CONTENT_MCN_CATEGORY_LIST("content-mcn-category-list", "/content/mcn/category/list", "lazlike"),
    /** Stops a publication that was planned. */
    CONTENT_MCN_CONTENT_CANCEL_SCHEDULED("content-mcn-content-cancel-scheduled", "/content/mcn/content/cancelScheduled", "lazlike"),
    /** Publishes LazLike content, now or later. */
    CONTENT_MCN_CONTENT_CREATE("content-mcn-content-create", "/content/mcn/content/create", "lazlike"),
    /** Reads how content was moderated. */
    CONTENT_MCN_CONTENT_QUERY_REVIEW_RECORDS("content-mcn-content-query-review-records", "/content/mcn/content/queryReviewRecords", "lazlike"),
    /** Looks tags up by their names. */
    CONTENT_MCN_CONTENT_QUERY_TAG_INFOS_BY_NAME("content-mcn-content-query-tag-infos-by-name", "/content/mcn/content/queryTagInfosByName", "lazlike"),
    /** Resumes a publication that was planned. */
    CONTENT_MCN_CONTENT_REPLY_SCHEDULE_PUBLISH("content-mcn-content-reply-schedule-publish", "/content/mcn/content/replySchedulePublish", "lazlike"),
    /** Uploads a picture for LazLike. */
    CONTENT_MCN_IMAGE_UPLOAD("content-mcn-image-upload", "/content/mcn/image/upload", "lazlike"),
    /** Tells which products are too risky for content. */
    CONTENT_MCN_PRODUCT_VALIDATE("content-mcn-product-validate", "/content/mcn/product/validate", "lazlike"),
    /** Lists the property tags of LazLike. */
    CONTENT_MCN_PROPERTY_LIST("content-mcn-property-list", "/content/mcn/property/list", "lazlike"),
    /** Looks for products that resemble pictures. */
    CONTENT_MCN_SIMILAR_PRODUCT_SEARCH("content-mcn-similar-product-search", "/content/mcn/similar/product/search", "lazlike"),
    /** Ends the upload of a LazLike video. */
    CONTENT_MCN_VIDEO_BLOCK_COMMIT("content-mcn-video-block-commit", "/content/mcn/video/block/commit", "lazlike"),
    /** Begins the upload of a LazLike video. */
    CONTENT_MCN_VIDEO_BLOCK_CREATE("content-mcn-video-block-create", "/content/mcn/video/block/create", "lazlike"),
    /** Uploads one block of a LazLike video. */
    CONTENT_MCN_VIDEO_BLOCK_UPLOAD("content-mcn-video-block-upload", "/content/mcn/video/block/upload", "lazlike"),
    /** Asks how risky a user's login is, before personal data is shown to that user. */
    DATAMOAT_COMPUTE_RISK("datamoat-compute-risk", "/datamoat/compute_risk", "datamoat"),
    /** Reports that a user logged in, or failed to. */
    DATAMOAT_LOGIN("datamoat-login", "/datamoat/login", "datamoat"),
    /** Reports, as the service partner, how an installation proceeds. */
    DIGITAL_INSTALL_SERVICECALLBACK("digital-install-servicecallback", "/digital/install/servicecallback", "digital-goods"),
    /** Stands in for the installation report in tests; a second copy. */
    DIGITAL_INSTALL_TEST_SERVICECALLBACK("digital-install-test-servicecallback", "/digital/install/test/servicecallback", "digital-goods"),
    /** Reports, as the insurer, whether a policy was written. */
    DIGITAL_INSURANCE_NOTIFICATION("digital-insurance-notification", "/digital/insurance/notification", "digital-goods"),
    /** Reports, as the insurer, that a policy ended. */
    DIGITAL_INSURANCE_NOTIFICATIONLAPSE("digital-insurance-notificationlapse", "/digital/insurance/notificationlapse", "digital-goods"),
    /** Stands in for the underwriting report in tests. */
    DIGITAL_INSURANCE_TEST_NOTIFICATIONCOPY("digital-insurance-test-notificationcopy", "/digital/insurance/test/notificationcopy", "digital-goods"),
    /** Alters the status of an order for virtual goods. */
    DIGITAL_ORDER_ALTER_STATUS("digital-order-alter-status", "/digital/order/alterStatus", "lazpay"),
    /** Makes an order for virtual goods and answers with a payment link. */
    DIGITAL_ORDER_CREATE("digital-order-create", "/digital/order/create", "lazpay"),
    /** Reads the status of an order for virtual goods. */
    DIGITAL_ORDER_GET_STATUS("digital-order-get-status", "/digital/order/getStatus", "lazpay"),
    /** Hands the redeem codes of an order over, as their supplier. */
    DIGITAL_SERVICE_CDK_CODE_RECEIVED("digital-service-cdk-code-received", "/digital/service/cdkCodeReceived", "digital-goods"),
    /** Makes an order for a utility bill from a mini app. */
    DIGITAL_SERVICE_CREATEORDER("digital-service-createorder", "/digital/service/createorder", "lazpay"),
    /** Reads whether the utility order of a mini app is paid. */
    DIGITAL_SERVICE_GET_PAYMENT_STATUS("digital-service-get-payment-status", "/digital/service/getPaymentStatus", "lazpay"),
    /** Reports how far the utility order of a mini app is. */
    DIGITAL_SERVICE_UPDATE_FULFILLEMT_STATUS("digital-service-update-fulfillemt-status", "/digital/service/updateFulfillemtStatus", "lazpay"),
    /** Stands in for the installation report in tests. */
    DIGITAL_TEST_INSTALL_SERVICECALLBACK("digital-test-install-servicecallback", "/digital/test/install/servicecallback", "digital-goods"),
    /** Records that a parcel was scanned at a drop-off point. */
    DOP_SCAN("dop-scan", "/dop/scan", "logistics"),
    /** Uses up a code of an e-ticket. */
    ETICKET_CODE_CONSUME("eticket-code-consume", "/eticket/code/consume", "e-ticket"),
    /** Reads which order items a code of an e-ticket belongs to. */
    ETICKET_CODE_QUERY("eticket-code-query", "/eticket/code/query", "e-ticket"),
    /** Says whether a code can be redeemed. */
    ETICKET_MA_AVAILABLE("eticket-ma-available", "/eticket/ma/available", "e-ticket"),
    /** Uses up a code that the merchant issued. */
    ETICKET_MA_CONSUME("eticket-ma-consume", "/eticket/ma/consume", "e-ticket"),
    /** Reports that the merchant could not send a code. */
    ETICKET_MA_FAILSEND("eticket-ma-failsend", "/eticket/ma/failsend", "e-ticket"),
    /** Reads a code that the platform issued. */
    ETICKET_MA_QUERY("eticket-ma-query", "/eticket/ma/query", "e-ticket"),
    /** Reads a code that came by way of Taobao. */
    ETICKET_MA_QUERY_TB_MA("eticket-ma-query-tb-ma", "/eticket/ma/queryTbMa", "e-ticket"),
    /** Reports which codes the merchant sent for an order. */
    ETICKET_MA_SEND("eticket-ma-send", "/eticket/ma/send", "e-ticket"),
    /** Starts the export of a data set; made, it seems, for Lazada's own use. */
    FBI_DOWNLOAD_START_EXPORT_BY_DATASET("fbi-download-start-export-by-dataset", "/fbi/download/startExportByDataset", "system"),
    /** Reads the stock of a fulfillment SKU for each sales channel. */
    FBL_CHANNEL_STOCKS_GET("fbl-channel-stocks-get", "/fbl/channel_stocks/get", "fbl"),
    /** Withdraws an order of another channel that Lazada fulfils. */
    FBL_FULFILLMENT_ORDER_CANCEL("fbl-fulfillment-order-cancel", "/fbl/fulfillment_order/cancel", "fbl"),
    /** Has Lazada fulfil an order of another channel. */
    FBL_FULFILLMENT_ORDER_CREATE("fbl-fulfillment-order-create", "/fbl/fulfillment_order/create", "fbl"),
    /** Lists orders of other channels that Lazada fulfils, page by page. */
    FBL_FULFILLMENT_ORDER_LIST_GET("fbl-fulfillment-order-list-get", "/fbl/fulfillment_order_list/get", "fbl"),
    /** Has Lazada fulfil an order of another channel with the fleet that this channel names. */
    FBL_FULFILLMENT_ORDER_PNF_CREATE("fbl-fulfillment-order-pnf-create", "/fbl/fulfillment_order_pnf/create", "fbl"),
    /** Lists products in fulfillment with their details, page by page. */
    FBL_FULFILLMENT_PRODUCTS_GET("fbl-fulfillment-products-get", "/fbl/fulfillment_products/get", "fbl"),
    /** Makes a fulfillment SKU that belongs to no product yet. */
    FBL_FULFILLMENT_SKU_CREATE("fbl-fulfillment-sku-create", "/fbl/fulfillment_sku/create", "fbl"),
    /** Makes the fulfillment SKU of a SKU that is on sale. */
    FBL_FULFILLMENT_SKU_FBL_CREATE("fbl-fulfillment-sku-fbl-create", "/fbl/fulfillment_sku_fbl/create", "fbl"),
    /** Lists the fulfillment SKUs of a channel, page by page. */
    FBL_FULFILLMENT_SKU_LIST_GET("fbl-fulfillment-sku-list-get", "/fbl/fulfillment_sku_list/get", "fbl"),
    /** Tells which SKUs a fulfillment item serves. */
    FBL_FULFILLMENT_SKU_RELATION_GET_BY_SC_ITEM("fbl-fulfillment-sku-relation-get-by-sc-item", "/fbl/fulfillment_sku_relation/get_by_sc_item", "fbl"),
    /** Tells which SKUs several fulfillment items serve. */
    FBL_FULFILLMENT_SKU_RELATION_GET_BY_SC_ITEMS("fbl-fulfillment-sku-relation-get-by-sc-items", "/fbl/fulfillment_sku_relation/get_by_sc_items", "fbl"),
    /** Tells which fulfillment item serves a SKU. */
    FBL_FULFILLMENT_SKU_RELATION_GET_BY_SKU("fbl-fulfillment-sku-relation-get-by-sku", "/fbl/fulfillment_sku_relation/get_by_sku", "fbl"),
    /** Tells which fulfillment items serve several SKUs. */
    FBL_FULFILLMENT_SKU_RELATION_GET_BY_SKUS("fbl-fulfillment-sku-relation-get-by-skus", "/fbl/fulfillment_sku_relation/get_by_skus", "fbl"),
    /** Cuts the tie between a SKU and its fulfillment SKU. */
    FBL_FULFILLMENT_SKU_RELATION_REMOVE("fbl-fulfillment-sku-relation-remove", "/fbl/fulfillment_sku_relation/remove", "fbl"),
    /** Ties a SKU to a fulfillment SKU. */
    FBL_FULFILLMENT_SKU_RELATION_WRITE("fbl-fulfillment-sku-relation-write", "/fbl/fulfillment_sku_relation/write", "fbl"),
    /** Alters a fulfillment SKU. */
    FBL_FULFILLMENT_SKU_UPDATE("fbl-fulfillment-sku-update", "/fbl/fulfillment_sku/update", "fbl"),
    /** Gives an inbound or outbound order as a PDF to print. */
    FBL_ICP_ORDER_FILE("fbl-icp-order-file", "/fbl/icp_order/file", "fbl"),
    /** Lists the warehouses that take inbound or give outbound orders. */
    FBL_ICP_WAREHOUSE_LIST("fbl-icp-warehouse-list", "/fbl/icp_warehouse/list", "fbl"),
    /** Reads which batches arrived with an inbound order. */
    FBL_INBOUND_BATCH_QUERY("fbl-inbound-batch-query", "/fbl/inbound_batch/query", "fbl"),
    /** Withdraws an inbound order. */
    FBL_INBOUND_ORDER_CANCEL("fbl-inbound-order-cancel", "/fbl/inbound_order/cancel", "fbl"),
    /** Announces goods that will come to a Lazada warehouse. */
    FBL_INBOUND_ORDER_CREATE("fbl-inbound-order-create", "/fbl/inbound_order/create", "fbl"),
    /** Reads a single inbound order. */
    FBL_INBOUND_ORDER_DETAIL_GET("fbl-inbound-order-detail-get", "/fbl/inbound_order_detail/get", "fbl"),
    /** Lists inbound orders, page by page. */
    FBL_INBOUND_ORDERS_GET("fbl-inbound-orders-get", "/fbl/inbound_orders/get", "fbl"),
    /** Gives a reserved delivery slot back. */
    FBL_INBOUND_RESERVATION_CANCEL("fbl-inbound-reservation-cancel", "/fbl/inbound_reservation/cancel", "fbl"),
    /** Lists the delivery slots that are free on a day. */
    FBL_INBOUND_RESERVATION_CHECK("fbl-inbound-reservation-check", "/fbl/inbound_reservation/check", "fbl"),
    /** Reserves a delivery slot for inbound orders. */
    FBL_INBOUND_RESERVATION_CREATE("fbl-inbound-reservation-create", "/fbl/inbound_reservation/create", "fbl"),
    /** Gives the papers of a reservation. */
    FBL_INBOUND_RESERVATION_FILE("fbl-inbound-reservation-file", "/fbl/inbound_reservation/file", "fbl"),
    /** Reads a reservation. */
    FBL_INBOUND_RESERVATION_GET("fbl-inbound-reservation-get", "/fbl/inbound_reservation/get", "fbl"),
    /** Lists SKUs whose stock moved within a time window, page by page. */
    FBL_INVENTORY_CHANGED_SKU_GET("fbl-inventory-changed-sku-get", "/fbl/inventory_changed_sku/get", "fbl"),
    /** Lists what holds the stock of a SKU, page by page. */
    FBL_INVENTORY_OCCUPY_DETAILS_GET("fbl-inventory-occupy-details-get", "/fbl/inventory_occupy_details/get", "fbl"),
    /** Lists stock movements, page by page. */
    FBL_INVENTORY_OPERATE_LOG_GET("fbl-inventory-operate-log-get", "/fbl/inventory_operate_log/get", "fbl"),
    /** Withdraws an outbound order. */
    FBL_OUTBOUND_ORDER_CANCEL("fbl-outbound-order-cancel", "/fbl/outbound_order/cancel", "fbl"),
    /** Orders goods out of a Lazada warehouse. */
    FBL_OUTBOUND_ORDER_CREATE("fbl-outbound-order-create", "/fbl/outbound_order/create", "fbl"),
    /** Reads a single outbound order. */
    FBL_OUTBOUND_ORDER_DETAIL_GET("fbl-outbound-order-detail-get", "/fbl/outbound_order_detail/get", "fbl"),
    /** Lists outbound orders, page by page. */
    FBL_OUTBOUND_ORDERS_GET("fbl-outbound-orders-get", "/fbl/outbound_orders/get", "fbl"),
    /** Lists products on sale for fulfillment by Lazada, page by page, first version. */
    FBL_PLATFORM_PRODUCTS_GET("fbl-platform-products-get", "/fbl/platform_products/get", "fbl"),
    /** Lists products on sale for fulfillment by Lazada, page by page. */
    FBL_PLATFORM_PRODUCTS_GET2("fbl-platform-products-get2", "/fbl/platform_products/get2", "fbl"),
    /** Lists the batches of fulfillment SKUs with their expiry dates, page by page. */
    FBL_PRODUCT_BATCH_QUERY("fbl-product-batch-query", "/fbl/product_batch/query", "fbl"),
    /** Announces goods that come back after a failed delivery. */
    FBL_PRODUCT_REINBOUND_CREATE("fbl-product-reinbound-create", "/fbl/product_reinbound/create", "fbl"),
    /** Withdraws a customer's return. */
    FBL_RETURNS_CANCEL("fbl-returns-cancel", "/fbl/returns/cancel", "fbl"),
    /** Announces a customer's return to the warehouse. */
    FBL_RETURNS_CREATE("fbl-returns-create", "/fbl/returns/create", "fbl"),
    /** Lists the reverse orders of an order of another channel. */
    FBL_REVERSE_ORDER_GET("fbl-reverse-order-get", "/fbl/reverse_order/get", "fbl"),
    /** Reads what Lazada has stored about the partner as a shipper. */
    FBL_SHIPPER_GET("fbl-shipper-get", "/fbl/shipper/get", "fbl"),
    /** Lists how stock is shared out among channels, page by page. */
    FBL_STOCK_RULE_GET("fbl-stock-rule-get", "/fbl/stock_rule/get", "fbl"),
    /** Sets how stock is shared out among channels, by SKU and warehouse. */
    FBL_STOCK_RULE_SET("fbl-stock-rule-set", "/fbl/stock_rule/set", "fbl"),
    /** Reads the warehouse stock of SKUs. */
    FBL_STOCKS_GET("fbl-stocks-get", "/fbl/stocks/get", "fbl"),
    /** Reads the warehouse stock of SKUs, with pending and travelling goods apart. */
    FBL_STOCKS_GET_V3("fbl-stocks-get-v3", "/fbl/stocks/getV3", "fbl"),
    /** Withdraws an order for a service of the warehouse. */
    FBL_VAS_CANCEL_VAS_ORDER("fbl-vas-cancel-vas-order", "/fbl/vas/cancelVasOrder", "fbl"),
    /** Orders an extra service of the warehouse. */
    FBL_VAS_CREATE_VAS_ORDER("fbl-vas-create-vas-order", "/fbl/vas/createVasOrder", "fbl"),
    /** Reads an order for a service of the warehouse. */
    FBL_VAS_GET_VAS_ORDER_BY_NO("fbl-vas-get-vas-order-by-no", "/fbl/vas/getVasOrderByNo", "fbl"),
    /** Lists the warehouses of a country that serve other channels, page by page. */
    FBL_WAREHOUSES_GET("fbl-warehouses-get", "/fbl/warehouses/get", "fbl"),
    /** Uploads the waybill of a package as a PDF of up to 1 MB. */
    FBL_WAYBILL_UPLOAD("fbl-waybill-upload", "/fbl/waybill/upload", "fbl"),
    /** Lists the payout statements made after a day. */
    FINANCE_PAYOUT_STATUS_GET("finance-payout-status-get", "/finance/payout/status/get", "finance"),
    /** Lists what moved on the seller's account, page by page. */
    FINANCE_TRANSACTION_ACCOUNT_TRANSACTIONS_QUERY("finance-transaction-account-transactions-query", "/finance/transaction/accountTransactions/query", "finance"),
    /** Lists transactions of a range of days, older version. */
    FINANCE_TRANSACTION_DETAIL_GET("finance-transaction-detail-get", "/finance/transaction/detail/get", "finance"),
    /** Lists transactions of a range of up to 180 days with fee and order; dates in the answer read like 17 May 2016. */
    FINANCE_TRANSACTION_DETAILS_GET("finance-transaction-details-get", "/finance/transaction/details/get", "finance"),
    /** Records a click on an advertisement from the server's side. */
    GPROJECT_ADS_AIDC_CLICK("gproject-ads-aidc-click", "/gproject/ads/aidc/click", "ads"),
    /** Asks how the bidding for the buy box of a SKU stands. */
    HUNTING_BUYBOX_GET("hunting-buybox-get", "/hunting/buybox/get", "seller"),
    /** Lists the messages of a chat, newest page first. */
    IM_MESSAGE_LIST("im-message-list", "/im/message/list", "im"),
    /** Takes a message back, within two minutes of sending. */
    IM_MESSAGE_RECALL("im-message-recall", "/im/message/recall", "im"),
    /** Sends a message: text, picture, emoji, video, product, order, voucher or an invitation to follow. */
    IM_MESSAGE_SEND("im-message-send", "/im/message/send", "im"),
    /** Reads a single chat. */
    IM_SESSION_GET("im-session-get", "/im/session/get", "im"),
    /** Lists chats, newest page first; frequent polling can cost the permission, so prefer push. */
    IM_SESSION_LIST("im-session-list", "/im/session/list", "im"),
    /** Opens a chat with the buyer of an order, which may be 30 days old at most. */
    IM_SESSION_OPEN("im-session-open", "/im/session/open", "im"),
    /** Marks a chat read up to a message. */
    IM_SESSION_READ("im-session-read", "/im/session/read", "im"),
    /** Copies one picture from the web to Lazada and answers with its new URL. */
    IMAGE_MIGRATE("image-migrate", "/image/migrate", "image"),
    /** Reads the outcome of images-migrate by its batch. */
    IMAGE_RESPONSE_GET("image-response-get", "/image/response/get", "image"),
    /** Uploads a JPG or PNG and answers with its URL at Lazada. */
    IMAGE_UPLOAD("image-upload", "/image/upload", "image"),
    /** Has up to 8 pictures copied from the web to Lazada; answers with a batch for image-response-get. */
    IMAGES_MIGRATE("images-migrate", "/images/migrate", "image"),
    /** Sets the pictures of SKUs to those given. */
    IMAGES_SET("images-set", "/images/set", "image"),
    /** Lists the add-on insurance orders of a user, page by page. */
    INSURANCE_ADDON_ORDERS_QUERY("insurance-addon-orders-query", "/insurance/addon/orders/query", "lazpay"),
    /** Alters the status of an order for insurance. */
    INSURANCE_ORDER_ALTER_STATUS("insurance-order-alter-status", "/insurance/order/alterStatus", "lazpay"),
    /** Makes an order for insurance and answers with a payment link. */
    INSURANCE_ORDER_CREATE("insurance-order-create", "/insurance/order/create", "lazpay"),
    /** Reads the status of an order for insurance. */
    INSURANCE_ORDER_GET_STATUS("insurance-order-get-status", "/insurance/order/getStatus", "lazpay"),
    /** Takes a benefit of the marketplace for a user. */
    INSURANCE_PROMOTION_COLLECT_BENEFIT("insurance-promotion-collect-benefit", "/insurance/promotion/collectBenefit", "lazpay"),
    /** Lists promotions that apply when insurance is bought. */
    INSURANCE_PROMOTION_GET_PROMOTIONS("insurance-promotion-get-promotions", "/insurance/promotion/getPromotions", "lazpay"),
    /** Lists the benefits of the marketplace that a user has. */
    INSURANCE_PROMOTION_QUERY_BENEFIT("insurance-promotion-query-benefit", "/insurance/promotion/queryBenefit", "lazpay"),
    /** Records that a user's insurance subscription changed. */
    INSURANCE_SUBSCRIPTION_CREATE("insurance-subscription-create", "/insurance/subscription/create", "lazpay"),
    /** Reads a user's insurance subscription. */
    INSURANCE_SUBSCRIPTION_GET_SUBSCRIPTION("insurance-subscription-get-subscription", "/insurance/subscription/getSubscription", "lazpay"),
    /** Tells the audience platform at once what a user did. */
    INSURANCE_SYNC_CDP("insurance-sync-cdp", "/insurance/syncCDP", "lazpay"),
    /** Uses a voucher of the marketplace on an insurer's own site. */
    INSURANCE_VOUCHER_REDEEM_VOUCHER("insurance-voucher-redeem-voucher", "/insurance/voucher/redeemVoucher", "lazpay"),
    /** Orders the pickup of up to 100 purchase orders. */
    JIT_PURCHASE_ORDER_BATCH_PICKUP_DELIVER("jit-purchase-order-batch-pickup-deliver", "/jit/purchase_order/batch_pickup_deliver", "choice"),
    /** Marks up to 100 purchase orders as packed. */
    JIT_PURCHASE_ORDER_PACKAGE("jit-purchase-order-package", "/jit/purchase_order/package", "choice"),
    /** Gives purchase orders and barcodes to print, for up to 20 purchase orders. */
    JIT_PURCHASE_ORDER_PRINT("jit-purchase-order-print", "/jit/purchase_order/print", "choice"),
    /** Lists just-in-time purchase orders, page by page. */
    JIT_PURCHASE_ORDER_QUERY_LIST("jit-purchase-order-query-list", "/jit/purchase_order/query_list", "choice"),
    /** Lists the lines of a purchase order, page by page. */
    JIT_PURCHASE_ORDER_QUERY_LIST_PURCHASE_ITEM("jit-purchase-order-query-list-purchase-item", "/jit/purchase_order/query_list_purchase_item", "choice"),
    /** Lists the ways in which a payer can pay an amount. */
    LAZADAPAY_V1_DEBIT_CONSULT_PAYMENT("lazadapay-v1-debit-consult-payment", "/lazadapay/v1/debit/consult_payment", "lazpay"),
    /** Puts a product in the light of a live show. */
    LAZLIVE_PRODUCT_HIGHLIGHT("lazlive-product-highlight", "/lazlive/product/highlight", "lazlive"),
    /** Lists the logistics fees charged to the seller, page by page. */
    LBS_SLB_QUERY_LOGISTICS_FEE_DETAIL("lbs-slb-query-logistics-fee-detail", "/lbs/slb/queryLogisticsFeeDetail", "finance"),
    /** Lists what happened to the packages of an order since it was ready to ship. */
    LOGISTIC_ORDER_TRACE("logistic-order-trace", "/logistic/order/trace", "logistics"),
    /** Tells the channel codes of first-mile waybills. */
    LOGISTICS_CNGFC_FULFILL_GETCHANNELCODE("logistics-cngfc-fulfill-getchannelcode", "/logistics/cngfc/fulfill/getchannelcode", "first-mile"),
    /** Ties sellers to an account for the pickup of big bags. */
    LOGISTICS_CNPMS_ACCOUNT_BIND("logistics-cnpms-account-bind", "/logistics/cnpms/account/bind", "first-mile"),
    /** Finds the pickup data of an address in China. */
    LOGISTICS_CNPMS_ADDRESS_QUERY("logistics-cnpms-address-query", "/logistics/cnpms/address/query", "first-mile"),
    /** Withdraws a big bag. */
    LOGISTICS_CNPMS_BIGBAG_CANCEL("logistics-cnpms-bigbag-cancel", "/logistics/cnpms/bigbag/cancel", "first-mile"),
    /** Hands parcels over as one big bag. */
    LOGISTICS_CNPMS_BIGBAG_COMMIT("logistics-cnpms-bigbag-commit", "/logistics/cnpms/bigbag/commit", "first-mile"),
    /** Gives the label of a big bag as a PDF. */
    LOGISTICS_CNPMS_BIGBAG_LABLE_GET_PDF("logistics-cnpms-bigbag-lable-get-pdf", "/logistics/cnpms/bigbag/lable/getPdf", "first-mile"),
    /** Reads a single big bag. */
    LOGISTICS_CNPMS_BIGBAG_QUERY("logistics-cnpms-bigbag-query", "/logistics/cnpms/bigbag/query", "first-mile"),
    /** Lists points that collect big bags, page by page. */
    LOGISTICS_CNPMS_BIGBAG_QUERYCOLLECTION("logistics-cnpms-bigbag-querycollection", "/logistics/cnpms/bigbag/querycollection", "first-mile"),
    /** Alters weight or contents of a big bag. */
    LOGISTICS_CNPMS_BIGBAG_UPDATE("logistics-cnpms-bigbag-update", "/logistics/cnpms/bigbag/update", "first-mile"),
    /** Ties an outside seller account to a customer of Lazada Logistics by its number. */
    LOGISTICS_EPIS_CUSTOMERS_EXTERNAL_RELATIONSHIPS("logistics-epis-customers-external-relationships", "/logistics/epis/customers/external_relationships", "lazada-logistics"),
    /** Ties an outside seller account to a customer of Lazada Logistics by a one-time code. */
    LOGISTICS_EPIS_CUSTOMERS_EXTERNAL_RELATIONSHIPS_BUNDLE("logistics-epis-customers-external-relationships-bundle", "/logistics/epis/customers/external_relationships_bundle", "lazada-logistics"),
    /** Makes or alters a warehouse of an outside seller. */
    LOGISTICS_EPIS_CUSTOMERS_WAREHOUSES("logistics-epis-customers-warehouses", "/logistics/epis/customers/warehouses", "lazada-logistics"),
    /** Estimates what a shipment would cost. */
    LOGISTICS_EPIS_ESTIMATE_SHIPPING_FEE("logistics-epis-estimate-shipping-fee", "/logistics/epis/estimate_shipping_fee", "lazada-logistics"),
    /** Uploads the label of a fulfillment order. */
    LOGISTICS_EPIS_FULFILLMENT_UPLOAD_AWB("logistics-epis-fulfillment-upload-awb", "/logistics/epis/fulfillment/upload_awb", "lazada-logistics"),
    /** Reads the estimated and the real cost of a package that was shipped. */
    LOGISTICS_EPIS_GET_SHIPPING_FEE("logistics-epis-get-shipping-fee", "/logistics/epis/get_shipping_fee", "lazada-logistics"),
    /** Makes a package for Lazada Logistics to deliver. */
    LOGISTICS_EPIS_PACKAGES("logistics-epis-packages", "/logistics/epis/packages", "lazada-logistics"),
    /** Gives the URL of a package's label. */
    LOGISTICS_EPIS_PACKAGES_AWB("logistics-epis-packages-awb", "/logistics/epis/packages/awb", "lazada-logistics"),
    /** Withdraws a package. */
    LOGISTICS_EPIS_PACKAGES_CANCEL("logistics-epis-packages-cancel", "/logistics/epis/packages/cancel", "lazada-logistics"),
    /** Withdraws a package that was both fulfilled and delivered by Lazada. */
    LOGISTICS_EPIS_PACKAGES_CANCEL_V3("logistics-epis-packages-cancel-v3", "/logistics/epis/packages/cancel/v3", "lazada-logistics"),
    /** Makes a package and consigns it, so that it gets a tracking number and a label. */
    LOGISTICS_EPIS_PACKAGES_CONSIGN("logistics-epis-packages-consign", "/logistics/epis/packages/consign", "lazada-logistics"),
    /** Consigns a package for fulfillment, delivery or both. */
    LOGISTICS_EPIS_PACKAGES_CONSIGN_V2("logistics-epis-packages-consign-v2", "/logistics/epis/packages/consign/v2", "lazada-logistics"),
    /** Asks for another try at delivery, or for a return. */
    LOGISTICS_EPIS_PACKAGES_REATTEMPT("logistics-epis-packages-reattempt", "/logistics/epis/packages/reattempt", "lazada-logistics"),
    /** Marks a package as ready to ship. */
    LOGISTICS_EPIS_PACKAGES_RTS("logistics-epis-packages-rts", "/logistics/epis/packages/rts", "lazada-logistics"),
    /** Alters receiver or amounts of a package that is ready to ship. */
    LOGISTICS_EPIS_PACKAGES_UPDATE("logistics-epis-packages-update", "/logistics/epis/packages/update", "lazada-logistics"),
    /** Lists the ways of delivery for a package that is being planned. */
    LOGISTICS_EPIS_SERVICE_DELIVERY_OPTIONS("logistics-epis-service-delivery-options", "/logistics/epis/service/delivery_options", "lazada-logistics"),
    /** Opens a case with support. */
    LOGISTICS_EPIS_XSPACE_CREATE("logistics-epis-xspace-create", "/logistics/epis/xspace/create", "lazada-logistics"),
    /** Reads a support case. */
    LOGISTICS_EPIS_XSPACE_DETAIL("logistics-epis-xspace-detail", "/logistics/epis/xspace/detail", "lazada-logistics"),
    /** Lists support cases, page by page. */
    LOGISTICS_EPIS_XSPACE_QUERY("logistics-epis-xspace-query", "/logistics/epis/xspace/query", "lazada-logistics"),
    /** Gives a support case its stars. */
    LOGISTICS_EPIS_XSPACE_RATE("logistics-epis-xspace-rate", "/logistics/epis/xspace/rate", "lazada-logistics"),
    /** Has parcel units travel together. */
    LOGISTICS_LDP_CREATE_CONSOLIDATION_SERVICE("logistics-ldp-create-consolidation-service", "/logistics/ldp/createConsolidationService", "logistics"),
    /** Reports who carries a cross-border unit on its last mile, and its tracking number. */
    LOGISTICS_LDP_UPDATE_LASTMILE("logistics-ldp-update-lastmile", "/logistics/ldp/updateLastmile", "logistics"),
    /** Draws a new number for a Lazada bag. */
    LOGISTICS_LZD_BAG_GET("logistics-lzd-bag-get", "/logistics/lzd_bag/get", "first-mile"),
    /** Reports which parcels lie in a Lazada bag. */
    LOGISTICS_LZD_BAG_UPLOAD("logistics-lzd-bag-upload", "/logistics/lzd_bag/upload", "first-mile"),
    /** Reads the first-mile state of parcels by tracking number. */
    LOGISTICS_PACKAGE_QUERY("logistics-package-query", "/logistics/package/query", "first-mile"),
    /** Reports which parcels lie in a bag of the seller. */
    LOGISTICS_SELLER_BAG_UPLOAD("logistics-seller-bag-upload", "/logistics/seller_bag/upload", "first-mile"),
    /** Says whether a cage number is good, first generation. */
    LOGISTICS_STATION_CAGES_VALIDATE("logistics-station-cages-validate", "/logistics/station/cages/validate", "logistics-station"),
    /** Confirms parcels that came in at a drop-off point, first generation. */
    LOGISTICS_STATION_DOP_CONFIRM_INBOUND("logistics-station-dop-confirm-inbound", "/logistics/station/dop/confirm-inbound", "logistics-station"),
    /** Lists parcels that came in at a drop-off point, first generation. */
    LOGISTICS_STATION_DOP_INBOUNDED_PARCELS_LIST("logistics-station-dop-inbounded-parcels-list", "/logistics/station/dop/inbounded-parcels/list", "logistics-station"),
    /** Records a parcel scanned at a drop-off point, first generation. */
    LOGISTICS_STATION_DOP_SCANNED_PARCELS("logistics-station-dop-scanned-parcels", "/logistics/station/dop/scanned-parcels", "logistics-station"),
    /** Takes back scans at a drop-off point, first generation. */
    LOGISTICS_STATION_DOP_SCANNED_PARCELS_DELETE("logistics-station-dop-scanned-parcels-delete", "/logistics/station/dop/scanned-parcels/delete", "logistics-station"),
    /** Lists scans at a drop-off point, first generation. */
    LOGISTICS_STATION_DOP_SCANNED_PARCELS_LIST("logistics-station-dop-scanned-parcels-list", "/logistics/station/dop/scanned-parcels/list", "logistics-station"),
    /** Lists the stations for which the app may act. */
    LOGISTICS_STATION_LIST("logistics-station-list", "/logistics/station/list", "logistics-station"),
    /** Says whether a cage number is good, before parcels come in. */
    LOGISTICS_STATION_V1_CAGES_VALIDATE("logistics-station-v1-cages-validate", "/logistics/station/v1/cages/validate", "logistics-station"),
    /** Confirms that scanned parcels came in. */
    LOGISTICS_STATION_V1_CONFIRM_INBOUND("logistics-station-v1-confirm-inbound", "/logistics/station/v1/confirm-inbound", "logistics-station"),
    /** Records that a customer took a parcel or refused it. */
    LOGISTICS_STATION_V1_CP_CONFIRM_PARCEL_COLLECTION("logistics-station-v1-cp-confirm-parcel-collection", "/logistics/station/v1/cp/confirm-parcel-collection", "logistics-station"),
    /** Lists parcels that wait to be fetched back. */
    LOGISTICS_STATION_V1_CP_SCHEDULED_PU_PARCELS_LIST("logistics-station-v1-cp-scheduled-pu-parcels-list", "/logistics/station/v1/cp/scheduled-pu-parcels/list", "logistics-station"),
    /** Checks the code with which a customer collects a parcel. */
    LOGISTICS_STATION_V1_CP_VALIDATE_OTP("logistics-station-v1-cp-validate-otp", "/logistics/station/v1/cp/validate-otp", "logistics-station"),
    /** Looks for returned parcels by a piece of the tracking number. */
    LOGISTICS_STATION_V1_DOP_CR_PARCELS_SEARCH("logistics-station-v1-dop-cr-parcels-search", "/logistics/station/v1/dop/cr-parcels/search", "logistics-station"),
    /** Lists parcels that came in, by tracking number. */
    LOGISTICS_STATION_V1_INBOUNDED_PARCELS_LIST("logistics-station-v1-inbounded-parcels-list", "/logistics/station/v1/inbounded-parcels/list", "logistics-station"),
    /** Reads what stations share, such as the reasons for refusal. */
    LOGISTICS_STATION_V1_METADATA("logistics-station-v1-metadata", "/logistics/station/v1/metadata", "logistics-station"),
    /** Records a parcel that was scanned. */
    LOGISTICS_STATION_V1_SCANNED_PARCELS_CREATE("logistics-station-v1-scanned-parcels-create", "/logistics/station/v1/scanned-parcels/create", "logistics-station"),
    /** Takes scans back. */
    LOGISTICS_STATION_V1_SCANNED_PARCELS_DELETE("logistics-station-v1-scanned-parcels-delete", "/logistics/station/v1/scanned-parcels/delete", "logistics-station"),
    /** Lists scans. */
    LOGISTICS_STATION_V1_SCANNED_PARCELS_LIST("logistics-station-v1-scanned-parcels-list", "/logistics/station/v1/scanned-parcels/list", "logistics-station"),
    /** Reports, as the carrier, a stop for pickup and how it went. */
    LOGISTICS_TPS_RUNSHEETS_STOPS("logistics-tps-runsheets-stops", "/logistics/tps/runsheets/stops", "logistics"),
    /** Sets, as the carrier, when a seller's warehouse is visited. */
    LOGISTICS_TPS_SELLERS_PICKUP_TIMESLOT("logistics-tps-sellers-pickup-timeslot", "/logistics/tps/sellers/pickup_timeslot", "logistics"),
    /** Makes a station, as the carrier. */
    LOGISTICS_TPS_STATIONS_CREATE("logistics-tps-stations-create", "/logistics/tps/stations/create", "logistics"),
    /** Alters a station, as the carrier. */
    LOGISTICS_TPS_STATIONS_UPDATE("logistics-tps-stations-update", "/logistics/tps/stations/update", "logistics"),
    /** Lists affiliate conversions of a range of days, page by page. */
    MARKETING_CONVERSION_REPORT("marketing-conversion-report", "/marketing/conversion/report", "affiliate"),
    /** Makes tracking links out of products, addresses or offers. */
    MARKETING_GETLINK("marketing-getlink", "/marketing/getlink", "affiliate"),
    /** Lists affiliate offers, page by page. */
    MARKETING_OFFER_LIST_GET("marketing-offer-list-get", "/marketing/offer/list/get", "affiliate"),
    /** Lists products for affiliates with their commission, page by page. */
    MARKETING_PRODUCT_FEED("marketing-product-feed", "/marketing/product/feed", "affiliate"),
    /** Gives the tracking link of a product. */
    MARKETING_PRODUCT_LINK("marketing-product-link", "/marketing/product/link", "affiliate"),
    /** Ends the upload of a video with the tags of its blocks; answers with the video. */
    MEDIA_VIDEO_BLOCK_COMMIT("media-video-block-commit", "/media/video/block/commit", "media"),
    /** Begins the upload of a video of up to 100 MB. */
    MEDIA_VIDEO_BLOCK_CREATE("media-video-block-create", "/media/video/block/create", "media"),
    /** Uploads one block of a video and answers with its tag. */
    MEDIA_VIDEO_BLOCK_UPLOAD("media-video-block-upload", "/media/video/block/upload", "media"),
    /** Reads state, title, cover and URL of a video. */
    MEDIA_VIDEO_GET("media-video-get", "/media/video/get", "media"),
    /** Reads how much room for videos the seller has, and how much is used. */
    MEDIA_VIDEO_QUOTA_GET("media-video-quota-get", "/media/video/quota/get", "media"),
    /** Deletes a video; it cannot be brought back. */
    MEDIA_VIDEO_REMOVE("media-video-remove", "/media/video/remove", "media"),
    /** Reports a new member of the partner's programme to Lazada. */
    MEMBERSHIP_LINK("membership-link", "/membership/link", "membership"),
    /** Says whether a buyer is a linked member of a seller. */
    MEMBERSHIP_LINKMEMBER_GET("membership-linkmember-get", "/membership/linkmember/get", "membership"),
    /** Lists the linked members of a seller, page by page. */
    MEMBERSHIP_LINKMEMBER_LIST("membership-linkmember-list", "/membership/linkmember/list", "membership"),
    /** Cancels an order item, first generation. */
    ORDER_CANCEL("order-cancel", "/order/cancel", "reverse-order"),
    /** Reports that the items of up to 20 digital orders were delivered. */
    ORDER_DIGITAL_DELIVERED("order-digital-delivered", "/order/digital/delivered", "fulfillment"),
    /** Gives the shipping label of order items as HTML, first generation. */
    ORDER_DOCUMENT_AWB_HTML_GET("order-document-awb-html-get", "/order/document/awb/html/get", "order"),
    /** Gives the shipping label of order items as PDF, first generation. */
    ORDER_DOCUMENT_AWB_PDF_GET("order-document-awb-pdf-get", "/order/document/awb/pdf/get", "order"),
    /** Gives an invoice, a shipping label or a manifest for order items, as a base64 file; the items must be packed first. */
    ORDER_DOCUMENT_GET("order-document-get", "/order/document/get", "order"),
    /** Lists reasons for cancelling and for failed deliveries, first generation. */
    ORDER_FAILURE_REASON_GET("order-failure-reason-get", "/order/failure_reason/get", "reverse-order"),
    /** Packs items of up to 20 orders; the answer gives package and tracking number for each item, or why that item failed. */
    ORDER_FULFILL_PACK("order-fulfill-pack", "/order/fulfill/pack", "fulfillment"),
    /** Reads the head of an order, without its items. */
    ORDER_GET("order-get", "/order/get", "order"),
    /** Stores the seller's invoice number with an order item. */
    ORDER_INVOICE_NUMBER_SET("order-invoice-number-set", "/order/invoice_number/set", "order"),
    /** Reads the items of an order, one row for each piece. */
    ORDER_ITEMS_GET("order-items-get", "/order/items/get", "order"),
    /** Packs order items, first generation. */
    ORDER_PACK("order-pack", "/order/pack", "fulfillment"),
    /** Gives the shipping labels of up to 20 packages as PDF or HTML; the link to the PDF lives for 10 minutes. */
    ORDER_PACKAGE_DOCUMENT_GET("order-package-document-get", "/order/package/document/get", "fulfillment"),
    /** Unpacks up to 20 packages, so that their items can be packed anew. */
    ORDER_PACKAGE_REPACK("order-package-repack", "/order/package/repack", "fulfillment"),
    /** Marks up to 20 packages as ready to ship. */
    ORDER_PACKAGE_RTS("order-package-rts", "/order/package/rts", "fulfillment"),
    /** Reports that up to 20 packages, which the seller delivers, were picked up. */
    ORDER_PACKAGE_SOF_COLLECT("order-package-sof-collect", "/order/package/sof/collect", "fulfillment"),
    /** Reports that up to 20 packages, which the seller delivers, have arrived. */
    ORDER_PACKAGE_SOF_DELIVERED("order-package-sof-delivered", "/order/package/sof/delivered", "fulfillment"),
    /** Reports that up to 20 packages, which the seller delivers, could not be handed over. */
    ORDER_PACKAGE_SOF_FAILED_DELIVERY("order-package-sof-failed-delivery", "/order/package/sof/failed_delivery", "fulfillment"),
    /** Reports what a carrier says of a package that the seller delivers; open to chosen shops. */
    ORDER_PACKAGE_SOF_STATUS_UPDATE("order-package-sof-status-update", "/order/package/sof/status/update", "fulfillment"),
    /** Unpacks a package, first generation. */
    ORDER_REPACK("order-repack", "/order/repack", "fulfillment"),
    /** Cancels items of an order on the seller's side, with a reason that order-reverse-cancel-validate gave. */
    ORDER_REVERSE_CANCEL_CREATE("order-reverse-cancel-create", "/order/reverse/cancel/create", "reverse-order"),
    /** Agrees to or refuses a cancellation that the buyer asked for. */
    ORDER_REVERSE_CANCEL_SELLER_DECIDE("order-reverse-cancel-seller-decide", "/order/reverse/cancel/seller/decide", "reverse-order"),
    /** Says whether the seller may cancel items, and out of which reasons. */
    ORDER_REVERSE_CANCEL_VALIDATE("order-reverse-cancel-validate", "/order/reverse/cancel/validate", "reverse-order"),
    /** Agrees to a refund without a return, or disputes it. */
    ORDER_REVERSE_ONLYREFUND_SELLER_DECIDE("order-reverse-onlyrefund-seller-decide", "/order/reverse/onlyrefund/seller/decide", "reverse-order"),
    /** Lists the reasons with which a reverse order line can be refused. */
    ORDER_REVERSE_REASON_LIST("order-reverse-reason-list", "/order/reverse/reason/list", "reverse-order"),
    /** Reads one reverse order with its lines. */
    ORDER_REVERSE_RETURN_DETAIL_LIST("order-reverse-return-detail-list", "/order/reverse/return/detail/list", "reverse-order"),
    /** Lists what was said about a reverse order line, page by page. */
    ORDER_REVERSE_RETURN_HISTORY_LIST("order-reverse-return-history-list", "/order/reverse/return/history/list", "reverse-order"),
    /** Decides on a return or a refund: agree, refuse, refund or confirm that the goods came. */
    ORDER_REVERSE_RETURN_UPDATE("order-reverse-return-update", "/order/reverse/return/update", "reverse-order"),
    /** Marks order items as ready to ship, first generation. */
    ORDER_RTS("order-rts", "/order/rts", "fulfillment"),
    /** Lists carriers that can take up to 20 orders, or says that the platform picks one. */
    ORDER_SHIPMENT_PROVIDERS_GET("order-shipment-providers-get", "/order/shipment/providers/get", "fulfillment"),
    /** Reports that items, which the seller delivers, have arrived, first generation. */
    ORDER_SOF_DELIVERED("order-sof-delivered", "/order/sof/delivered", "fulfillment"),
    /** Reports that items, which the seller delivers, could not be handed over, first generation. */
    ORDER_SOF_FAILED_DELIVERY("order-sof-failed-delivery", "/order/sof/failed_delivery", "fulfillment"),
    /** Lists the orders created or changed within a time window. */
    ORDERS_GET("orders-get", "/orders/get", "order"),
    /** Reads the items of several orders at once. */
    ORDERS_ITEMS_GET("orders-items-get", "/orders/items/get", "order"),
    /** Reads payment and delivery of orders for merchants of the OVO scheme. */
    ORDERS_OVO_GET("orders-ovo-get", "/orders/ovo/get", "order"),
    /** Says whether a buyer is a linked member of the seller who asks. */
    PARTNER_GET("partner-get", "/partner/get", "membership"),
    /** Reports a new member of the partner's programme to Lazada, with where the member comes from. */
    PARTNER_LINK("partner-link", "/partner/link", "membership"),
    /** Lists the linked members of the seller who asks, page by page. */
    PARTNER_LIST("partner-list", "/partner/list", "membership"),
    /** Lists the seller's orders with data of the members. */
    PARTNER_TRANSACTION("partner-transaction", "/partner/transaction", "membership"),
    /** Ends the tie between a buyer and the partner's programme. */
    PARTNER_UNLINK("partner-unlink", "/partner/unlink", "membership"),
    /** Sets what is stored about a member. */
    PARTNER_UPDATE("partner-update", "/partner/update", "membership"),
    /** Exchanges the partner's number of a member. */
    PARTNER_UPDATE_PARTNER_USER_ID("partner-update-partner-user-id", "/partner/updatePartnerUserId", "membership"),
    /** Gives the labels of a pickup to print. */
    PICKUP_ORDER_PRINT("pickup-order-print", "/pickup_order/print", "choice"),
    /** Reads a pickup order. */
    PICKUP_ORDER_QUERY("pickup-order-query", "/pickup_order/query", "choice"),
    /** Proposes categories for a product by its title. */
    PRODUCT_CATEGORY_SUGGESTION_GET("product-category-suggestion-get", "/product/category/suggestion/get", "category"),
    /** Proposes categories for many titles at once. */
    PRODUCT_CATEGORY_SUGGESTION_GET_BATCH("product-category-suggestion-get-batch", "/product/category/suggestion/get/batch", "category"),
    /** Reads how good the content of a product is, with hints to better it. */
    PRODUCT_CONTENT_SCORE_GET("product-content-score-get", "/product/content/score/get", "product"),
    /** Puts a product with its SKUs on sale; it then passes quality control. */
    PRODUCT_CREATE("product-create", "/product/create", "product"),
    /** Takes a product or some of its SKUs offline, without quality control. */
    PRODUCT_DEACTIVATE("product-deactivate", "/product/deactivate", "product"),
    /** Makes a retail SKU for fulfillment, first generation. */
    PRODUCT_FULFILLMENT_CREATE("product-fulfillment-create", "/product/fulfillment/create", "product"),
    /** Alters a retail SKU for fulfillment, first generation. */
    PRODUCT_FULFILLMENT_UPDATE("product-fulfillment-update", "/product/fulfillment/update", "product"),
    /** Alters the attributes of a global product. */
    PRODUCT_GLOBAL_ATTRIBUTE_UPDATE("product-global-attribute-update", "/product/global/attribute/update", "global-product"),
    /** Makes a cross-border product on several sites at once. */
    PRODUCT_GLOBAL_CREATE("product-global-create", "/product/global/create", "global-product"),
    /** Deletes a cross-border product, globally or on one site. */
    PRODUCT_GLOBAL_DELETE("product-global-delete", "/product/global/delete", "global-product"),
    /** Reads further data of global products, such as fees and whether they are semi-managed. */
    PRODUCT_GLOBAL_EXTENSION("product-global-extension", "/product/global/extension", "global-product"),
    /** Lists products that can become semi-managed, page by page. */
    PRODUCT_GLOBAL_SEMI_AVAIBLE_GET("product-global-semi-avaible-get", "/product/global/semi/avaible/get", "global-product"),
    /** Proposes supply prices for semi-managed products. */
    PRODUCT_GLOBAL_SEMI_RECOMMEND_PRICE_GET("product-global-semi-recommend-price-get", "/product/global/semi/recommend/price/get", "global-product"),
    /** Alters a semi-managed product. */
    PRODUCT_GLOBAL_SEMI_UPDATE("product-global-semi-update", "/product/global/semi/update", "global-product"),
    /** Turns a product into a semi-managed one. */
    PRODUCT_GLOBAL_SEMI_UPGRADE("product-global-semi-upgrade", "/product/global/semi/upgrade", "global-product"),
    /** Tells how far the making of a global product is on each site. */
    PRODUCT_GLOBAL_STATUS_GET("product-global-status-get", "/product/global/status/get", "global-product"),
    /** Lists global products that lack key attributes. */
    PRODUCT_GLOBAL_UNFILLED_ATTRIBUTE_GET("product-global-unfilled-attribute-get", "/product/global/unfilled/attribute/get", "global-product"),
    /** Puts a cross-border product on the shelf or takes it off, globally or on one site. */
    PRODUCT_GLOBAL_UPDATE_STATUS("product-global-update-status", "/product/global/update/status", "global-product"),
    /** Reads one product with its SKUs, their stock and state. */
    PRODUCT_ITEM_GET("product-item-get", "/product/item/get", "product"),
    /** Tries a product out against the rules for cross-border listing; nothing is made. */
    PRODUCT_PRE_CHECK("product-pre-check", "/product/pre/check", "product"),
    /** Sets price, sale price and stock of up to 50 SKUs. */
    PRODUCT_PRICE_QUANTITY_UPDATE("product-price-quantity-update", "/product/price_quantity/update", "inventory"),
    /** Lists products that quality control objects to. */
    PRODUCT_QC_ALERT_LIST("product-qc-alert-list", "/product/qc/alert/list", "product"),
    /** Reads what quality control says of SKUs, first generation. */
    PRODUCT_QC_STATUS_GET("product-qc-status-get", "/product/qc/status/get", "product"),
    /** Deletes up to 50 SKUs; a product is gone once all of its SKUs are. */
    PRODUCT_REMOVE("product-remove", "/product/remove", "product"),
    /** Tells how many products the seller may list, and in which categories not. */
    PRODUCT_SELLER_ITEM_GET_PRE_QC_RULES("product-seller-item-get-pre-qc-rules", "/product/seller/item/getPreQcRules", "product"),
    /** Tells how many products a cross-border seller may list and has listed; 10 calls a second for a seller. */
    PRODUCT_SELLER_ITEM_LIMIT("product-seller-item-limit", "/product/seller/item/limit", "product"),
    /** Deletes SKUs of a product, and a variation if need be. */
    PRODUCT_SKU_REMOVE("product-sku-remove", "/product/sku/remove", "product"),
    /** Adds to or takes from the sellable stock of up to 50 SKUs; never below zero. */
    PRODUCT_STOCK_SELLABLE_ADJUST("product-stock-sellable-adjust", "/product/stock/sellable/adjust", "inventory"),
    /** Sets the sellable stock of up to 50 SKUs. */
    PRODUCT_STOCK_SELLABLE_UPDATE("product-stock-sellable-update", "/product/stock/sellable/update", "inventory"),
    /** Lists products of cross-border sellers that lack key attributes. */
    PRODUCT_UNFILLED_ATTRIBUTE_GET("product-unfilled-attribute-get", "/product/unfilled/attribute/get", "product"),
    /** Alters a product or its SKUs; what is not sent stays as it was. */
    PRODUCT_UPDATE("product-update", "/product/update", "product"),
    /** Ends a picture's part in a trial of two variants. */
    PRODUCTS_EXPERIMENT_EXIT("products-experiment-exit", "/products/experiment/exit", "product"),
    /** Reads how a trial of two variants is set up. */
    PRODUCTS_EXPERIMENT_GETCONFIG("products-experiment-getconfig", "/products/experiment/getconfig", "product"),
    /** Reads the figures of a trial of two pictures. */
    PRODUCTS_EXPERIMENT_GETDATA("products-experiment-getdata", "/products/experiment/getdata", "product"),
    /** Enters a picture into a trial of two variants. */
    PRODUCTS_EXPERIMENT_JOIN("products-experiment-join", "/products/experiment/join", "product"),
    /** Lists products by state and by the time of their making or change. */
    PRODUCTS_GET("products-get", "/products/get", "product"),
    /** Turns a flexi-combo on. */
    PROMOTION_FLEXICOMBO_ACTIVATE("promotion-flexicombo-activate", "/promotion/flexicombo/activate", "flexicombo"),
    /** Makes a flexi-combo: a discount, gift or sample for buying several pieces or for a sum. */
    PROMOTION_FLEXICOMBO_CREATE("promotion-flexicombo-create", "/promotion/flexicombo/create", "flexicombo"),
    /** Turns a flexi-combo off. */
    PROMOTION_FLEXICOMBO_DEACTIVATE("promotion-flexicombo-deactivate", "/promotion/flexicombo/deactivate", "flexicombo"),
    /** Reads a single flexi-combo. */
    PROMOTION_FLEXICOMBO_DETAILS("promotion-flexicombo-details", "/promotion/flexicombo/details", "flexicombo"),
    /** Lists flexi-combos, page by page. */
    PROMOTION_FLEXICOMBO_LIST("promotion-flexicombo-list", "/promotion/flexicombo/list", "flexicombo"),
    /** Puts SKUs into a flexi-combo. */
    PROMOTION_FLEXICOMBO_PRODUCTS_ADD("promotion-flexicombo-products-add", "/promotion/flexicombo/products/add", "flexicombo"),
    /** Takes SKUs out of a flexi-combo. */
    PROMOTION_FLEXICOMBO_PRODUCTS_DELETE("promotion-flexicombo-products-delete", "/promotion/flexicombo/products/delete", "flexicombo"),
    /** Lists the SKUs of a flexi-combo, page by page. */
    PROMOTION_FLEXICOMBO_PRODUCTS_LIST("promotion-flexicombo-products-list", "/promotion/flexicombo/products/list", "flexicombo"),
    /** Alters a flexi-combo. */
    PROMOTION_FLEXICOMBO_UPDATE("promotion-flexicombo-update", "/promotion/flexicombo/update", "flexicombo"),
    /** Turns a free-shipping promotion on. */
    PROMOTION_FREESHIPPING_ACTIVATE("promotion-freeshipping-activate", "/promotion/freeshipping/activate", "free-shipping"),
    /** Makes a promotion in which the seller bears shipping, wholly or in part. */
    PROMOTION_FREESHIPPING_CREATE("promotion-freeshipping-create", "/promotion/freeshipping/create", "free-shipping"),
    /** Turns a free-shipping promotion off. */
    PROMOTION_FREESHIPPING_DEACTIVATE("promotion-freeshipping-deactivate", "/promotion/freeshipping/deactivate", "free-shipping"),
    /** Lists the ways of delivery that such a promotion may cover. */
    PROMOTION_FREESHIPPING_DELIVERYOPTIONS_GET("promotion-freeshipping-deliveryoptions-get", "/promotion/freeshipping/deliveryoptions/get", "free-shipping"),
    /** Reads a single free-shipping promotion. */
    PROMOTION_FREESHIPPING_GET("promotion-freeshipping-get", "/promotion/freeshipping/get", "free-shipping"),
    /** Puts SKUs into a free-shipping promotion. */
    PROMOTION_FREESHIPPING_PRODUCT_SKU_ADD("promotion-freeshipping-product-sku-add", "/promotion/freeshipping/product/sku/add", "free-shipping"),
    /** Takes SKUs out of a free-shipping promotion. */
    PROMOTION_FREESHIPPING_PRODUCT_SKU_REMOVE("promotion-freeshipping-product-sku-remove", "/promotion/freeshipping/product/sku/remove", "free-shipping"),
    /** Lists the products of a free-shipping promotion, page by page. */
    PROMOTION_FREESHIPPING_PRODUCTS_GET("promotion-freeshipping-products-get", "/promotion/freeshipping/products/get", "free-shipping"),
    /** Lists the regions that such a promotion may cover. */
    PROMOTION_FREESHIPPING_REGIONS_GET("promotion-freeshipping-regions-get", "/promotion/freeshipping/regions/get", "free-shipping"),
    /** Alters a free-shipping promotion. */
    PROMOTION_FREESHIPPING_UPDATE("promotion-freeshipping-update", "/promotion/freeshipping/update", "free-shipping"),
    /** Lists free-shipping promotions, page by page. */
    PROMOTION_FREESHIPPINGS_GET("promotion-freeshippings-get", "/promotion/freeshippings/get", "free-shipping"),
    /** Turns a flash sale of the shop on. */
    PROMOTION_STOREFLASHSALE_ACTIVATE("promotion-storeflashsale-activate", "/promotion/storeflashsale/activate", "flash-sale"),
    /** Plans a flash sale of the shop, with price and quantity for each SKU. */
    PROMOTION_STOREFLASHSALE_CREATE("promotion-storeflashsale-create", "/promotion/storeflashsale/create", "flash-sale"),
    /** Turns a flash sale of the shop off. */
    PROMOTION_STOREFLASHSALE_DEACTIVATE("promotion-storeflashsale-deactivate", "/promotion/storeflashsale/deactivate", "flash-sale"),
    /** Reads a single flash sale of the shop. */
    PROMOTION_STOREFLASHSALE_GET("promotion-storeflashsale-get", "/promotion/storeflashsale/get", "flash-sale"),
    /** Lists the flash sales of the shop, page by page. */
    PROMOTION_STOREFLASHSALE_LIST("promotion-storeflashsale-list", "/promotion/storeflashsale/list", "flash-sale"),
    /** Alters the SKUs of a flash sale of the shop. */
    PROMOTION_STOREFLASHSALE_UPDATE("promotion-storeflashsale-update", "/promotion/storeflashsale/update", "flash-sale"),
    /** Turns a voucher on. */
    PROMOTION_VOUCHER_ACTIVATE("promotion-voucher-activate", "/promotion/voucher/activate", "voucher"),
    /** Makes a voucher that buyers can collect. */
    PROMOTION_VOUCHER_CREATE("promotion-voucher-create", "/promotion/voucher/create", "voucher"),
    /** Turns a voucher off. */
    PROMOTION_VOUCHER_DEACTIVATE("promotion-voucher-deactivate", "/promotion/voucher/deactivate", "voucher"),
    /** Reads a single voucher. */
    PROMOTION_VOUCHER_GET("promotion-voucher-get", "/promotion/voucher/get", "voucher"),
    /** Puts SKUs under a voucher. */
    PROMOTION_VOUCHER_PRODUCT_SKU_ADD("promotion-voucher-product-sku-add", "/promotion/voucher/product/sku/add", "voucher"),
    /** Takes SKUs from under a voucher. */
    PROMOTION_VOUCHER_PRODUCT_SKU_REMOVE("promotion-voucher-product-sku-remove", "/promotion/voucher/product/sku/remove", "voucher"),
    /** Lists the products under a voucher, page by page. */
    PROMOTION_VOUCHER_PRODUCTS_GET("promotion-voucher-products-get", "/promotion/voucher/products/get", "voucher"),
    /** Alters a voucher. */
    PROMOTION_VOUCHER_UPDATE("promotion-voucher-update", "/promotion/voucher/update", "voucher"),
    /** Lists vouchers, page by page. */
    PROMOTION_VOUCHERS_GET("promotion-vouchers-get", "/promotion/vouchers/get", "voucher"),
    /** Makes or alters a warehouse of the seller, other than the default ones for dispatch and returns. */
    RC_SELLER_WAREHOUSE_SAVE_WAREHOUSE_INFO("rc-seller-warehouse-save-warehouse-info", "/rc/sellerWarehouse/saveWarehouseInfo", "warehouse"),
    /** Lists the seller's shops where buyers can pick goods up. */
    RC_STORE_LIST_GET("rc-store-list-get", "/rc/store/list/get", "warehouse"),
    /** Lists the seller's warehouses with address and kind. */
    RC_WAREHOUSE_DETAIL_GET("rc-warehouse-detail-get", "/rc/warehouse/detail/get", "warehouse"),
    /** Lists the seller's warehouses. */
    RC_WAREHOUSE_GET("rc-warehouse-get", "/rc/warehouse/get", "warehouse"),
    /** Lists the seller's reverse orders by state and time, page by page. */
    REVERSE_GETREVERSEORDERSFORSELLER("reverse-getreverseordersforseller", "/reverse/getreverseordersforseller", "reverse-order"),
    /** Lists the reviews of a product within 7 days, by id, page by page. */
    REVIEW_SELLER_HISTORY_LIST("review-seller-history-list", "/review/seller/history/list", "review"),
    /** Lists the reviews of a product; first form of LazOP 2.0, which two calls replaced. */
    REVIEW_SELLER_LIST("review-seller-list", "/review/seller/list", "review"),
    /** Reads up to 10 reviews by id. */
    REVIEW_SELLER_LIST_V2("review-seller-list-v2", "/review/seller/list/v2", "review"),
    /** Answers a review publicly, in up to 500 characters. */
    REVIEW_SELLER_REPLY_ADD("review-seller-reply-add", "/review/seller/reply/add", "review"),
    /** Reports how a run of the robot for Indonesian tax invoices ended. */
    RPA_ID_TAX_CALLBACK("rpa-id-tax-callback", "/rpa/id/tax/callback", "lazpay"),
    /** Reads one job in which RedMart fetches goods. */
    RSS_PICKUP_JOB_GET("rss-pickup-job-get", "/rss/pickup-job/get", "redmart"),
    /** Lists the jobs of a store in which RedMart fetches goods, within a time window. */
    RSS_PICKUP_JOBS_GET("rss-pickup-jobs-get", "/rss/pickup-jobs/get", "redmart"),
    /** Reads one pickup location of a RedMart store. */
    RSS_PICKUP_LOCATION_GET("rss-pickup-location-get", "/rss/pickupLocation/get", "redmart"),
    /** Lists the pickup locations of a RedMart store, page by page. */
    RSS_PICKUP_LOCATIONS_GET("rss-pickup-locations-get", "/rss/pickupLocations/get", "redmart"),
    /** Reads one product of a RedMart store. */
    RSS_PRODUCT_GET("rss-product-get", "/rss/product/get", "redmart"),
    /** Lists the products of a RedMart store, page by page. */
    RSS_PRODUCTS_GET("rss-products-get", "/rss/products/get", "redmart"),
    /** Reads one stock lot of a product at a pickup location. */
    RSS_STOCK_LOT_GET("rss-stock-lot-get", "/rss/stockLot/get", "redmart"),
    /** Sets the quantity of a stock lot. */
    RSS_STOCK_LOT_UPDATE("rss-stock-lot-update", "/rss/stockLot/update", "redmart"),
    /** Lists the stock lots of a product at a pickup location. */
    RSS_STOCK_LOTS_GET("rss-stock-lots-get", "/rss/stockLots/get", "redmart"),
    /** Stores how SKUs are shown in augmented reality. */
    SELLER_AR_CONFIG_SYN("seller-ar-config-syn", "/seller/ar/config/syn", "seller"),
    /** Lists countries for the registration of cross-border sellers. */
    SELLER_CB_COUNTRY_GET("seller-cb-country-get", "/seller/cb/country/get", "seller-onboarding"),
    /** Lists the places within a place, for the registration of cross-border sellers. */
    SELLER_CB_COUNTRY_LOCATION_GET("seller-cb-country-location-get", "/seller/cb/country/location/get", "seller-onboarding"),
    /** Stores how a new cross-border seller is paid. */
    SELLER_CB_PAYMENT_CONFIG("seller-cb-payment-config", "/seller/cb/payment/config", "seller-onboarding"),
    /** Checks single fields of a cross-border registration. */
    SELLER_CB_REGISTER_FIELDCHECK("seller-cb-register-fieldcheck", "/seller/cb/register/fieldcheck", "seller-onboarding"),
    /** Reads how far the registration of a company is. */
    SELLER_CB_REGISTER_INFO("seller-cb-register-info", "/seller/cb/register/info", "seller-onboarding"),
    /** Reads the profile of the seller whose token is used. */
    SELLER_GET("seller-get", "/seller/get", "seller"),
    /** Reads the seller's figures: rating, response rate and time, shipped on time. */
    SELLER_METRICS_GET("seller-metrics-get", "/seller/metrics/get", "seller"),
    /** Reads the seller's performance figures, named in a chosen language. */
    SELLER_PERFORMANCE_GET("seller-performance-get", "/seller/performance/get", "seller"),
    /** Reads the texts of the seller policies in a chosen language. */
    SELLER_POLICY_FETCH("seller-policy-fetch", "/seller/policy/fetch", "seller"),
    /** Alters the e-mail address of the seller, first generation. */
    SELLER_UPDATE("seller-update", "/seller/update", "seller"),
    /** Lists the warehouses of a seller with several, by kind of address, first generation. */
    SELLER_WAREHOUSE_GET("seller-warehouse-get", "/seller/warehouse/get", "warehouse"),
    /** Lists the notices in the seller's message box, page by page. */
    SELLERCENTER_MSG_LIST("sellercenter-msg-list", "/sellercenter/msg/list", "seller"),
    /** Lists the orders of an app at the Service Market, page by page. */
    SERVICE_MARKET_ORDER_QUERY("service-market-order-query", "/service/market/order/query", "service-market"),
    /** Reads a seller's subscription at the Service Market. */
    SERVICE_MARKET_SUBS_QUERY("service-market-subs-query", "/service/market/subs/query", "service-market"),
    /** Lists the carriers that are active, first generation. */
    SHIPMENT_PROVIDERS_GET("shipment-providers-get", "/shipment/providers/get", "fulfillment"),
    /** Says which of some buyers follow the shop. */
    SHOP_FOLLOW_STATUS_BATCH_QUERY("shop-follow-status-batch-query", "/shop/follow/status/batch/query", "seller"),
    /** Gives products their size charts. */
    SIZE_CHART_BATCH_UPDATE("size-chart-batch-update", "/size/chart/batch/update", "size-chart"),
    /** Lists the seller's templates of size charts, page by page. */
    SIZE_CHART_TEMPLATE_GET("size-chart-template-get", "/size/chart/template/get", "size-chart"),
    /** Says whether the seller has agreed to the terms of advertising. */
    SPONSOR_SOLUTIONS_ACCOUNT_GET_ACCOUNT_SIGN_INFO("sponsor-solutions-account-get-account-sign-info", "/sponsor/solutions/account/getAccountSignInfo", "ads"),
    /** Gives the address of the terms of advertising that now hold. */
    SPONSOR_SOLUTIONS_ACCOUNT_GET_LATEST_SIGN_INFO("sponsor-solutions-account-get-latest-sign-info", "/sponsor/solutions/account/getLatestSignInfo", "ads"),
    /** Agrees to the terms of advertising in the seller's name. */
    SPONSOR_SOLUTIONS_ACCOUNT_SIGN("sponsor-solutions-account-sign", "/sponsor/solutions/account/sign", "ads"),
    /** Starts an advertising campaign together with its ad groups. */
    SPONSOR_SOLUTIONS_ADD_SOLUTION("sponsor-solutions-add-solution", "/sponsor/solutions/addSolution", "ads"),
    /** Puts further ad groups into a campaign. */
    SPONSOR_SOLUTIONS_ADGROUP_ADD_ADGROUP_BATCH("sponsor-solutions-adgroup-add-adgroup-batch", "/sponsor/solutions/adgroup/addAdgroupBatch", "ads"),
    /** Takes ad groups away. */
    SPONSOR_SOLUTIONS_ADGROUP_DELETE_ADGROUP_BATCH("sponsor-solutions-adgroup-delete-adgroup-batch", "/sponsor/solutions/adgroup/deleteAdgroupBatch", "ads"),
    /** Lists the ad groups of a campaign with their figures, page by page. */
    SPONSOR_SOLUTIONS_ADGROUP_SEARCH_ADGROUP_LIST("sponsor-solutions-adgroup-search-adgroup-list", "/sponsor/solutions/adgroup/searchAdgroupList", "ads"),
    /** Turns ad groups on or off. */
    SPONSOR_SOLUTIONS_ADGROUP_UPDATE_ADGROUP_BATCH("sponsor-solutions-adgroup-update-adgroup-batch", "/sponsor/solutions/adgroup/updateAdgroupBatch", "ads"),
    /** Takes campaigns away. */
    SPONSOR_SOLUTIONS_CAMPAIGN_DELETE_CAMPAIGN("sponsor-solutions-campaign-delete-campaign", "/sponsor/solutions/campaign/deleteCampaign", "ads"),
    /** Reads a single campaign. */
    SPONSOR_SOLUTIONS_CAMPAIGN_GET_CAMPAIGN("sponsor-solutions-campaign-get-campaign", "/sponsor/solutions/campaign/getCampaign", "ads"),
    /** Counts the seller's campaigns. */
    SPONSOR_SOLUTIONS_CAMPAIGN_GET_CAMPAIGN_COUNT("sponsor-solutions-campaign-get-campaign-count", "/sponsor/solutions/campaign/getCampaignCount", "ads"),
    /** Lists campaigns with their figures, page by page. */
    SPONSOR_SOLUTIONS_CAMPAIGN_SEARCH_CAMPAIGN_LIST("sponsor-solutions-campaign-search-campaign-list", "/sponsor/solutions/campaign/searchCampaignList", "ads"),
    /** Alters name, period, daily budget or on/off state of a campaign. */
    SPONSOR_SOLUTIONS_CAMPAIGN_UPDATE_CAMPAIGN("sponsor-solutions-campaign-update-campaign", "/sponsor/solutions/campaign/updateCampaign", "ads"),
    /** Lists the advertising categories one level below another. */
    SPONSOR_SOLUTIONS_CATEGORY_LIST_CATEGORY("sponsor-solutions-category-list-category", "/sponsor/solutions/category/listCategory", "ads"),
    /** Proposes keywords that suit an ad group. */
    SPONSOR_SOLUTIONS_KEYWORD_LIST_KEYWORD_BY_ADGROUP("sponsor-solutions-keyword-list-keyword-by-adgroup", "/sponsor/solutions/keyword/listKeywordByAdgroup", "ads"),
    /** Proposes keywords that suit a product. */
    SPONSOR_SOLUTIONS_KEYWORD_LIST_KEYWORD_BY_ITEM("sponsor-solutions-keyword-list-keyword-by-item", "/sponsor/solutions/keyword/listKeywordByItem", "ads"),
    /** Looks for keywords that contain a word. */
    SPONSOR_SOLUTIONS_KEYWORD_SEARCH_KEYWORD("sponsor-solutions-keyword-search-keyword", "/sponsor/solutions/keyword/searchKeyword", "ads"),
    /** Lists products that can be advertised, page by page. */
    SPONSOR_SOLUTIONS_PRODUCT_SEARCH_PRODUCT_WITH_PAGE("sponsor-solutions-product-search-product-with-page", "/sponsor/solutions/product/searchProductWithPage", "ads"),
    /** Reports on ad groups for a period, page by page. */
    SPONSOR_SOLUTIONS_REPORT_GET_DISCOVERY_REPORT_ADGROUP("sponsor-solutions-report-get-discovery-report-adgroup", "/sponsor/solutions/report/getDiscoveryReportAdgroup", "ads"),
    /** Reports on audiences for a period, page by page. */
    SPONSOR_SOLUTIONS_REPORT_GET_DISCOVERY_REPORT_AUDIENCE("sponsor-solutions-report-get-discovery-report-audience", "/sponsor/solutions/report/getDiscoveryReportAudience", "ads"),
    /** Reports on campaigns for a period, page by page. */
    SPONSOR_SOLUTIONS_REPORT_GET_DISCOVERY_REPORT_CAMPAIGN("sponsor-solutions-report-get-discovery-report-campaign", "/sponsor/solutions/report/getDiscoveryReportCampaign", "ads"),
    /** Reports on keywords for a period, page by page. */
    SPONSOR_SOLUTIONS_REPORT_GET_DISCOVERY_REPORT_KEYWORD("sponsor-solutions-report-get-discovery-report-keyword", "/sponsor/solutions/report/getDiscoveryReportKeyword", "ads"),
    /** Reports on campaigns that hold the first slot of a search, page by page. */
    SPONSOR_SOLUTIONS_REPORT_GET_REPORT_CAMPAIGN_ON_PRE_PLACEMENT("sponsor-solutions-report-get-report-campaign-on-pre-placement", "/sponsor/solutions/report/getReportCampaignOnPrePlacement", "ads"),
    /** Gives the advertising totals of a period beside those of an earlier one. */
    SPONSOR_SOLUTIONS_REPORT_GET_REPORT_OVERVIEW("sponsor-solutions-report-get-report-overview", "/sponsor/solutions/report/getReportOverview", "ads"),
    /** Gives the course of one advertising figure over time. */
    SPONSOR_SOLUTIONS_REPORT_GET_REPORT_OVERVIEW_METRIC("sponsor-solutions-report-get-report-overview-metric", "/sponsor/solutions/report/getReportOverviewMetric", "ads"),
    /** Reads how the advertising account is topped up by itself. */
    SPONSOR_SOLUTIONS_WALLET_GET_AUTO_TOP_UP_OPTION_ONE_CONFIG("sponsor-solutions-wallet-get-auto-top-up-option-one-config", "/sponsor/solutions/wallet/getAutoTopUpOptionOneConfig", "ads"),
    /** Sets how the advertising account is topped up by itself. */
    SPONSOR_SOLUTIONS_WALLET_MODIFY_AUTO_TOP_UP_OPTION_ONE_CONFIG("sponsor-solutions-wallet-modify-auto-top-up-option-one-config", "/sponsor/solutions/wallet/modifyAutoTopUpOptionOneConfig", "ads"),
    /** Records that a parcel was scanned at the drop-off point of a station. */
    STATIONS_DOP_SCAN("stations-dop-scan", "/stations/dop/scan", "logistics"),
    /** Lists the shop's own pages, page by page. */
    STORE_CUSTOM_PAGE_GET("store-custom-page-get", "/store/custom/page/get", "store-decoration"),
    /** Alters the e-mail address of a user of the seller, first generation. */
    USER_UPDATE("user-update", "/user/update", "seller"),
    /** Lists the gift codes of a batch, page by page. */
    WALLET_GIFTCODE_QUERY("wallet-giftcode-query", "/wallet/giftcode/query", "wallet-top-up"),
    /** Has a batch of gift codes made. */
    WALLET_GIFTCODE_REQUEST("wallet-giftcode-request", "/wallet/giftcode/request", "wallet-top-up"),
    /** Gives the reconciliation of corporate top-ups for a day. */
    WALLET_OPEN_RECONCILIATION("wallet-open-reconciliation", "/wallet/open/reconciliation", "wallet-top-up"),
    /** Reads the balance of the open-service account. */
    WALLET_OPEN_SERVICE_BALANCE_QUERY("wallet-open-service-balance-query", "/wallet/open/service/balance/query", "lazpay"),
    /** Reads the identity data of a wallet user; personal data. */
    WALLET_OPEN_SERVICE_KYC_QUERY("wallet-open-service-kyc-query", "/wallet/open/service/kyc/query", "lazpay"),
    /** Gives the reconciliation file of the open-service account for a day. */
    WALLET_OPEN_SERVICE_RECONCILIATION("wallet-open-service-reconciliation", "/wallet/open/service/reconciliation", "lazpay"),
    /** Pays money from the partner's account into a user's wallet. */
    WALLET_OPEN_SERVICE_WITHDRAW("wallet-open-service-withdraw", "/wallet/open/service/withdraw", "lazpay"),
    /** Reads how a payment into a user's wallet stands. */
    WALLET_OPEN_SERVICE_WITHDRAW_QUERY("wallet-open-service-withdraw-query", "/wallet/open/service/withdraw/query", "lazpay"),
    /** Gives the reconciliation of corporate top-ups, under a path that a single library uses. */
    WALLET_RECONCILIATION("wallet-reconciliation", "/wallet/reconciliation", "wallet-top-up"),
    /** Reads how a corporate top-up stands. */
    WALLET_TRANSFER_QUERY("wallet-transfer-query", "/wallet/transfer/query", "wallet-top-up"),
    /** Pays money into a wallet account as a corporate top-up. */
    WALLET_TRANSFER_REQUEST("wallet-transfer-request", "/wallet/transfer/request", "wallet-top-up"),
    /** Any API, named by the options apiPath and httpMethod. */
    RAW("raw", null, null),
    /** Consumer: what Lazada pushes. */
    PUSH("push", null, null),
    /** Consumer: sellers who authorize the app. */
    AUTHORIZE("authorize", null, null),
    /** Consumer: final outcomes of writes that were held or whose answer was lost. */
    OUTCOMES("outcomes", null, null),
    /** Consumer: push merged with polling. */
    STREAM("stream", null, null),
    /** Producer: a file that Lazada takes in blocks. */
    UPLOAD("upload", null, null);

    private final String operationName;
    private final String path;
    private final String group;

    LazadaOperation(String operationName, String path, String group) {
        this.operationName = operationName;
        this.path = path;
        this.group = group;
    }

    /** The REST path on the gateway, or {@code null} for a special value. */
    public String path() {
        return path;
    }

    /** The catalogue group whose resource describes this operation, or {@code null} for a special value. */
    public String group() {
        return group;
    }

    /** Whether this is a special value of the URI grammar rather than an API of the gateway. */
    public boolean isSpecial() {
        return path == null;
    }

    /** The kebab-case name that a URI uses. */
    @JsonValue
    @Override
    public String toString() {
        return operationName;
    }
}
