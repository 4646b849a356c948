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

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.github.camellazada.catalog.LazadaCountry;
import io.github.camellazada.catalog.LazadaOperation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class LazadaModelsTest {
    private static final JsonMapper JSON = JsonMapper.builder().addModule(new JavaTimeModule())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

    @Test
    void anOrderIsReadWhateverTheTypesOfItsScalars() throws Exception {
        Order order = read(LazadaOperation.ORDER_GET, """
                {"order_id": 9007199254740993, "order_number": "9007199254740993", "statuses": ["pending", "canceled"],
                 "created_at": "2021-07-29 11:02:19 +0700", "updated_at": "2021-07-30 10:09:05 +0700", "price": "1,159.50",
                 "shipping_fee": 30, "voucher": 0.0, "items_count": "2", "gift_option": "1", "voucher_code": "",
                 "customer_first_name": "Somchai", "address_shipping": {"country": "Thailand", "phone": "66000000",
                 "addressDsitrict": "Bang Rak", "address1": "1 Example Road"}, "a_new_field": {"x": 1}}""");

        assertThat(order.seller()).isEqualTo("1001");
        assertThat(order.orderId()).isEqualTo("9007199254740993");
        assertThat(order.statuses()).containsExactly("pending", "canceled");
        assertThat(order.createdAt()).isEqualTo(Instant.parse("2021-07-29T04:02:19Z"));
        assertThat(order.price()).isEqualTo(new Money(new BigDecimal("1159.50"), "THB"));
        assertThat(order.shippingFee()).isEqualTo(new Money(new BigDecimal("30"), "THB"));
        assertThat(order.itemsCount()).isEqualTo(2);
        assertThat(order.giftOption()).isTrue();
        assertThat(order.shippingAddress().district()).isEqualTo("Bang Rak");
        assertThat(order.billingAddress()).isNull();
        assertThat(order.received().json().at("/a_new_field/x").asInt()).isEqualTo(1);
    }

    @Test
    void aPrintedOrderShowsNothingOfTheBuyer() throws Exception {
        Order order = read(LazadaOperation.ORDER_GET, """
                {"order_id": 1, "customer_first_name": "Somchai", "customer_last_name": "Example", "remarks": "ring twice",
                 "address_shipping": {"first_name": "Somchai", "phone": "66000000", "address1": "1 Example Road"}}""");

        assertThat(order + " " + order.shippingAddress() + " " + order.received())
                .doesNotContain("Somchai", "66000000", "Example Road", "ring twice");
    }

    @Test
    void ordersComeAsAList() throws Exception {
        List<Order> orders = read(LazadaOperation.ORDERS_GET, """
                {"count": 2, "countTotal": 12, "orders": [{"order_id": "1"}, {"order_id": 2}]}""");

        assertThat(orders).extracting(Order::orderId).containsExactly("1", "2");
    }

    @Test
    void anItemKeepsItsOwnCurrencies() throws Exception {
        List<OrderItem> items = read(LazadaOperation.ORDER_ITEMS_GET, """
                [{"order_item_id": 11, "order_id": "1", "currency": "SGD", "item_price": 129, "paid_price": "119.90",
                  "supply_price": "80", "supply_price_currency": "USD", "is_digital": 0, "delivery_option_sof": 1,
                  "status": "a_status_of_tomorrow", "sla_time_stamp": "2021-08-01T10:00:00+07:00"}]""");

        OrderItem item = items.get(0);
        assertThat(item.orderItemId()).isEqualTo("11");
        assertThat(item.itemPrice()).isEqualTo(new Money(new BigDecimal("129"), "SGD"));
        assertThat(item.supplyPrice()).isEqualTo(new Money(new BigDecimal("80"), "USD"));
        assertThat(item.digital()).isFalse();
        assertThat(item.deliveredBySeller()).isTrue();
        assertThat(item.status()).isEqualTo("a_status_of_tomorrow");
        assertThat(item.shipBefore()).isEqualTo(Instant.parse("2021-08-01T03:00:00Z"));
    }

    @Test
    void itemsOfManyOrdersBecomeOneList() throws Exception {
        List<OrderItem> items = read(LazadaOperation.ORDERS_ITEMS_GET, """
                [{"order_id": 1, "order_items": [{"order_item_id": 11, "order_id": 1}, {"order_item_id": 12, "order_id": 1}]},
                 {"order_id": 2, "order_items": [{"order_item_id": 21, "order_id": 2}]}]""");

        assertThat(items).extracting(OrderItem::orderItemId).containsExactly("11", "12", "21");
    }

    @Test
    void amountsOfAListThatComesAsJsonTextKeepTheirDigits() throws Exception {
        List<Order> orders = read(LazadaOperation.ORDERS_GET, """
                {"orders": "[{\\"order_id\\": 1, \\"price\\": 100.00}, {\\"order_id\\": 2, \\"price\\": 0.10}]"}""");

        assertThat(orders).extracting(order -> order.price().amount())
                .containsExactly(new BigDecimal("100.00"), new BigDecimal("0.10"));
    }

    @Test
    void stockIsReadByWarehouseAndCampaign() throws Exception {
        List<Product> products = read(LazadaOperation.PRODUCTS_GET, """
                {"total_products": 1, "products": [{"item_id": 180226526, "created_time": "1611554725000",
                 "images": "[\\"https://example.com/1.jpg\\"]", "attributes": {"name": "Mug", "preorder_days": 25},
                 "skus": [{"SkuId": 314525867, "SellerSku": "MUG-1", "quantity": 60, "price": 32, "Available": 20,
                   "Images": ["https://example.com/2.jpg", ""],
                   "fblWarehouseInventories": [{"sellableQuantity": 20, "withholdQuantity": 20, "occupyQuantity": 20,
                     "totalQantity": 60}],
                   "multiWarehouseInventories": [{"warehouseCode": "W1", "sellableQuantity": 20, "totalQuantity": 60}],
                   "channelInventories": [{"CampaignName": "11.11", "sellableQuantity": 5, "startTime": "2020-11-11 00:00",
                     "endTime": "2020-11-12 00:00"}]}]}]}""");

        Product product = products.get(0);
        assertThat(product.name()).isEqualTo("Mug");
        assertThat(product.attributes()).containsEntry("preorder_days", "25");
        assertThat(product.images()).containsExactly("https://example.com/1.jpg");
        Sku sku = product.skus().get(0);
        assertThat(sku.images()).containsExactly("https://example.com/2.jpg");
        assertThat(sku.lazadaWarehouses()).containsExactly(new WarehouseStock(null, 20, 20, 20, 60));
        assertThat(sku.warehouses()).containsExactly(new WarehouseStock("W1", 20, null, null, 60));
        assertThat(sku.campaigns()).containsExactly(new CampaignStock("11.11", 5, Instant.parse("2020-11-10T17:00:00Z"),
                Instant.parse("2020-11-11T17:00:00Z")));
    }

    @Test
    void packedItemsAreGroupedByPackageAndRefusedOnesHaveNone() throws Exception {
        List<OrderPackage> packages = read(LazadaOperation.ORDER_FULFILL_PACK, """
                {"pack_order_list": [{"order_id": 1, "order_item_list": [
                  {"order_item_id": 11, "item_err_code": "0", "package_id": "FP1", "tracking_number": "T1",
                   "shipment_provider": "Example Express"},
                  {"order_item_id": 12, "item_err_code": "0", "package_id": "FP1", "tracking_number": "T1"},
                  {"order_item_id": 13, "item_err_code": "700026", "msg": "not allowed"}]}]}""");

        assertThat(packages).containsExactly(
                new OrderPackage("1001", "FP1", "1", List.of("11", "12"), "T1", "Example Express"));
    }

    @Test
    void bothSpellingsOfAReverseOrderAreRead() throws Exception {
        ReverseOrder detail = read(LazadaOperation.ORDER_REVERSE_RETURN_DETAIL_LIST, """
                {"reverse_order_id": 5, "trade_order_id": 1, "request_type": "RETURN", "is_rtm": "true",
                 "reverseOrderLineDTOList": [{"reverse_order_line_id": 51, "trade_order_line_id": 11,
                   "reverse_status": "RTM_INIT", "productDTO": {"product_id": 7}, "return_order_line_gmt_create": 1611554725}]}
                """);
        List<ReverseOrder> listed = read(LazadaOperation.REVERSE_GETREVERSEORDERSFORSELLER, """
                {"total": 1, "items": [{"reverse_order_id": 5, "reverse_order_lines": [{"reverse_order_line_id": 51,
                   "product": {"product_id": 7}}]}]}""");

        assertThat(detail.returnToSeller()).isTrue();
        assertThat(detail.lines()).singleElement().satisfies(line -> {
            assertThat(line.status()).isEqualTo("RTM_INIT");
            assertThat(line.itemId()).isEqualTo("7");
            assertThat(line.createdAt()).isEqualTo(Instant.parse("2021-01-25T06:05:25Z"));
        });
        assertThat(listed.get(0).lines()).extracting(ReverseOrderLine::reverseOrderLineId).containsExactly("51");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "none", value = {
            "\"refund_amount\": 1290, \"total_refund\": \"12.90\"|12.90", "\"refund_amount\": 1290|none",
            "\"refund_amount\": \"1290\"|none", "\"refund_amount\": \"12.90\"|12.90", "\"refund_amount\": 12.9|12.9",
            "\"refund_amount\": 1290, \"total_refund\": \"1290\"|1290", "\"refund_amount\": 0|0",
            "\"refund_amount\": \"12.00\"|12.00", "\"refund_amount\": 1290.0|none",
            "\"refund_amount\": 1290, \"total_refund\": \"99.00\"|none"})
    void aRefundIsRightOrNotGuessed(String line, String amount) throws Exception {
        Money expected = amount == null ? null : new Money(new BigDecimal(amount), "THB");

        List<ReverseOrder> listed = read(LazadaOperation.REVERSE_GETREVERSEORDERSFORSELLER,
                "{\"items\": [{\"reverse_order_lines\": [{" + line + "}]}]}");
        ReverseOrder detail = read(LazadaOperation.ORDER_REVERSE_RETURN_DETAIL_LIST,
                "{\"reverseOrderLineDTOList\": [{" + line + "}]}");

        assertThat(listed.get(0).lines()).extracting(ReverseOrderLine::refundAmount).containsExactly(expected);
        assertThat(detail.lines()).extracting(ReverseOrderLine::refundAmount).containsExactly(expected);
    }

    @Test
    void aTransactionHasADateOfTheSite() throws Exception {
        List<Transaction> lines = read(LazadaOperation.FINANCE_TRANSACTION_DETAILS_GET, """
                [{"transaction_date": "17 May 2016", "amount": "-0.43", "orderItem_no": "11", "order_no": "1"}]""");

        assertThat(lines.get(0).date()).isEqualTo(LocalDate.of(2016, 5, 17));
        assertThat(lines.get(0).amount()).isEqualTo(new Money(new BigDecimal("-0.43"), "THB"));
    }

    @Test
    void aStatementNamesTheCurrencyInWhichItIsPaid() throws Exception {
        List<Payout> statements = read(LazadaOperation.FINANCE_PAYOUT_STATUS_GET, """
                [{"statement_number": "TH1-2026-048", "created_at": "2026-11-30 00:30:15", "updated_at": "",
                  "opening_balance": "0.00", "item_revenue": "1673776.00", "fees_total": "-677307.59",
                  "closing_balance": "1,521,950.71", "payout": "1521950.71 USD", "paid": "1"},
                 {"payout": "12.5"}, {"payout": "much"}]""");

        Payout statement = statements.get(0);
        assertThat(statement.payout()).isEqualTo(new Money(new BigDecimal("1521950.71"), "USD"));
        assertThat(statement.closingBalance()).isEqualTo(new Money(new BigDecimal("1521950.71"), "USD"));
        assertThat(statement.createdAt()).isEqualTo("2026-11-29T17:30:15Z");
        assertThat(statement.updatedAt()).isNull();
        assertThat(statement.paid()).isTrue();
        assertThat(statement.refunds()).isNull();
        assertThat(statements.get(1).payout()).isEqualTo(new Money(new BigDecimal("12.5"), "THB"));
        assertThat(statements.get(2).payout()).isNull();
    }

    @Test
    void aLogisticsFeeIsReadFromAmountsAndTimesThatAreObjects() throws Exception {
        List<LogisticsFee> fees = read(LazadaOperation.LBS_SLB_QUERY_LOGISTICS_FEE_DETAIL, """
                [{"statement_id": "S1", "fee_code": "shipping", "amount": {"amount": "3.20", "currency": "SGD"},
                  "tax_in_amount": 0.2, "trade_order_id": 4711, "currency": "SGD",
                  "fee_creation_date": {"year": 2026, "month_value": 1, "day_of_month": 5, "hour": 10, "minute": 30,
                                        "second": 0, "offset": {"id": "+08:00"}}},
                 {"amount": 1, "fee_creation_date": {"year": 2026, "month_value": 1, "day_of_month": 5}}, {}]""");

        LogisticsFee fee = fees.get(0);
        assertThat(fee.amount()).isEqualTo(new Money(new BigDecimal("3.20"), "SGD"));
        assertThat(fee.taxInAmount()).isEqualTo(new Money(new BigDecimal("0.2"), "SGD"));
        assertThat(fee.createdAt()).isEqualTo("2026-01-05T02:30:00Z");
        assertThat(fee.orderId()).isEqualTo("4711");
        assertThat(fees.get(1).amount()).isEqualTo(new Money(BigDecimal.ONE, "THB"));
        assertThat(fees.get(1).createdAt()).isEqualTo("2026-01-04T17:00:00Z");
        assertThat(fees.get(2).createdAt()).isNull();
    }

    @Test
    void aMovementOfTheAccountKeepsItsCurrency() throws Exception {
        List<AccountTransaction> movements = read(LazadaOperation.FINANCE_TRANSACTION_ACCOUNT_TRANSACTIONS_QUERY, """
                {"transactions": [{"transaction_number": "T-1", "amount": "100.00", "currency": "SGD", "type": "Deposit"}]}""");

        assertThat(movements.get(0).amount()).isEqualTo(new Money(new BigDecimal("100.00"), "SGD"));
    }

    @Test
    void aLabelIsNotPrinted() throws Exception {
        ShippingLabel label = read(LazadaOperation.ORDER_PACKAGE_DOCUMENT_GET, """
                {"doc_type": "PDF", "file": "PGh0bWw+", "pdf_url": "https://example.com/label.pdf"}""");

        assertThat(label.file()).isEqualTo("PGh0bWw+");
        assertThat(label).asString().doesNotContain("PGh0bWw+", "label.pdf");
    }

    @Test
    void anOperationWithoutATypedFormHasNone() throws Exception {
        assertThat(LazadaModels.read(LazadaOperation.CATEGORY_TREE_GET, JSON.readTree("[]"), LazadaCountry.TH, "1001"))
                .isEmpty();
    }

    @Test
    void aRecordSurvivesJson() throws Exception {
        List<OrderItem> items = read(LazadaOperation.ORDER_ITEMS_GET, """
                [{"order_item_id": 11, "order_id": "1", "currency": "SGD", "item_price": 129.90,
                  "created_at": "2021-07-29 11:02:19 +0700"}]""");

        String text = JSON.writeValueAsString(items.get(0));
        OrderItem back = JSON.readValue(text, OrderItem.class);

        assertThat(back).usingRecursiveComparison().ignoringFields("received").isEqualTo(items.get(0));
        assertThat(text).doesNotContain("received");
    }

    @SuppressWarnings("unchecked")
    private static <T> T read(LazadaOperation operation, String payload) throws Exception {
        JsonNode json = JSON.readTree(payload);
        return (T) LazadaModels.read(operation, json, LazadaCountry.TH, "1001").orElseThrow();
    }
}
