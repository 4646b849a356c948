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

/**
 * What a {@code lazada:} endpoint does: one constant for each callable operation of the Lazada Open Platform, and the
 * special values of the URI grammar. Generated from the catalogue; do not edit.
 */
public enum LazadaOperation {
    /** Add SKUs to an early-bird activity (first version). */
    ACTIVITY_EARLY_BIRD_ADD_SKUS("activity-early-bird-add-skus", "/activity/early/bird/addSkus", "early-bird"),
    /** Add SKUs to an early-bird activity. */
    ACTIVITY_EARLY_BIRD_ADD_SKUS_V2("activity-early-bird-add-skus-v2", "/activity/early/bird/addSkus/v2", "early-bird"),
    /** Create an early-bird price activity for new SKUs (first version). */
    ACTIVITY_EARLY_BIRD_CREATE("activity-early-bird-create", "/activity/early/bird/create", "early-bird"),
    /** Create an early-bird price activity for new SKUs. */
    ACTIVITY_EARLY_BIRD_CREATE_V2("activity-early-bird-create-v2", "/activity/early/bird/create/v2", "early-bird"),
    /** Withdraw SKUs from an early-bird activity (first version). */
    ACTIVITY_EARLY_BIRD_DEACTIVATE_SKUS("activity-early-bird-deactivate-skus", "/activity/early/bird/deactivateSkus", "early-bird"),
    /** Withdraw SKUs from an early-bird activity. */
    ACTIVITY_EARLY_BIRD_DEACTIVATE_SKUS_V2("activity-early-bird-deactivate-skus-v2", "/activity/early/bird/deactivateSkus/v2", "early-bird"),
    /** Tell whether the seller may use early-bird pricing. */
    ACTIVITY_EARLY_BIRD_IS_WHITELIST_SELLER("activity-early-bird-is-whitelist-seller", "/activity/early/bird/isWhitelistSeller", "early-bird"),
    /** Exchange the one-time OAuth code from the seller callback for an access token and a refresh token. */
    AUTH_TOKEN_CREATE("auth-token-create", "/auth/token/create", "auth"),
    /** Variant of the code-for-token exchange for apps that work with an open id. */
    AUTH_TOKEN_CREATE_WITH_OPEN_ID("auth-token-create-with-open-id", "/auth/token/createWithOpenId", "auth"),
    /** Obtain a new access token from a refresh token that has not expired. */
    AUTH_TOKEN_REFRESH("auth-token-refresh", "/auth/token/refresh", "auth"),
    /** Page through the brand library (2018 version, replaced by the brands query). */
    BRANDS_GET("brands-get", "/brands/get", "brand"),
    /** Return the attributes, options and constraints of a leaf category. */
    CATEGORY_ATTRIBUTES_GET("category-attributes-get", "/category/attributes/get", "category"),
    /** Page through the brand library. */
    CATEGORY_BRANDS_QUERY("category-brands-query", "/category/brands/query", "brand"),
    /** Return the next level of a cascading category property. */
    CATEGORY_CASCADE_GET_NEXT_CASCADE_PROP("category-cascade-get-next-cascade-prop", "/category/cascade/getNextCascadeProp", "category"),
    /** Return the full category tree of the site. */
    CATEGORY_TREE_GET("category-tree-get", "/category/tree/get", "category"),
    /** Return one Choice product on a site. */
    CHOICE_PRODUCT_ITEM_GET("choice-product-item-get", "/choice/product/item/get", "choice"),
    /** List Choice products on a site. */
    CHOICE_PRODUCTS_GET("choice-products-get", "/choice/products/get", "choice"),
    /** Return the Choice seller profile on a site. */
    CHOICE_SELLER_GET("choice-seller-get", "/choice/seller/get", "choice"),
    /** Return the link between a Choice SKU and its goods item. */
    CHOICE_SKU_ITEM_RELATION_GET_BY_SKU("choice-sku-item-relation-get-by-sku", "/choice/sku_item_relation/get_by_sku", "choice"),
    /** Set just-in-time stock of Choice SKUs. */
    CHOICE_STOCK_EDIT("choice-stock-edit", "/choice/stock/edit", "choice"),
    /** Cancel AI image tasks. */
    CONTENT_AI_CANCEL_TASK("content-ai-cancel-task", "/content/ai/cancelTask", "content-ai"),
    /** Start an AI task that replaces the model face in a picture. */
    CONTENT_AI_CHANGE_FACE("content-ai-change-face", "/content/ai/changeFace", "content-ai"),
    /** Start an AI task that replaces a product background. */
    CONTENT_AI_CHANGE_PRODUCT_BACKGROUND("content-ai-change-product-background", "/content/ai/changeProductBackground", "content-ai"),
    /** Start an AI task that repairs hands in a picture. */
    CONTENT_AI_FIX_HAND("content-ai-fix-hand", "/content/ai/fixHand", "content-ai"),
    /** Return the state and result of an AI image task. */
    CONTENT_AI_GET_TASK_STATUS("content-ai-get-task-status", "/content/ai/getTaskStatus", "content-ai"),
    /** Find matching product images. */
    CONTENT_AI_PRODUCT_IMAGE_MATCH("content-ai-product-image-match", "/content/ai/productImageMatch", "content-ai"),
    /** Start an AI task that dresses a model in a garment. */
    CONTENT_AI_TRY_ON_CLOTH("content-ai-try-on-cloth", "/content/ai/tryOnCloth", "content-ai"),
    /** List LazLike content categories. */
    CONTENT_MCN_CATEGORY_LIST("content-mcn-category-list", "/content/mcn/category/list", "lazlike"),
    /** Cancel a scheduled publication. */
    CONTENT_MCN_CONTENT_CANCEL_SCHEDULED("content-mcn-content-cancel-scheduled", "/content/mcn/content/cancelScheduled", "lazlike"),
    /** Publish or schedule LazLike content. */
    CONTENT_MCN_CONTENT_CREATE("content-mcn-content-create", "/content/mcn/content/create", "lazlike"),
    /** Return moderation records of content. */
    CONTENT_MCN_CONTENT_QUERY_REVIEW_RECORDS("content-mcn-content-query-review-records", "/content/mcn/content/queryReviewRecords", "lazlike"),
    /** Look up content tags by name. */
    CONTENT_MCN_CONTENT_QUERY_TAG_INFOS_BY_NAME("content-mcn-content-query-tag-infos-by-name", "/content/mcn/content/queryTagInfosByName", "lazlike"),
    /** Resume a scheduled publication. */
    CONTENT_MCN_CONTENT_REPLY_SCHEDULE_PUBLISH("content-mcn-content-reply-schedule-publish", "/content/mcn/content/replySchedulePublish", "lazlike"),
    /** Upload a LazLike image (multipart). */
    CONTENT_MCN_IMAGE_UPLOAD("content-mcn-image-upload", "/content/mcn/image/upload", "lazlike"),
    /** Tell which products are high risk for content. */
    CONTENT_MCN_PRODUCT_VALIDATE("content-mcn-product-validate", "/content/mcn/product/validate", "lazlike"),
    /** List LazLike property tags. */
    CONTENT_MCN_PROPERTY_LIST("content-mcn-property-list", "/content/mcn/property/list", "lazlike"),
    /** Find products that look like given images. */
    CONTENT_MCN_SIMILAR_PRODUCT_SEARCH("content-mcn-similar-product-search", "/content/mcn/similar/product/search", "lazlike"),
    /** Finish a LazLike video upload. */
    CONTENT_MCN_VIDEO_BLOCK_COMMIT("content-mcn-video-block-commit", "/content/mcn/video/block/commit", "lazlike"),
    /** Open a LazLike video upload. */
    CONTENT_MCN_VIDEO_BLOCK_CREATE("content-mcn-video-block-create", "/content/mcn/video/block/create", "lazlike"),
    /** Upload one block of a LazLike video (multipart). */
    CONTENT_MCN_VIDEO_BLOCK_UPLOAD("content-mcn-video-block-upload", "/content/mcn/video/block/upload", "lazlike"),
    /** Ask DataMoat for the risk level of a user login before sensitive data is shown. */
    DATAMOAT_COMPUTE_RISK("datamoat-compute-risk", "/datamoat/compute_risk", "datamoat"),
    /** Report the outcome of a user login to DataMoat account security. */
    DATAMOAT_LOGIN("datamoat-login", "/datamoat/login", "datamoat"),
    /** Partner reports progress of an installation service. */
    DIGITAL_INSTALL_SERVICECALLBACK("digital-install-servicecallback", "/digital/install/servicecallback", "digital-goods"),
    /** Second test copy of the installation service report. */
    DIGITAL_INSTALL_TEST_SERVICECALLBACK("digital-install-test-servicecallback", "/digital/install/test/servicecallback", "digital-goods"),
    /** Insurer reports the underwriting result of a policy. */
    DIGITAL_INSURANCE_NOTIFICATION("digital-insurance-notification", "/digital/insurance/notification", "digital-goods"),
    /** Insurer reports that a policy lapsed. */
    DIGITAL_INSURANCE_NOTIFICATIONLAPSE("digital-insurance-notificationlapse", "/digital/insurance/notificationlapse", "digital-goods"),
    /** Test copy of the underwriting report. */
    DIGITAL_INSURANCE_TEST_NOTIFICATIONCOPY("digital-insurance-test-notificationcopy", "/digital/insurance/test/notificationcopy", "digital-goods"),
    /** Change the status of a virtual goods order. */
    DIGITAL_ORDER_ALTER_STATUS("digital-order-alter-status", "/digital/order/alterStatus", "lazpay"),
    /** Create a virtual goods order and get its payment link. */
    DIGITAL_ORDER_CREATE("digital-order-create", "/digital/order/create", "lazpay"),
    /** Return the status of a virtual goods order. */
    DIGITAL_ORDER_GET_STATUS("digital-order-get-status", "/digital/order/getStatus", "lazpay"),
    /** Code supplier delivers redeem codes for an order. */
    DIGITAL_SERVICE_CDK_CODE_RECEIVED("digital-service-cdk-code-received", "/digital/service/cdkCodeReceived", "digital-goods"),
    /** Create a utility order from a mini app. */
    DIGITAL_SERVICE_CREATEORDER("digital-service-createorder", "/digital/service/createorder", "lazpay"),
    /** Return the payment state of a mini-app utility order. */
    DIGITAL_SERVICE_GET_PAYMENT_STATUS("digital-service-get-payment-status", "/digital/service/getPaymentStatus", "lazpay"),
    /** Report the fulfilment state of a mini-app utility order. */
    DIGITAL_SERVICE_UPDATE_FULFILLEMT_STATUS("digital-service-update-fulfillemt-status", "/digital/service/updateFulfillemtStatus", "lazpay"),
    /** Test copy of the installation service report. */
    DIGITAL_TEST_INSTALL_SERVICECALLBACK("digital-test-install-servicecallback", "/digital/test/install/servicecallback", "digital-goods"),
    /** Record a parcel scan at a drop-off point. */
    DOP_SCAN("dop-scan", "/dop/scan", "logistics"),
    /** Redeem an e-ticket code. */
    ETICKET_CODE_CONSUME("eticket-code-consume", "/eticket/code/consume", "e-ticket"),
    /** Look up the order items behind an e-ticket code. */
    ETICKET_CODE_QUERY("eticket-code-query", "/eticket/code/query", "e-ticket"),
    /** Check a code before redeeming it. */
    ETICKET_MA_AVAILABLE("eticket-ma-available", "/eticket/ma/available", "e-ticket"),
    /** Redeem a code issued by the merchant. */
    ETICKET_MA_CONSUME("eticket-ma-consume", "/eticket/ma/consume", "e-ticket"),
    /** Report that a merchant code could not be sent. */
    ETICKET_MA_FAILSEND("eticket-ma-failsend", "/eticket/ma/failsend", "e-ticket"),
    /** Look up a code issued by the platform. */
    ETICKET_MA_QUERY("eticket-ma-query", "/eticket/ma/query", "e-ticket"),
    /** Look up a code issued through Taobao. */
    ETICKET_MA_QUERY_TB_MA("eticket-ma-query-tb-ma", "/eticket/ma/queryTbMa", "e-ticket"),
    /** Report the codes sent for an order. */
    ETICKET_MA_SEND("eticket-ma-send", "/eticket/ma/send", "e-ticket"),
    /** Kick off an asynchronous dataset export in the FBI reporting tool (internal-looking; fields undocumented). */
    FBI_DOWNLOAD_START_EXPORT_BY_DATASET("fbi-download-start-export-by-dataset", "/fbi/download/startExportByDataset", "system"),
    /** Return stock per channel of a fulfilment SKU. */
    FBL_CHANNEL_STOCKS_GET("fbl-channel-stocks-get", "/fbl/channel_stocks/get", "fbl"),
    /** Cancel a multi-channel fulfilment order. */
    FBL_FULFILLMENT_ORDER_CANCEL("fbl-fulfillment-order-cancel", "/fbl/fulfillment_order/cancel", "fbl"),
    /** Create a multi-channel fulfilment order. */
    FBL_FULFILLMENT_ORDER_CREATE("fbl-fulfillment-order-create", "/fbl/fulfillment_order/create", "fbl"),
    /** Page through multi-channel fulfilment orders. */
    FBL_FULFILLMENT_ORDER_LIST_GET("fbl-fulfillment-order-list-get", "/fbl/fulfillment_order_list/get", "fbl"),
    /** Create a multi-channel fulfilment order for a platform-nominated fleet. */
    FBL_FULFILLMENT_ORDER_PNF_CREATE("fbl-fulfillment-order-pnf-create", "/fbl/fulfillment_order_pnf/create", "fbl"),
    /** Page through fulfilment product details. */
    FBL_FULFILLMENT_PRODUCTS_GET("fbl-fulfillment-products-get", "/fbl/fulfillment_products/get", "fbl"),
    /** Create a fulfilment SKU that is not tied to a product. */
    FBL_FULFILLMENT_SKU_CREATE("fbl-fulfillment-sku-create", "/fbl/fulfillment_sku/create", "fbl"),
    /** Create the fulfilment SKU for a given platform SKU. */
    FBL_FULFILLMENT_SKU_FBL_CREATE("fbl-fulfillment-sku-fbl-create", "/fbl/fulfillment_sku_fbl/create", "fbl"),
    /** Page through fulfilment SKUs of a channel. */
    FBL_FULFILLMENT_SKU_LIST_GET("fbl-fulfillment-sku-list-get", "/fbl/fulfillment_sku_list/get", "fbl"),
    /** Return the SKU link of one fulfilment item. */
    FBL_FULFILLMENT_SKU_RELATION_GET_BY_SC_ITEM("fbl-fulfillment-sku-relation-get-by-sc-item", "/fbl/fulfillment_sku_relation/get_by_sc_item", "fbl"),
    /** Return SKU links of several fulfilment items. */
    FBL_FULFILLMENT_SKU_RELATION_GET_BY_SC_ITEMS("fbl-fulfillment-sku-relation-get-by-sc-items", "/fbl/fulfillment_sku_relation/get_by_sc_items", "fbl"),
    /** Return the SKU link of one platform SKU. */
    FBL_FULFILLMENT_SKU_RELATION_GET_BY_SKU("fbl-fulfillment-sku-relation-get-by-sku", "/fbl/fulfillment_sku_relation/get_by_sku", "fbl"),
    /** Return SKU links of several platform SKUs. */
    FBL_FULFILLMENT_SKU_RELATION_GET_BY_SKUS("fbl-fulfillment-sku-relation-get-by-skus", "/fbl/fulfillment_sku_relation/get_by_skus", "fbl"),
    /** Unlink a platform SKU from a fulfilment SKU. */
    FBL_FULFILLMENT_SKU_RELATION_REMOVE("fbl-fulfillment-sku-relation-remove", "/fbl/fulfillment_sku_relation/remove", "fbl"),
    /** Link a platform SKU to a fulfilment SKU. */
    FBL_FULFILLMENT_SKU_RELATION_WRITE("fbl-fulfillment-sku-relation-write", "/fbl/fulfillment_sku_relation/write", "fbl"),
    /** Change a fulfilment SKU. */
    FBL_FULFILLMENT_SKU_UPDATE("fbl-fulfillment-sku-update", "/fbl/fulfillment_sku/update", "fbl"),
    /** Return the printable PDF of an inbound or outbound order. */
    FBL_ICP_ORDER_FILE("fbl-icp-order-file", "/fbl/icp_order/file", "fbl"),
    /** List warehouses usable for inbound or outbound orders. */
    FBL_ICP_WAREHOUSE_LIST("fbl-icp-warehouse-list", "/fbl/icp_warehouse/list", "fbl"),
    /** Return the product batches received for an inbound order. */
    FBL_INBOUND_BATCH_QUERY("fbl-inbound-batch-query", "/fbl/inbound_batch/query", "fbl"),
    /** Cancel an inbound order. */
    FBL_INBOUND_ORDER_CANCEL("fbl-inbound-order-cancel", "/fbl/inbound_order/cancel", "fbl"),
    /** Create an inbound order to a Lazada warehouse. */
    FBL_INBOUND_ORDER_CREATE("fbl-inbound-order-create", "/fbl/inbound_order/create", "fbl"),
    /** Return one inbound order. */
    FBL_INBOUND_ORDER_DETAIL_GET("fbl-inbound-order-detail-get", "/fbl/inbound_order_detail/get", "fbl"),
    /** Page through inbound orders. */
    FBL_INBOUND_ORDERS_GET("fbl-inbound-orders-get", "/fbl/inbound_orders/get", "fbl"),
    /** Cancel an inbound slot reservation. */
    FBL_INBOUND_RESERVATION_CANCEL("fbl-inbound-reservation-cancel", "/fbl/inbound_reservation/cancel", "fbl"),
    /** List free reservation slots for inbound orders on a date. */
    FBL_INBOUND_RESERVATION_CHECK("fbl-inbound-reservation-check", "/fbl/inbound_reservation/check", "fbl"),
    /** Reserve an inbound slot. */
    FBL_INBOUND_RESERVATION_CREATE("fbl-inbound-reservation-create", "/fbl/inbound_reservation/create", "fbl"),
    /** Return the document of an inbound reservation. */
    FBL_INBOUND_RESERVATION_FILE("fbl-inbound-reservation-file", "/fbl/inbound_reservation/file", "fbl"),
    /** Return an inbound reservation. */
    FBL_INBOUND_RESERVATION_GET("fbl-inbound-reservation-get", "/fbl/inbound_reservation/get", "fbl"),
    /** Page through SKUs whose stock changed in a time window. */
    FBL_INVENTORY_CHANGED_SKU_GET("fbl-inventory-changed-sku-get", "/fbl/inventory_changed_sku/get", "fbl"),
    /** Page through what occupies the stock of a SKU. */
    FBL_INVENTORY_OCCUPY_DETAILS_GET("fbl-inventory-occupy-details-get", "/fbl/inventory_occupy_details/get", "fbl"),
    /** Page through stock movements. */
    FBL_INVENTORY_OPERATE_LOG_GET("fbl-inventory-operate-log-get", "/fbl/inventory_operate_log/get", "fbl"),
    /** Cancel an outbound order. */
    FBL_OUTBOUND_ORDER_CANCEL("fbl-outbound-order-cancel", "/fbl/outbound_order/cancel", "fbl"),
    /** Create an outbound order from a Lazada warehouse. */
    FBL_OUTBOUND_ORDER_CREATE("fbl-outbound-order-create", "/fbl/outbound_order/create", "fbl"),
    /** Return one outbound order. */
    FBL_OUTBOUND_ORDER_DETAIL_GET("fbl-outbound-order-detail-get", "/fbl/outbound_order_detail/get", "fbl"),
    /** Page through outbound orders. */
    FBL_OUTBOUND_ORDERS_GET("fbl-outbound-orders-get", "/fbl/outbound_orders/get", "fbl"),
    /** Page through platform products for FBL (first version). */
    FBL_PLATFORM_PRODUCTS_GET("fbl-platform-products-get", "/fbl/platform_products/get", "fbl"),
    /** Page through platform products for FBL. */
    FBL_PLATFORM_PRODUCTS_GET2("fbl-platform-products-get2", "/fbl/platform_products/get2", "fbl"),
    /** Page through stock batches of fulfilment SKUs with expiry dates. */
    FBL_PRODUCT_BATCH_QUERY("fbl-product-batch-query", "/fbl/product_batch/query", "fbl"),
    /** Announce re-inbound of goods after a failed delivery. */
    FBL_PRODUCT_REINBOUND_CREATE("fbl-product-reinbound-create", "/fbl/product_reinbound/create", "fbl"),
    /** Cancel a customer return. */
    FBL_RETURNS_CANCEL("fbl-returns-cancel", "/fbl/returns/cancel", "fbl"),
    /** Create a customer return into the warehouse. */
    FBL_RETURNS_CREATE("fbl-returns-create", "/fbl/returns/create", "fbl"),
    /** List reverse orders of a sales order (multi-channel). */
    FBL_REVERSE_ORDER_GET("fbl-reverse-order-get", "/fbl/reverse_order/get", "fbl"),
    /** Return the shipper record of the partner. */
    FBL_SHIPPER_GET("fbl-shipper-get", "/fbl/shipper/get", "fbl"),
    /** Page through channel stock ratios. */
    FBL_STOCK_RULE_GET("fbl-stock-rule-get", "/fbl/stock_rule/get", "fbl"),
    /** Set channel stock ratios per SKU and warehouse. */
    FBL_STOCK_RULE_SET("fbl-stock-rule-set", "/fbl/stock_rule/set", "fbl"),
    /** Return warehouse stock of SKUs. */
    FBL_STOCKS_GET("fbl-stocks-get", "/fbl/stocks/get", "fbl"),
    /** Return warehouse stock of SKUs with pending and in-transit stock separated. */
    FBL_STOCKS_GET_V3("fbl-stocks-get-v3", "/fbl/stocks/getV3", "fbl"),
    /** Cancel a value-added warehouse service order. */
    FBL_VAS_CANCEL_VAS_ORDER("fbl-vas-cancel-vas-order", "/fbl/vas/cancelVasOrder", "fbl"),
    /** Order a value-added warehouse service. */
    FBL_VAS_CREATE_VAS_ORDER("fbl-vas-create-vas-order", "/fbl/vas/createVasOrder", "fbl"),
    /** Return a value-added warehouse service order. */
    FBL_VAS_GET_VAS_ORDER_BY_NO("fbl-vas-get-vas-order-by-no", "/fbl/vas/getVasOrderByNo", "fbl"),
    /** Page through warehouses of a country for multi-channel use. */
    FBL_WAREHOUSES_GET("fbl-warehouses-get", "/fbl/warehouses/get", "fbl"),
    /** Upload a waybill PDF (up to 1 MB, multipart) for a package. */
    FBL_WAYBILL_UPLOAD("fbl-waybill-upload", "/fbl/waybill/upload", "fbl"),
    /** List payout statements created after a date. */
    FINANCE_PAYOUT_STATUS_GET("finance-payout-status-get", "/finance/payout/status/get", "finance"),
    /** Page through account movements (deposits, withdrawals, payments). */
    FINANCE_TRANSACTION_ACCOUNT_TRANSACTIONS_QUERY("finance-transaction-account-transactions-query", "/finance/transaction/accountTransactions/query", "finance"),
    /** List transaction lines in a date range (older version of the details call). */
    FINANCE_TRANSACTION_DETAIL_GET("finance-transaction-detail-get", "/finance/transaction/detail/get", "finance"),
    /** List transaction lines in a date range with fee and order references. */
    FINANCE_TRANSACTION_DETAILS_GET("finance-transaction-details-get", "/finance/transaction/details/get", "finance"),
    /** Report an ad click (server-side tracking). */
    GPROJECT_ADS_AIDC_CLICK("gproject-ads-aidc-click", "/gproject/ads/aidc/click", "ads"),
    /** Query buy-box bidding information for a SKU. */
    HUNTING_BUYBOX_GET("hunting-buybox-get", "/hunting/buybox/get", "seller"),
    /** Page backwards through the messages of a conversation. */
    IM_MESSAGE_LIST("im-message-list", "/im/message/list", "im"),
    /** Recall a message within two minutes of sending. */
    IM_MESSAGE_RECALL("im-message-recall", "/im/message/recall", "im"),
    /** Send a text, image, emoji, item, order, voucher, follow or video message. */
    IM_MESSAGE_SEND("im-message-send", "/im/message/send", "im"),
    /** Return one conversation. */
    IM_SESSION_GET("im-session-get", "/im/session/get", "im"),
    /** Page backwards through conversations. */
    IM_SESSION_LIST("im-session-list", "/im/session/list", "im"),
    /** Open a conversation with the buyer of an order. */
    IM_SESSION_OPEN("im-session-open", "/im/session/open", "im"),
    /** Mark a conversation read up to a message. */
    IM_SESSION_READ("im-session-read", "/im/session/read", "im"),
    /** Copy one external image into Lazada hosting and get its URL. */
    IMAGE_MIGRATE("image-migrate", "/image/migrate", "image"),
    /** Fetch the outcome of an earlier image batch by its batch id. */
    IMAGE_RESPONSE_GET("image-response-get", "/image/response/get", "image"),
    /** Upload one local JPG or PNG (up to 1 MB) as multipart form data and get its Lazada URL. */
    IMAGE_UPLOAD("image-upload", "/image/upload", "image"),
    /** Start copying up to 8 external images; returns a batch id to poll. */
    IMAGES_MIGRATE("images-migrate", "/images/migrate", "image"),
    /** Replace the image list of SKUs with given Lazada image URLs. */
    IMAGES_SET("images-set", "/images/set", "image"),
    /** Page through add-on insurance orders of a user. */
    INSURANCE_ADDON_ORDERS_QUERY("insurance-addon-orders-query", "/insurance/addon/orders/query", "lazpay"),
    /** Change the status of an insurance order. */
    INSURANCE_ORDER_ALTER_STATUS("insurance-order-alter-status", "/insurance/order/alterStatus", "lazpay"),
    /** Create an insurance order and get its payment link. */
    INSURANCE_ORDER_CREATE("insurance-order-create", "/insurance/order/create", "lazpay"),
    /** Return the status of an insurance order. */
    INSURANCE_ORDER_GET_STATUS("insurance-order-get-status", "/insurance/order/getStatus", "lazpay"),
    /** Collect a marketplace benefit for a user. */
    INSURANCE_PROMOTION_COLLECT_BENEFIT("insurance-promotion-collect-benefit", "/insurance/promotion/collectBenefit", "lazpay"),
    /** List marketplace promotions for an insurance purchase. */
    INSURANCE_PROMOTION_GET_PROMOTIONS("insurance-promotion-get-promotions", "/insurance/promotion/getPromotions", "lazpay"),
    /** List marketplace benefits of a user. */
    INSURANCE_PROMOTION_QUERY_BENEFIT("insurance-promotion-query-benefit", "/insurance/promotion/queryBenefit", "lazpay"),
    /** Record an insurance subscription change of a user. */
    INSURANCE_SUBSCRIPTION_CREATE("insurance-subscription-create", "/insurance/subscription/create", "lazpay"),
    /** Return the insurance subscription of a user. */
    INSURANCE_SUBSCRIPTION_GET_SUBSCRIPTION("insurance-subscription-get-subscription", "/insurance/subscription/getSubscription", "lazpay"),
    /** Tell the audience platform about a user action in real time. */
    INSURANCE_SYNC_CDP("insurance-sync-cdp", "/insurance/syncCDP", "lazpay"),
    /** Redeem a marketplace voucher on an external insurance site. */
    INSURANCE_VOUCHER_REDEEM_VOUCHER("insurance-voucher-redeem-voucher", "/insurance/voucher/redeemVoucher", "lazpay"),
    /** Book pickup for just-in-time purchase orders. */
    JIT_PURCHASE_ORDER_BATCH_PICKUP_DELIVER("jit-purchase-order-batch-pickup-deliver", "/jit/purchase_order/batch_pickup_deliver", "choice"),
    /** Mark just-in-time purchase orders packed. */
    JIT_PURCHASE_ORDER_PACKAGE("jit-purchase-order-package", "/jit/purchase_order/package", "choice"),
    /** Return printable purchase orders and barcodes. */
    JIT_PURCHASE_ORDER_PRINT("jit-purchase-order-print", "/jit/purchase_order/print", "choice"),
    /** Page through just-in-time purchase orders. */
    JIT_PURCHASE_ORDER_QUERY_LIST("jit-purchase-order-query-list", "/jit/purchase_order/query_list", "choice"),
    /** Page through lines of a just-in-time purchase order. */
    JIT_PURCHASE_ORDER_QUERY_LIST_PURCHASE_ITEM("jit-purchase-order-query-list-purchase-item", "/jit/purchase_order/query_list_purchase_item", "choice"),
    /** List the payment options open to a payer for an amount. */
    LAZADAPAY_V1_DEBIT_CONSULT_PAYMENT("lazadapay-v1-debit-consult-payment", "/lazadapay/v1/debit/consult_payment", "lazpay"),
    /** Highlight a product in a live room. */
    LAZLIVE_PRODUCT_HIGHLIGHT("lazlive-product-highlight", "/lazlive/product/highlight", "lazlive"),
    /** Page through logistics fee lines of the seller. */
    LBS_SLB_QUERY_LOGISTICS_FEE_DETAIL("lbs-slb-query-logistics-fee-detail", "/lbs/slb/queryLogisticsFeeDetail", "finance"),
    /** Return tracking events of an order after it was marked ready to ship. */
    LOGISTIC_ORDER_TRACE("logistic-order-trace", "/logistic/order/trace", "logistics"),
    /** Look up channel codes by first-mile waybill numbers. */
    LOGISTICS_CNGFC_FULFILL_GETCHANNELCODE("logistics-cngfc-fulfill-getchannelcode", "/logistics/cngfc/fulfill/getchannelcode", "first-mile"),
    /** Bind seller accounts for big-bag pickup. */
    LOGISTICS_CNPMS_ACCOUNT_BIND("logistics-cnpms-account-bind", "/logistics/cnpms/account/bind", "first-mile"),
    /** Resolve a Chinese address to pickup address data. */
    LOGISTICS_CNPMS_ADDRESS_QUERY("logistics-cnpms-address-query", "/logistics/cnpms/address/query", "first-mile"),
    /** Cancel a big bag. */
    LOGISTICS_CNPMS_BIGBAG_CANCEL("logistics-cnpms-bigbag-cancel", "/logistics/cnpms/bigbag/cancel", "first-mile"),
    /** Submit a big bag hand-over of parcels. */
    LOGISTICS_CNPMS_BIGBAG_COMMIT("logistics-cnpms-bigbag-commit", "/logistics/cnpms/bigbag/commit", "first-mile"),
    /** Return the label PDF of a big bag. */
    LOGISTICS_CNPMS_BIGBAG_LABLE_GET_PDF("logistics-cnpms-bigbag-lable-get-pdf", "/logistics/cnpms/bigbag/lable/getPdf", "first-mile"),
    /** Return one big bag. */
    LOGISTICS_CNPMS_BIGBAG_QUERY("logistics-cnpms-bigbag-query", "/logistics/cnpms/bigbag/query", "first-mile"),
    /** Page through big-bag collection points. */
    LOGISTICS_CNPMS_BIGBAG_QUERYCOLLECTION("logistics-cnpms-bigbag-querycollection", "/logistics/cnpms/bigbag/querycollection", "first-mile"),
    /** Change weight or contents of a big bag. */
    LOGISTICS_CNPMS_BIGBAG_UPDATE("logistics-cnpms-bigbag-update", "/logistics/cnpms/bigbag/update", "first-mile"),
    /** Link an external seller account to a Lazada Logistics customer by customer id. */
    LOGISTICS_EPIS_CUSTOMERS_EXTERNAL_RELATIONSHIPS("logistics-epis-customers-external-relationships", "/logistics/epis/customers/external_relationships", "lazada-logistics"),
    /** Link an external seller account to a Lazada Logistics customer by a one-time bundle code. */
    LOGISTICS_EPIS_CUSTOMERS_EXTERNAL_RELATIONSHIPS_BUNDLE("logistics-epis-customers-external-relationships-bundle", "/logistics/epis/customers/external_relationships_bundle", "lazada-logistics"),
    /** Create or change a warehouse of an external seller. */
    LOGISTICS_EPIS_CUSTOMERS_WAREHOUSES("logistics-epis-customers-warehouses", "/logistics/epis/customers/warehouses", "lazada-logistics"),
    /** Estimate the fee of a planned shipment. */
    LOGISTICS_EPIS_ESTIMATE_SHIPPING_FEE("logistics-epis-estimate-shipping-fee", "/logistics/epis/estimate_shipping_fee", "lazada-logistics"),
    /** Upload a label file (multipart) for a fulfilment order. */
    LOGISTICS_EPIS_FULFILLMENT_UPLOAD_AWB("logistics-epis-fulfillment-upload-awb", "/logistics/epis/fulfillment/upload_awb", "lazada-logistics"),
    /** Return estimated and actual fee of a shipped package. */
    LOGISTICS_EPIS_GET_SHIPPING_FEE("logistics-epis-get-shipping-fee", "/logistics/epis/get_shipping_fee", "lazada-logistics"),
    /** Create a package for delivery by Lazada Logistics. */
    LOGISTICS_EPIS_PACKAGES("logistics-epis-packages", "/logistics/epis/packages", "lazada-logistics"),
    /** Return the label URL of a package. */
    LOGISTICS_EPIS_PACKAGES_AWB("logistics-epis-packages-awb", "/logistics/epis/packages/awb", "lazada-logistics"),
    /** Cancel a package. */
    LOGISTICS_EPIS_PACKAGES_CANCEL("logistics-epis-packages-cancel", "/logistics/epis/packages/cancel", "lazada-logistics"),
    /** Cancel a package that combines fulfilment and delivery. */
    LOGISTICS_EPIS_PACKAGES_CANCEL_V3("logistics-epis-packages-cancel-v3", "/logistics/epis/packages/cancel/v3", "lazada-logistics"),
    /** Create and consign a package so that a tracking number and label exist. */
    LOGISTICS_EPIS_PACKAGES_CONSIGN("logistics-epis-packages-consign", "/logistics/epis/packages/consign", "lazada-logistics"),
    /** Consign a package that combines fulfilment and delivery. */
    LOGISTICS_EPIS_PACKAGES_CONSIGN_V2("logistics-epis-packages-consign-v2", "/logistics/epis/packages/consign/v2", "lazada-logistics"),
    /** Ask for a delivery re-attempt or a return. */
    LOGISTICS_EPIS_PACKAGES_REATTEMPT("logistics-epis-packages-reattempt", "/logistics/epis/packages/reattempt", "lazada-logistics"),
    /** Mark a package ready to ship. */
    LOGISTICS_EPIS_PACKAGES_RTS("logistics-epis-packages-rts", "/logistics/epis/packages/rts", "lazada-logistics"),
    /** Change receiver data or amounts of a package after ready-to-ship. */
    LOGISTICS_EPIS_PACKAGES_UPDATE("logistics-epis-packages-update", "/logistics/epis/packages/update", "lazada-logistics"),
    /** List delivery options for a planned package. */
    LOGISTICS_EPIS_SERVICE_DELIVERY_OPTIONS("logistics-epis-service-delivery-options", "/logistics/epis/service/delivery_options", "lazada-logistics"),
    /** Open a support case. */
    LOGISTICS_EPIS_XSPACE_CREATE("logistics-epis-xspace-create", "/logistics/epis/xspace/create", "lazada-logistics"),
    /** Return one support case. */
    LOGISTICS_EPIS_XSPACE_DETAIL("logistics-epis-xspace-detail", "/logistics/epis/xspace/detail", "lazada-logistics"),
    /** Page through support cases. */
    LOGISTICS_EPIS_XSPACE_QUERY("logistics-epis-xspace-query", "/logistics/epis/xspace/query", "lazada-logistics"),
    /** Rate a support case. */
    LOGISTICS_EPIS_XSPACE_RATE("logistics-epis-xspace-rate", "/logistics/epis/xspace/rate", "lazada-logistics"),
    /** Create a consolidation service for parcel units. */
    LOGISTICS_LDP_CREATE_CONSOLIDATION_SERVICE("logistics-ldp-create-consolidation-service", "/logistics/ldp/createConsolidationService", "logistics"),
    /** Announce the last-mile carrier and tracking number of a cross-border unit. */
    LOGISTICS_LDP_UPDATE_LASTMILE("logistics-ldp-update-lastmile", "/logistics/ldp/updateLastmile", "logistics"),
    /** Obtain a new Lazada bag number (withdrawn). */
    LOGISTICS_LZD_BAG_GET("logistics-lzd-bag-get", "/logistics/lzd_bag/get", "first-mile"),
    /** Register parcels under a Lazada bag number (withdrawn). */
    LOGISTICS_LZD_BAG_UPLOAD("logistics-lzd-bag-upload", "/logistics/lzd_bag/upload", "first-mile"),
    /** Return first-mile status of parcels by tracking number (withdrawn). */
    LOGISTICS_PACKAGE_QUERY("logistics-package-query", "/logistics/package/query", "first-mile"),
    /** Register parcels under a seller bag number (withdrawn). */
    LOGISTICS_SELLER_BAG_UPLOAD("logistics-seller-bag-upload", "/logistics/seller_bag/upload", "first-mile"),
    /** Check a cage number (drop-off generation 1). */
    LOGISTICS_STATION_CAGES_VALIDATE("logistics-station-cages-validate", "/logistics/station/cages/validate", "logistics-station"),
    /** Confirm inbound at a drop-off point (generation 1). */
    LOGISTICS_STATION_DOP_CONFIRM_INBOUND("logistics-station-dop-confirm-inbound", "/logistics/station/dop/confirm-inbound", "logistics-station"),
    /** List inbounded parcels at a drop-off point (generation 1). */
    LOGISTICS_STATION_DOP_INBOUNDED_PARCELS_LIST("logistics-station-dop-inbounded-parcels-list", "/logistics/station/dop/inbounded-parcels/list", "logistics-station"),
    /** Record a scanned parcel at a drop-off point (generation 1). */
    LOGISTICS_STATION_DOP_SCANNED_PARCELS("logistics-station-dop-scanned-parcels", "/logistics/station/dop/scanned-parcels", "logistics-station"),
    /** Remove scanned parcels at a drop-off point (generation 1). */
    LOGISTICS_STATION_DOP_SCANNED_PARCELS_DELETE("logistics-station-dop-scanned-parcels-delete", "/logistics/station/dop/scanned-parcels/delete", "logistics-station"),
    /** List scanned parcels at a drop-off point (generation 1). */
    LOGISTICS_STATION_DOP_SCANNED_PARCELS_LIST("logistics-station-dop-scanned-parcels-list", "/logistics/station/dop/scanned-parcels/list", "logistics-station"),
    /** List stations the app may act for. */
    LOGISTICS_STATION_LIST("logistics-station-list", "/logistics/station/list", "logistics-station"),
    /** Check a cage number before inbound. */
    LOGISTICS_STATION_V1_CAGES_VALIDATE("logistics-station-v1-cages-validate", "/logistics/station/v1/cages/validate", "logistics-station"),
    /** Confirm inbound of scanned parcels. */
    LOGISTICS_STATION_V1_CONFIRM_INBOUND("logistics-station-v1-confirm-inbound", "/logistics/station/v1/confirm-inbound", "logistics-station"),
    /** Record that a customer collected or rejected a parcel. */
    LOGISTICS_STATION_V1_CP_CONFIRM_PARCEL_COLLECTION("logistics-station-v1-cp-confirm-parcel-collection", "/logistics/station/v1/cp/confirm-parcel-collection", "logistics-station"),
    /** List parcels waiting for return pickup. */
    LOGISTICS_STATION_V1_CP_SCHEDULED_PU_PARCELS_LIST("logistics-station-v1-cp-scheduled-pu-parcels-list", "/logistics/station/v1/cp/scheduled-pu-parcels/list", "logistics-station"),
    /** Check the collection code of a parcel. */
    LOGISTICS_STATION_V1_CP_VALIDATE_OTP("logistics-station-v1-cp-validate-otp", "/logistics/station/v1/cp/validate-otp", "logistics-station"),
    /** Search customer-return parcels by part of the tracking number. */
    LOGISTICS_STATION_V1_DOP_CR_PARCELS_SEARCH("logistics-station-v1-dop-cr-parcels-search", "/logistics/station/v1/dop/cr-parcels/search", "logistics-station"),
    /** List inbounded parcels by tracking number. */
    LOGISTICS_STATION_V1_INBOUNDED_PARCELS_LIST("logistics-station-v1-inbounded-parcels-list", "/logistics/station/v1/inbounded-parcels/list", "logistics-station"),
    /** Return station metadata such as reject reasons. */
    LOGISTICS_STATION_V1_METADATA("logistics-station-v1-metadata", "/logistics/station/v1/metadata", "logistics-station"),
    /** Record a scanned parcel. */
    LOGISTICS_STATION_V1_SCANNED_PARCELS_CREATE("logistics-station-v1-scanned-parcels-create", "/logistics/station/v1/scanned-parcels/create", "logistics-station"),
    /** Remove scanned parcels. */
    LOGISTICS_STATION_V1_SCANNED_PARCELS_DELETE("logistics-station-v1-scanned-parcels-delete", "/logistics/station/v1/scanned-parcels/delete", "logistics-station"),
    /** List scanned parcels. */
    LOGISTICS_STATION_V1_SCANNED_PARCELS_LIST("logistics-station-v1-scanned-parcels-list", "/logistics/station/v1/scanned-parcels/list", "logistics-station"),
    /** Third-party carrier reports a pickup stop and its status. */
    LOGISTICS_TPS_RUNSHEETS_STOPS("logistics-tps-runsheets-stops", "/logistics/tps/runsheets/stops", "logistics"),
    /** Third-party carrier sets pickup time slots for a seller warehouse. */
    LOGISTICS_TPS_SELLERS_PICKUP_TIMESLOT("logistics-tps-sellers-pickup-timeslot", "/logistics/tps/sellers/pickup_timeslot", "logistics"),
    /** Third-party carrier registers a station. */
    LOGISTICS_TPS_STATIONS_CREATE("logistics-tps-stations-create", "/logistics/tps/stations/create", "logistics"),
    /** Third-party carrier updates a station. */
    LOGISTICS_TPS_STATIONS_UPDATE("logistics-tps-stations-update", "/logistics/tps/stations/update", "logistics"),
    /** Page through affiliate conversions in a date range. */
    MARKETING_CONVERSION_REPORT("marketing-conversion-report", "/marketing/conversion/report", "affiliate"),
    /** Turn product ids, URLs or offer ids into tracking links. */
    MARKETING_GETLINK("marketing-getlink", "/marketing/getlink", "affiliate"),
    /** Page through affiliate offers. */
    MARKETING_OFFER_LIST_GET("marketing-offer-list-get", "/marketing/offer/list/get", "affiliate"),
    /** Page through affiliate products with commission data. */
    MARKETING_PRODUCT_FEED("marketing-product-feed", "/marketing/product/feed", "affiliate"),
    /** Return the tracking link of one product. */
    MARKETING_PRODUCT_LINK("marketing-product-link", "/marketing/product/link", "affiliate"),
    /** Finish a video upload by sending the e-tags, title and cover; returns the video id. */
    MEDIA_VIDEO_BLOCK_COMMIT("media-video-block-commit", "/media/video/block/commit", "media"),
    /** Open an upload task for one video (up to 100 MB) and get the upload id. */
    MEDIA_VIDEO_BLOCK_CREATE("media-video-block-create", "/media/video/block/create", "media"),
    /** Upload one block of a video as multipart data and get its e-tag. */
    MEDIA_VIDEO_BLOCK_UPLOAD("media-video-block-upload", "/media/video/block/upload", "media"),
    /** Return state, title, cover and URL of a video. */
    MEDIA_VIDEO_GET("media-video-get", "/media/video/get", "media"),
    /** Return video storage capacity and usage of the seller. */
    MEDIA_VIDEO_QUOTA_GET("media-video-quota-get", "/media/video/quota/get", "media"),
    /** Delete a video for good. */
    MEDIA_VIDEO_REMOVE("media-video-remove", "/media/video/remove", "media"),
    /** Push a new partner membership to Lazada. */
    MEMBERSHIP_LINK("membership-link", "/membership/link", "membership"),
    /** Tell whether a buyer is a linked member of a seller. */
    MEMBERSHIP_LINKMEMBER_GET("membership-linkmember-get", "/membership/linkmember/get", "membership"),
    /** Page through linked members of a seller. */
    MEMBERSHIP_LINKMEMBER_LIST("membership-linkmember-list", "/membership/linkmember/list", "membership"),
    /** Cancel an order item with a reason (withdrawn, use the reverse-order cancel calls). */
    ORDER_CANCEL("order-cancel", "/order/cancel", "reverse-order"),
    /** Report digital order items as delivered. */
    ORDER_DIGITAL_DELIVERED("order-digital-delivered", "/order/digital/delivered", "fulfillment"),
    /** Return the shipping label of order items as HTML (withdrawn). */
    ORDER_DOCUMENT_AWB_HTML_GET("order-document-awb-html-get", "/order/document/awb/html/get", "order"),
    /** Return the shipping label of order items as PDF (withdrawn). */
    ORDER_DOCUMENT_AWB_PDF_GET("order-document-awb-pdf-get", "/order/document/awb/pdf/get", "order"),
    /** Return an invoice, shipping label or manifest for order items as a base64 file. */
    ORDER_DOCUMENT_GET("order-document-get", "/order/document/get", "order"),
    /** List cancel and failed-delivery reasons (withdrawn). */
    ORDER_FAILURE_REASON_GET("order-failure-reason-get", "/order/failure_reason/get", "reverse-order"),
    /** Pack order items of up to 20 orders and obtain package ids and tracking numbers. */
    ORDER_FULFILL_PACK("order-fulfill-pack", "/order/fulfill/pack", "fulfillment"),
    /** Return one order header. */
    ORDER_GET("order-get", "/order/get", "order"),
    /** Record the seller invoice number on an order item. */
    ORDER_INVOICE_NUMBER_SET("order-invoice-number-set", "/order/invoice_number/set", "order"),
    /** Return the items of one order. */
    ORDER_ITEMS_GET("order-items-get", "/order/items/get", "order"),
    /** Pack order items (first-generation call, retired 2023). */
    ORDER_PACK("order-pack", "/order/pack", "fulfillment"),
    /** Return shipping labels of up to 20 packages as PDF or HTML. */
    ORDER_PACKAGE_DOCUMENT_GET("order-package-document-get", "/order/package/document/get", "fulfillment"),
    /** Undo packing of up to 20 packages so that they can be packed again. */
    ORDER_PACKAGE_REPACK("order-package-repack", "/order/package/repack", "fulfillment"),
    /** Mark up to 20 packages ready to ship. */
    ORDER_PACKAGE_RTS("order-package-rts", "/order/package/rts", "fulfillment"),
    /** Report delivered-by-seller packages as collected. */
    ORDER_PACKAGE_SOF_COLLECT("order-package-sof-collect", "/order/package/sof/collect", "fulfillment"),
    /** Report delivered-by-seller packages as delivered. */
    ORDER_PACKAGE_SOF_DELIVERED("order-package-sof-delivered", "/order/package/sof/delivered", "fulfillment"),
    /** Report delivered-by-seller packages as failed to deliver. */
    ORDER_PACKAGE_SOF_FAILED_DELIVERY("order-package-sof-failed-delivery", "/order/package/sof/failed_delivery", "fulfillment"),
    /** Push a carrier tracking status for a delivered-by-seller package (selected stores only). */
    ORDER_PACKAGE_SOF_STATUS_UPDATE("order-package-sof-status-update", "/order/package/sof/status/update", "fulfillment"),
    /** Undo packing of one package (first-generation call, retired 2023). */
    ORDER_REPACK("order-repack", "/order/repack", "fulfillment"),
    /** Start a seller cancellation of order items. */
    ORDER_REVERSE_CANCEL_CREATE("order-reverse-cancel-create", "/order/reverse/cancel/create", "reverse-order"),
    /** Accept or refuse a cancellation requested by the buyer. */
    ORDER_REVERSE_CANCEL_SELLER_DECIDE("order-reverse-cancel-seller-decide", "/order/reverse/cancel/seller/decide", "reverse-order"),
    /** Tell whether the seller may cancel the items, and with which reasons. */
    ORDER_REVERSE_CANCEL_VALIDATE("order-reverse-cancel-validate", "/order/reverse/cancel/validate", "reverse-order"),
    /** Accept a refund-only request or open a dispute on it. */
    ORDER_REVERSE_ONLYREFUND_SELLER_DECIDE("order-reverse-onlyrefund-seller-decide", "/order/reverse/onlyrefund/seller/decide", "reverse-order"),
    /** List the reject reasons for a reverse order line. */
    ORDER_REVERSE_REASON_LIST("order-reverse-reason-list", "/order/reverse/reason/list", "reverse-order"),
    /** Return one reverse order with its lines. */
    ORDER_REVERSE_RETURN_DETAIL_LIST("order-reverse-return-detail-list", "/order/reverse/return/detail/list", "reverse-order"),
    /** Page through the communication history of a reverse order line. */
    ORDER_REVERSE_RETURN_HISTORY_LIST("order-reverse-return-history-list", "/order/reverse/return/history/list", "reverse-order"),
    /** Act on a return or refund (accept, refuse, refund, confirm receipt). */
    ORDER_REVERSE_RETURN_UPDATE("order-reverse-return-update", "/order/reverse/return/update", "reverse-order"),
    /** Mark order items ready to ship (first-generation call, retired 2023). */
    ORDER_RTS("order-rts", "/order/rts", "fulfillment"),
    /** List shipment providers that can carry the given orders, or tell that the platform allocates one. */
    ORDER_SHIPMENT_PROVIDERS_GET("order-shipment-providers-get", "/order/shipment/providers/get", "fulfillment"),
    /** Report seller-fleet items as delivered (first-generation call, retired 2023). */
    ORDER_SOF_DELIVERED("order-sof-delivered", "/order/sof/delivered", "fulfillment"),
    /** Report seller-fleet items as failed (first-generation call, retired 2023). */
    ORDER_SOF_FAILED_DELIVERY("order-sof-failed-delivery", "/order/sof/failed_delivery", "fulfillment"),
    /** List orders in a created or updated time window, optionally by status. */
    ORDERS_GET("orders-get", "/orders/get", "order"),
    /** Return the items of up to 50 orders in one call. */
    ORDERS_ITEMS_GET("orders-items-get", "/orders/items/get", "order"),
    /** Return payment and delivery state of given orders for the OVO merchant scheme. */
    ORDERS_OVO_GET("orders-ovo-get", "/orders/ovo/get", "order"),
    /** Tell whether a buyer is a linked member of the calling seller. */
    PARTNER_GET("partner-get", "/partner/get", "membership"),
    /** Push a new partner membership to Lazada, with its origin. */
    PARTNER_LINK("partner-link", "/partner/link", "membership"),
    /** Page through linked members of the calling seller. */
    PARTNER_LIST("partner-list", "/partner/list", "membership"),
    /** List seller orders together with membership data. */
    PARTNER_TRANSACTION("partner-transaction", "/partner/transaction", "membership"),
    /** Deactivate a membership link. */
    PARTNER_UNLINK("partner-unlink", "/partner/unlink", "membership"),
    /** Replace the stored membership status of one member. */
    PARTNER_UPDATE("partner-update", "/partner/update", "membership"),
    /** Replace the partner-side id of a member. */
    PARTNER_UPDATE_PARTNER_USER_ID("partner-update-partner-user-id", "/partner/updatePartnerUserId", "membership"),
    /** Return printable pickup labels. */
    PICKUP_ORDER_PRINT("pickup-order-print", "/pickup_order/print", "choice"),
    /** Return a pickup order. */
    PICKUP_ORDER_QUERY("pickup-order-query", "/pickup_order/query", "choice"),
    /** Suggest categories for one product title (optionally with an image). */
    PRODUCT_CATEGORY_SUGGESTION_GET("product-category-suggestion-get", "/product/category/suggestion/get", "category"),
    /** Suggest categories for several product titles in one call. */
    PRODUCT_CATEGORY_SUGGESTION_GET_BATCH("product-category-suggestion-get-batch", "/product/category/suggestion/get/batch", "category"),
    /** Return the content-quality score of a product with improvement hints. */
    PRODUCT_CONTENT_SCORE_GET("product-content-score-get", "/product/content/score/get", "product"),
    /** Create one product together with its SKUs. */
    PRODUCT_CREATE("product-create", "/product/create", "product"),
    /** Take a whole product or selected SKUs offline without a new QC review. */
    PRODUCT_DEACTIVATE("product-deactivate", "/product/deactivate", "product"),
    /** Create a retail fulfilment SKU record (legacy). */
    PRODUCT_FULFILLMENT_CREATE("product-fulfillment-create", "/product/fulfillment/create", "product"),
    /** Update a retail fulfilment SKU record (legacy). */
    PRODUCT_FULFILLMENT_UPDATE("product-fulfillment-update", "/product/fulfillment/update", "product"),
    /** Change attributes of a global product. */
    PRODUCT_GLOBAL_ATTRIBUTE_UPDATE("product-global-attribute-update", "/product/global/attribute/update", "global-product"),
    /** Create one cross-border product for several country sites at once. */
    PRODUCT_GLOBAL_CREATE("product-global-create", "/product/global/create", "global-product"),
    /** Delete a global or single-site cross-border product. */
    PRODUCT_GLOBAL_DELETE("product-global-delete", "/product/global/delete", "global-product"),
    /** Return extra data of global products such as semi-managed status and fees. */
    PRODUCT_GLOBAL_EXTENSION("product-global-extension", "/product/global/extension", "global-product"),
    /** List products that may be upgraded to the GlobalPlus (semi-managed) model. */
    PRODUCT_GLOBAL_SEMI_AVAIBLE_GET("product-global-semi-avaible-get", "/product/global/semi/avaible/get", "global-product"),
    /** Return recommended supply prices for semi-managed products. */
    PRODUCT_GLOBAL_SEMI_RECOMMEND_PRICE_GET("product-global-semi-recommend-price-get", "/product/global/semi/recommend/price/get", "global-product"),
    /** Change data of a semi-managed product. */
    PRODUCT_GLOBAL_SEMI_UPDATE("product-global-semi-update", "/product/global/semi/update", "global-product"),
    /** Upgrade a product to the semi-managed model. */
    PRODUCT_GLOBAL_SEMI_UPGRADE("product-global-semi-upgrade", "/product/global/semi/upgrade", "global-product"),
    /** Return per-site creation status of a global product. */
    PRODUCT_GLOBAL_STATUS_GET("product-global-status-get", "/product/global/status/get", "global-product"),
    /** List global products that miss key attributes. */
    PRODUCT_GLOBAL_UNFILLED_ATTRIBUTE_GET("product-global-unfilled-attribute-get", "/product/global/unfilled/attribute/get", "global-product"),
    /** Put a global or single-site cross-border product on or off shelf. */
    PRODUCT_GLOBAL_UPDATE_STATUS("product-global-update-status", "/product/global/update/status", "global-product"),
    /** Return one product with its SKUs, stock and status. */
    PRODUCT_ITEM_GET("product-item-get", "/product/item/get", "product"),
    /** Check a product payload against cross-border listing limits without creating it. */
    PRODUCT_PRE_CHECK("product-pre-check", "/product/pre/check", "product"),
    /** Set price, sale price and quantity of up to 50 SKUs. */
    PRODUCT_PRICE_QUANTITY_UPDATE("product-price-quantity-update", "/product/price_quantity/update", "inventory"),
    /** List products flagged by quality control. */
    PRODUCT_QC_ALERT_LIST("product-qc-alert-list", "/product/qc/alert/list", "product"),
    /** Return quality-control status per seller SKU (no longer in the catalogue). */
    PRODUCT_QC_STATUS_GET("product-qc-status-get", "/product/qc/status/get", "product"),
    /** Delete up to 50 SKUs, or a product by deleting all of its SKUs. */
    PRODUCT_REMOVE("product-remove", "/product/remove", "product"),
    /** Return listing limits and restricted categories that apply to the seller. */
    PRODUCT_SELLER_ITEM_GET_PRE_QC_RULES("product-seller-item-get-pre-qc-rules", "/product/seller/item/getPreQcRules", "product"),
    /** Return how many products a cross-border seller may list and has listed. */
    PRODUCT_SELLER_ITEM_LIMIT("product-seller-item-limit", "/product/seller/item/limit", "product"),
    /** Delete SKUs and the variation that distinguishes them from a product. */
    PRODUCT_SKU_REMOVE("product-sku-remove", "/product/sku/remove", "product"),
    /** Raise or lower sellable stock of up to 50 SKUs by a signed delta. */
    PRODUCT_STOCK_SELLABLE_ADJUST("product-stock-sellable-adjust", "/product/stock/sellable/adjust", "inventory"),
    /** Set sellable stock of up to 50 SKUs to absolute values. */
    PRODUCT_STOCK_SELLABLE_UPDATE("product-stock-sellable-update", "/product/stock/sellable/update", "inventory"),
    /** List products that miss key attributes (cross-border sellers). */
    PRODUCT_UNFILLED_ATTRIBUTE_GET("product-unfilled-attribute-get", "/product/unfilled/attribute/get", "product"),
    /** Change attributes or SKUs of an existing product. */
    PRODUCT_UPDATE("product-update", "/product/update", "product"),
    /** Take a product image out of an A/B experiment (withdrawn). */
    PRODUCTS_EXPERIMENT_EXIT("products-experiment-exit", "/products/experiment/exit", "product"),
    /** Return the A/B experiment settings of a product (withdrawn). */
    PRODUCTS_EXPERIMENT_GETCONFIG("products-experiment-getconfig", "/products/experiment/getconfig", "product"),
    /** Return statistics of an image A/B experiment (withdrawn). */
    PRODUCTS_EXPERIMENT_GETDATA("products-experiment-getdata", "/products/experiment/getdata", "product"),
    /** Put a product image into an A/B experiment (withdrawn). */
    PRODUCTS_EXPERIMENT_JOIN("products-experiment-join", "/products/experiment/join", "product"),
    /** List products by status and time window. */
    PRODUCTS_GET("products-get", "/products/get", "product"),
    /** Switch a flexi-combo promotion on. */
    PROMOTION_FLEXICOMBO_ACTIVATE("promotion-flexicombo-activate", "/promotion/flexicombo/activate", "flexicombo"),
    /** Create a flexi-combo (multi-buy) promotion. */
    PROMOTION_FLEXICOMBO_CREATE("promotion-flexicombo-create", "/promotion/flexicombo/create", "flexicombo"),
    /** Switch a flexi-combo promotion off. */
    PROMOTION_FLEXICOMBO_DEACTIVATE("promotion-flexicombo-deactivate", "/promotion/flexicombo/deactivate", "flexicombo"),
    /** Return one flexi-combo promotion. */
    PROMOTION_FLEXICOMBO_DETAILS("promotion-flexicombo-details", "/promotion/flexicombo/details", "flexicombo"),
    /** Page through flexi-combo promotions. */
    PROMOTION_FLEXICOMBO_LIST("promotion-flexicombo-list", "/promotion/flexicombo/list", "flexicombo"),
    /** Add SKUs to a flexi-combo promotion. */
    PROMOTION_FLEXICOMBO_PRODUCTS_ADD("promotion-flexicombo-products-add", "/promotion/flexicombo/products/add", "flexicombo"),
    /** Remove SKUs from a flexi-combo promotion. */
    PROMOTION_FLEXICOMBO_PRODUCTS_DELETE("promotion-flexicombo-products-delete", "/promotion/flexicombo/products/delete", "flexicombo"),
    /** Page through SKU ids of a flexi-combo promotion. */
    PROMOTION_FLEXICOMBO_PRODUCTS_LIST("promotion-flexicombo-products-list", "/promotion/flexicombo/products/list", "flexicombo"),
    /** Change a flexi-combo promotion. */
    PROMOTION_FLEXICOMBO_UPDATE("promotion-flexicombo-update", "/promotion/flexicombo/update", "flexicombo"),
    /** Switch a free-shipping promotion on. */
    PROMOTION_FREESHIPPING_ACTIVATE("promotion-freeshipping-activate", "/promotion/freeshipping/activate", "free-shipping"),
    /** Create a free-shipping promotion. */
    PROMOTION_FREESHIPPING_CREATE("promotion-freeshipping-create", "/promotion/freeshipping/create", "free-shipping"),
    /** Switch a free-shipping promotion off. */
    PROMOTION_FREESHIPPING_DEACTIVATE("promotion-freeshipping-deactivate", "/promotion/freeshipping/deactivate", "free-shipping"),
    /** List delivery options that a free-shipping promotion may use. */
    PROMOTION_FREESHIPPING_DELIVERYOPTIONS_GET("promotion-freeshipping-deliveryoptions-get", "/promotion/freeshipping/deliveryoptions/get", "free-shipping"),
    /** Return one free-shipping promotion. */
    PROMOTION_FREESHIPPING_GET("promotion-freeshipping-get", "/promotion/freeshipping/get", "free-shipping"),
    /** Add SKUs to a free-shipping promotion. */
    PROMOTION_FREESHIPPING_PRODUCT_SKU_ADD("promotion-freeshipping-product-sku-add", "/promotion/freeshipping/product/sku/add", "free-shipping"),
    /** Remove SKUs from a free-shipping promotion. */
    PROMOTION_FREESHIPPING_PRODUCT_SKU_REMOVE("promotion-freeshipping-product-sku-remove", "/promotion/freeshipping/product/sku/remove", "free-shipping"),
    /** Page through the products of a free-shipping promotion. */
    PROMOTION_FREESHIPPING_PRODUCTS_GET("promotion-freeshipping-products-get", "/promotion/freeshipping/products/get", "free-shipping"),
    /** List regions that a free-shipping promotion may target. */
    PROMOTION_FREESHIPPING_REGIONS_GET("promotion-freeshipping-regions-get", "/promotion/freeshipping/regions/get", "free-shipping"),
    /** Change a free-shipping promotion. */
    PROMOTION_FREESHIPPING_UPDATE("promotion-freeshipping-update", "/promotion/freeshipping/update", "free-shipping"),
    /** Page through free-shipping promotions. */
    PROMOTION_FREESHIPPINGS_GET("promotion-freeshippings-get", "/promotion/freeshippings/get", "free-shipping"),
    /** Switch a store flash sale on. */
    PROMOTION_STOREFLASHSALE_ACTIVATE("promotion-storeflashsale-activate", "/promotion/storeflashsale/activate", "flash-sale"),
    /** Create a store flash sale with SKU prices and quantities. */
    PROMOTION_STOREFLASHSALE_CREATE("promotion-storeflashsale-create", "/promotion/storeflashsale/create", "flash-sale"),
    /** Switch a store flash sale off. */
    PROMOTION_STOREFLASHSALE_DEACTIVATE("promotion-storeflashsale-deactivate", "/promotion/storeflashsale/deactivate", "flash-sale"),
    /** Return one store flash sale. */
    PROMOTION_STOREFLASHSALE_GET("promotion-storeflashsale-get", "/promotion/storeflashsale/get", "flash-sale"),
    /** Page through store flash sales. */
    PROMOTION_STOREFLASHSALE_LIST("promotion-storeflashsale-list", "/promotion/storeflashsale/list", "flash-sale"),
    /** Change the SKU list of a store flash sale. */
    PROMOTION_STOREFLASHSALE_UPDATE("promotion-storeflashsale-update", "/promotion/storeflashsale/update", "flash-sale"),
    /** Switch a seller voucher on. */
    PROMOTION_VOUCHER_ACTIVATE("promotion-voucher-activate", "/promotion/voucher/activate", "voucher"),
    /** Create a collectible seller voucher. */
    PROMOTION_VOUCHER_CREATE("promotion-voucher-create", "/promotion/voucher/create", "voucher"),
    /** Switch a seller voucher off. */
    PROMOTION_VOUCHER_DEACTIVATE("promotion-voucher-deactivate", "/promotion/voucher/deactivate", "voucher"),
    /** Return one seller voucher. */
    PROMOTION_VOUCHER_GET("promotion-voucher-get", "/promotion/voucher/get", "voucher"),
    /** Add SKUs to a voucher. */
    PROMOTION_VOUCHER_PRODUCT_SKU_ADD("promotion-voucher-product-sku-add", "/promotion/voucher/product/sku/add", "voucher"),
    /** Remove SKUs from a voucher. */
    PROMOTION_VOUCHER_PRODUCT_SKU_REMOVE("promotion-voucher-product-sku-remove", "/promotion/voucher/product/sku/remove", "voucher"),
    /** Page through the products a voucher applies to. */
    PROMOTION_VOUCHER_PRODUCTS_GET("promotion-voucher-products-get", "/promotion/voucher/products/get", "voucher"),
    /** Change a seller voucher. */
    PROMOTION_VOUCHER_UPDATE("promotion-voucher-update", "/promotion/voucher/update", "voucher"),
    /** Page through seller vouchers. */
    PROMOTION_VOUCHERS_GET("promotion-vouchers-get", "/promotion/vouchers/get", "voucher"),
    /** Create or edit a seller warehouse other than the default drop-shipping and return ones. */
    RC_SELLER_WAREHOUSE_SAVE_WAREHOUSE_INFO("rc-seller-warehouse-save-warehouse-info", "/rc/sellerWarehouse/saveWarehouseInfo", "warehouse"),
    /** List the pick-up stores configured for the seller. */
    RC_STORE_LIST_GET("rc-store-list-get", "/rc/store/list/get", "warehouse"),
    /** List the warehouses of the calling seller with address and type details. */
    RC_WAREHOUSE_DETAIL_GET("rc-warehouse-detail-get", "/rc/warehouse/detail/get", "warehouse"),
    /** List the warehouses of the calling seller. */
    RC_WAREHOUSE_GET("rc-warehouse-get", "/rc/warehouse/get", "warehouse"),
    /** Page through the reverse orders of the seller with status and time filters. */
    REVERSE_GETREVERSEORDERSFORSELLER("reverse-getreverseordersforseller", "/reverse/getreverseordersforseller", "reverse-order"),
    /** Page through review ids of one item in a window of at most 7 days. */
    REVIEW_SELLER_HISTORY_LIST("review-seller-history-list", "/review/seller/history/list", "review"),
    /** List reviews of one item with filters (LazOP 2.0 original, since replaced by the two-step calls). */
    REVIEW_SELLER_LIST("review-seller-list", "/review/seller/list", "review"),
    /** Return review details for up to 10 review ids. */
    REVIEW_SELLER_LIST_V2("review-seller-list-v2", "/review/seller/list/v2", "review"),
    /** Post a text reply (up to 500 characters) to a buyer review. */
    REVIEW_SELLER_REPLY_ADD("review-seller-reply-add", "/review/seller/reply/add", "review"),
    /** Report the result of an Indonesian tax invoice robot run. */
    RPA_ID_TAX_CALLBACK("rpa-id-tax-callback", "/rpa/id/tax/callback", "lazpay"),
    /** Return one pickup job. */
    RSS_PICKUP_JOB_GET("rss-pickup-job-get", "/rss/pickup-job/get", "redmart"),
    /** List pickup jobs of a store in a time window, optionally by status. */
    RSS_PICKUP_JOBS_GET("rss-pickup-jobs-get", "/rss/pickup-jobs/get", "redmart"),
    /** Return one pickup location of a RedMart store. */
    RSS_PICKUP_LOCATION_GET("rss-pickup-location-get", "/rss/pickupLocation/get", "redmart"),
    /** Page through pickup locations of a RedMart store. */
    RSS_PICKUP_LOCATIONS_GET("rss-pickup-locations-get", "/rss/pickupLocations/get", "redmart"),
    /** Return one RedMart product. */
    RSS_PRODUCT_GET("rss-product-get", "/rss/product/get", "redmart"),
    /** Page through RedMart products of a store. */
    RSS_PRODUCTS_GET("rss-products-get", "/rss/products/get", "redmart"),
    /** Return one stock lot. */
    RSS_STOCK_LOT_GET("rss-stock-lot-get", "/rss/stockLot/get", "redmart"),
    /** Set the quantity of a stock lot. */
    RSS_STOCK_LOT_UPDATE("rss-stock-lot-update", "/rss/stockLot/update", "redmart"),
    /** List the stock lots of a product at a pickup location. */
    RSS_STOCK_LOTS_GET("rss-stock-lots-get", "/rss/stockLots/get", "redmart"),
    /** Push augmented-reality configuration for a seller SKU set. */
    SELLER_AR_CONFIG_SYN("seller-ar-config-syn", "/seller/ar/config/syn", "seller"),
    /** List country options used by the cross-border seller registration flow. */
    SELLER_CB_COUNTRY_GET("seller-cb-country-get", "/seller/cb/country/get", "seller-onboarding"),
    /** List the child locations of a location for cross-border registration. */
    SELLER_CB_COUNTRY_LOCATION_GET("seller-cb-country-location-get", "/seller/cb/country/location/get", "seller-onboarding"),
    /** Bind payment details during cross-border registration. */
    SELLER_CB_PAYMENT_CONFIG("seller-cb-payment-config", "/seller/cb/payment/config", "seller-onboarding"),
    /** Validate individual registration fields before submitting them. */
    SELLER_CB_REGISTER_FIELDCHECK("seller-cb-register-fieldcheck", "/seller/cb/register/fieldcheck", "seller-onboarding"),
    /** Look up cross-border registration state by licence and company. */
    SELLER_CB_REGISTER_INFO("seller-cb-register-info", "/seller/cb/register/info", "seller-onboarding"),
    /** Return the profile of the seller that owns the access token. */
    SELLER_GET("seller-get", "/seller/get", "seller"),
    /** Return current service metrics of the seller (rating, response, ship-on-time). */
    SELLER_METRICS_GET("seller-metrics-get", "/seller/metrics/get", "seller"),
    /** Return the seller performance indicators with localised labels. */
    SELLER_PERFORMANCE_GET("seller-performance-get", "/seller/performance/get", "seller"),
    /** Fetch seller policy texts for a locale. */
    SELLER_POLICY_FETCH("seller-policy-fetch", "/seller/policy/fetch", "seller"),
    /** Change the e-mail address of the calling seller (legacy). */
    SELLER_UPDATE("seller-update", "/seller/update", "seller"),
    /** List the warehouses of a multi-warehouse seller by address type (legacy, replaced by the rc/warehouse calls). */
    SELLER_WAREHOUSE_GET("seller-warehouse-get", "/seller/warehouse/get", "warehouse"),
    /** List notices from the Seller Center message box. */
    SELLERCENTER_MSG_LIST("sellercenter-msg-list", "/sellercenter/msg/list", "seller"),
    /** Page through Service Market orders of an app. */
    SERVICE_MARKET_ORDER_QUERY("service-market-order-query", "/service/market/order/query", "service-market"),
    /** Return the Service Market subscription of a seller. */
    SERVICE_MARKET_SUBS_QUERY("service-market-subs-query", "/service/market/subs/query", "service-market"),
    /** List active shipment providers (first-generation call, retired 2023). */
    SHIPMENT_PROVIDERS_GET("shipment-providers-get", "/shipment/providers/get", "fulfillment"),
    /** Tell which of the given buyers follow the shop. */
    SHOP_FOLLOW_STATUS_BATCH_QUERY("shop-follow-status-batch-query", "/shop/follow/status/batch/query", "seller"),
    /** Attach size charts to products in bulk. */
    SIZE_CHART_BATCH_UPDATE("size-chart-batch-update", "/size/chart/batch/update", "size-chart"),
    /** Page through the size-chart templates of the seller. */
    SIZE_CHART_TEMPLATE_GET("size-chart-template-get", "/size/chart/template/get", "size-chart"),
    /** Tell whether the seller accepted the ad terms. */
    SPONSOR_SOLUTIONS_ACCOUNT_GET_ACCOUNT_SIGN_INFO("sponsor-solutions-account-get-account-sign-info", "/sponsor/solutions/account/getAccountSignInfo", "ads"),
    /** Return the URL of the current ad terms. */
    SPONSOR_SOLUTIONS_ACCOUNT_GET_LATEST_SIGN_INFO("sponsor-solutions-account-get-latest-sign-info", "/sponsor/solutions/account/getLatestSignInfo", "ads"),
    /** Accept the ad terms for the seller. */
    SPONSOR_SOLUTIONS_ACCOUNT_SIGN("sponsor-solutions-account-sign", "/sponsor/solutions/account/sign", "ads"),
    /** Create a campaign with its ad groups. */
    SPONSOR_SOLUTIONS_ADD_SOLUTION("sponsor-solutions-add-solution", "/sponsor/solutions/addSolution", "ads"),
    /** Add ad groups to a campaign. */
    SPONSOR_SOLUTIONS_ADGROUP_ADD_ADGROUP_BATCH("sponsor-solutions-adgroup-add-adgroup-batch", "/sponsor/solutions/adgroup/addAdgroupBatch", "ads"),
    /** Delete ad groups. */
    SPONSOR_SOLUTIONS_ADGROUP_DELETE_ADGROUP_BATCH("sponsor-solutions-adgroup-delete-adgroup-batch", "/sponsor/solutions/adgroup/deleteAdgroupBatch", "ads"),
    /** Page through ad groups of a campaign with metrics. */
    SPONSOR_SOLUTIONS_ADGROUP_SEARCH_ADGROUP_LIST("sponsor-solutions-adgroup-search-adgroup-list", "/sponsor/solutions/adgroup/searchAdgroupList", "ads"),
    /** Switch ad groups on or off. */
    SPONSOR_SOLUTIONS_ADGROUP_UPDATE_ADGROUP_BATCH("sponsor-solutions-adgroup-update-adgroup-batch", "/sponsor/solutions/adgroup/updateAdgroupBatch", "ads"),
    /** Delete campaigns. */
    SPONSOR_SOLUTIONS_CAMPAIGN_DELETE_CAMPAIGN("sponsor-solutions-campaign-delete-campaign", "/sponsor/solutions/campaign/deleteCampaign", "ads"),
    /** Return one campaign. */
    SPONSOR_SOLUTIONS_CAMPAIGN_GET_CAMPAIGN("sponsor-solutions-campaign-get-campaign", "/sponsor/solutions/campaign/getCampaign", "ads"),
    /** Return the number of campaigns. */
    SPONSOR_SOLUTIONS_CAMPAIGN_GET_CAMPAIGN_COUNT("sponsor-solutions-campaign-get-campaign-count", "/sponsor/solutions/campaign/getCampaignCount", "ads"),
    /** Page through campaigns with metrics. */
    SPONSOR_SOLUTIONS_CAMPAIGN_SEARCH_CAMPAIGN_LIST("sponsor-solutions-campaign-search-campaign-list", "/sponsor/solutions/campaign/searchCampaignList", "ads"),
    /** Change name, dates, budget or switch of a campaign. */
    SPONSOR_SOLUTIONS_CAMPAIGN_UPDATE_CAMPAIGN("sponsor-solutions-campaign-update-campaign", "/sponsor/solutions/campaign/updateCampaign", "ads"),
    /** List ad categories under a parent. */
    SPONSOR_SOLUTIONS_CATEGORY_LIST_CATEGORY("sponsor-solutions-category-list-category", "/sponsor/solutions/category/listCategory", "ads"),
    /** Suggest keywords for an ad group. */
    SPONSOR_SOLUTIONS_KEYWORD_LIST_KEYWORD_BY_ADGROUP("sponsor-solutions-keyword-list-keyword-by-adgroup", "/sponsor/solutions/keyword/listKeywordByAdgroup", "ads"),
    /** Suggest keywords for a product. */
    SPONSOR_SOLUTIONS_KEYWORD_LIST_KEYWORD_BY_ITEM("sponsor-solutions-keyword-list-keyword-by-item", "/sponsor/solutions/keyword/listKeywordByItem", "ads"),
    /** Search keywords by word. */
    SPONSOR_SOLUTIONS_KEYWORD_SEARCH_KEYWORD("sponsor-solutions-keyword-search-keyword", "/sponsor/solutions/keyword/searchKeyword", "ads"),
    /** Page through products that may be advertised. */
    SPONSOR_SOLUTIONS_PRODUCT_SEARCH_PRODUCT_WITH_PAGE("sponsor-solutions-product-search-product-with-page", "/sponsor/solutions/product/searchProductWithPage", "ads"),
    /** Page through the ad-group report. */
    SPONSOR_SOLUTIONS_REPORT_GET_DISCOVERY_REPORT_ADGROUP("sponsor-solutions-report-get-discovery-report-adgroup", "/sponsor/solutions/report/getDiscoveryReportAdgroup", "ads"),
    /** Page through the audience report. */
    SPONSOR_SOLUTIONS_REPORT_GET_DISCOVERY_REPORT_AUDIENCE("sponsor-solutions-report-get-discovery-report-audience", "/sponsor/solutions/report/getDiscoveryReportAudience", "ads"),
    /** Page through the campaign report. */
    SPONSOR_SOLUTIONS_REPORT_GET_DISCOVERY_REPORT_CAMPAIGN("sponsor-solutions-report-get-discovery-report-campaign", "/sponsor/solutions/report/getDiscoveryReportCampaign", "ads"),
    /** Page through the keyword report. */
    SPONSOR_SOLUTIONS_REPORT_GET_DISCOVERY_REPORT_KEYWORD("sponsor-solutions-report-get-discovery-report-keyword", "/sponsor/solutions/report/getDiscoveryReportKeyword", "ads"),
    /** Page through the campaign report for the first search slot. */
    SPONSOR_SOLUTIONS_REPORT_GET_REPORT_CAMPAIGN_ON_PRE_PLACEMENT("sponsor-solutions-report-get-report-campaign-on-pre-placement", "/sponsor/solutions/report/getReportCampaignOnPrePlacement", "ads"),
    /** Return ad totals for a period and the one before. */
    SPONSOR_SOLUTIONS_REPORT_GET_REPORT_OVERVIEW("sponsor-solutions-report-get-report-overview", "/sponsor/solutions/report/getReportOverview", "ads"),
    /** Return one ad metric as a time series. */
    SPONSOR_SOLUTIONS_REPORT_GET_REPORT_OVERVIEW_METRIC("sponsor-solutions-report-get-report-overview-metric", "/sponsor/solutions/report/getReportOverviewMetric", "ads"),
    /** Return the automatic ad top-up setting. */
    SPONSOR_SOLUTIONS_WALLET_GET_AUTO_TOP_UP_OPTION_ONE_CONFIG("sponsor-solutions-wallet-get-auto-top-up-option-one-config", "/sponsor/solutions/wallet/getAutoTopUpOptionOneConfig", "ads"),
    /** Change the automatic ad top-up setting. */
    SPONSOR_SOLUTIONS_WALLET_MODIFY_AUTO_TOP_UP_OPTION_ONE_CONFIG("sponsor-solutions-wallet-modify-auto-top-up-option-one-config", "/sponsor/solutions/wallet/modifyAutoTopUpOptionOneConfig", "ads"),
    /** Record a parcel scan at a station drop-off point. */
    STATIONS_DOP_SCAN("stations-dop-scan", "/stations/dop/scan", "logistics"),
    /** Page through custom decoration pages of the store. */
    STORE_CUSTOM_PAGE_GET("store-custom-page-get", "/store/custom/page/get", "store-decoration"),
    /** Change the e-mail address of a user under the seller account (legacy). */
    USER_UPDATE("user-update", "/user/update", "seller"),
    /** Page through the gift codes of a batch. */
    WALLET_GIFTCODE_QUERY("wallet-giftcode-query", "/wallet/giftcode/query", "wallet-top-up"),
    /** Create a batch of wallet gift codes. */
    WALLET_GIFTCODE_REQUEST("wallet-giftcode-request", "/wallet/giftcode/request", "wallet-top-up"),
    /** Return the corporate top-up reconciliation of a day. */
    WALLET_OPEN_RECONCILIATION("wallet-open-reconciliation", "/wallet/open/reconciliation", "wallet-top-up"),
    /** Return the balance of the open-service wallet account. */
    WALLET_OPEN_SERVICE_BALANCE_QUERY("wallet-open-service-balance-query", "/wallet/open/service/balance/query", "lazpay"),
    /** Return identity-check data of a wallet user. */
    WALLET_OPEN_SERVICE_KYC_QUERY("wallet-open-service-kyc-query", "/wallet/open/service/kyc/query", "lazpay"),
    /** Return the reconciliation file of the open-service wallet for a day. */
    WALLET_OPEN_SERVICE_RECONCILIATION("wallet-open-service-reconciliation", "/wallet/open/service/reconciliation", "lazpay"),
    /** Transfer money from the partner account to a user wallet. */
    WALLET_OPEN_SERVICE_WITHDRAW("wallet-open-service-withdraw", "/wallet/open/service/withdraw", "lazpay"),
    /** Return the state of a wallet withdrawal. */
    WALLET_OPEN_SERVICE_WITHDRAW_QUERY("wallet-open-service-withdraw-query", "/wallet/open/service/withdraw/query", "lazpay"),
    /** Corporate top-up reconciliation under a path used by one SDK only. */
    WALLET_RECONCILIATION("wallet-reconciliation", "/wallet/reconciliation", "wallet-top-up"),
    /** Return the state of a corporate top-up transfer. */
    WALLET_TRANSFER_QUERY("wallet-transfer-query", "/wallet/transfer/query", "wallet-top-up"),
    /** Transfer money to a wallet account (corporate top-up). */
    WALLET_TRANSFER_REQUEST("wallet-transfer-request", "/wallet/transfer/request", "wallet-top-up"),
    /** Any API, named by the options apiPath and httpMethod. */
    RAW("raw", null, null),
    /** Consumer: what Lazada pushes. */
    PUSH("push", null, null),
    /** Consumer: sellers who authorise the app. */
    AUTHORIZE("authorize", null, null),
    /** Consumer: final outcomes of writes that were held or whose answer was lost. */
    OUTCOMES("outcomes", null, null),
    /** Consumer: push merged with polling. */
    STREAM("stream", null, null);

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
    @Override
    public String toString() {
        return operationName;
    }
}
