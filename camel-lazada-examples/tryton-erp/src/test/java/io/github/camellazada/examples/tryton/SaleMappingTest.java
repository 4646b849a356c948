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
package io.github.camellazada.examples.tryton;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.camellazada.catalog.LazadaCountry;
import io.github.camellazada.catalog.LazadaOperation;
import io.github.camellazada.examples.support.UnusableRowException;
import io.github.camellazada.examples.tryton.SaleDraft.Line;
import io.github.camellazada.examples.tryton.SaleDraft.Side;
import io.github.camellazada.model.LazadaModels;
import io.github.camellazada.model.Order;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class SaleMappingTest {
    private final SaleMapping mapping = new SaleMapping(ZoneId.of("Asia/Singapore"));

    @Test
    void pricesShippingAndTheSellersVoucherAreLines() throws Exception {
        SaleDraft sale = mapping.sale(
                order("""
                        'shipping_fee': '1.49', 'voucher_seller': '2.00', 'voucher_platform': '3.10', 'order_items': [
                        {'order_item_id': '11', 'status': 'pending', 'sku': 'CUP', 'name': 'Cup', 'item_price': '9.90', 'currency': 'SGD'},
                        {'order_item_id': '12', 'status': 'canceled', 'sku': 'CUP', 'name': 'Cup', 'item_price': '9.90', 'currency': 'SGD'}]
                        """),
                Side.SELLER, "SG");

        assertThat(sale.reference()).isEqualTo("lazada:SG:1001:6589");
        assertThat(sale.channel()).isEqualTo("LAZADA-SG");
        assertThat(sale.currency()).isEqualTo("SGD");
        assertThat(sale.lines()).containsExactly(new Line("11", "CUP", "Cup", new BigDecimal("9.90")),
                new Line(null, Basics.SHIPPING, "Shipping", new BigDecimal("1.49")),
                new Line(null, Basics.VOUCHER, "Voucher of the seller", new BigDecimal("-2.00")));
        assertThat(sale.comment()).isEqualTo("Lazada pays a voucher of 3.10 SGD");
    }

    @Test
    void whatLiesWithLazadaIsASaleOfItsOwnWithoutTheFees() throws Exception {
        String items = """
                'shipping_fee': '1.49', 'voucher_platform': '3.10', 'order_items': [
                {'order_item_id': '11', 'status': '%s', 'sku': 'CUP', 'item_price': '9.90', 'currency': 'SGD'},
                {'order_item_id': '12', 'status': 'pending', 'sku': 'PLATE', 'item_price': '4.00', 'currency': 'SGD', 'is_fbl': '1'}]
                """;

        SaleDraft lazadas = mapping.sale(order(items.formatted("pending")), Side.LAZADA, "SG");
        assertThat(lazadas.reference()).isEqualTo("lazada:SG:1001:6589:fbl");
        assertThat(lazadas.order()).isEqualTo("lazada:SG:1001:6589");
        assertThat(lazadas.comment()).isNull();
        assertThat(lazadas.lines()).extracting(Line::code).containsExactly("PLATE");
        assertThat(mapping.sale(order(items.formatted("pending")), Side.SELLER, "SG").lines()).extracting(Line::code)
                .containsExactly("CUP", Basics.SHIPPING);
        // the other sale is not booked any more, so that the fees stand here
        assertThat(mapping.sale(order(items.formatted("canceled")), Side.LAZADA, "SG").lines()).extracting(Line::code)
                .containsExactly("PLATE", Basics.SHIPPING);
    }

    @Test
    void theDayOfASaleIsTheDayAtTheSite() throws Exception {
        assertThat(mapping.sale(order("'order_items': []"), Side.SELLER, "SG").day()).isEqualTo(LocalDate.of(2026, 12, 1));
    }

    @Test
    void whatCannotBecomeALineNamesItemValueAndReason() {
        UnusableRowException noSku = refused("'sku': '', 'item_price': '9.90', 'currency': 'SGD'");
        UnusableRowException negative = refused("'sku': 'CUP', 'item_price': '-9.90', 'currency': 'SGD'");

        assertThat(noSku.row().column()).isEqualTo("order item 11.sku");
        assertThat(noSku).hasMessageContaining("Seller Center");
        assertThat(negative.row().column()).isEqualTo("order item 11.item_price");
        assertThat(negative.row().value()).isEqualTo("-9.90");
    }

    @Test
    void nothingOfTheBuyerIsPrinted() throws Exception {
        SaleDraft sale = mapping.sale(order("""
                'order_items': [], 'address_shipping': {'first_name': 'Jane', 'address1': '1 Road', 'country': 'Singapore'}
                """), Side.SELLER, "SG");

        assertThat(sale.buyer()).isEqualTo("Jane");
        assertThat(sale.toString()).doesNotContain("Jane").doesNotContain("Road");
    }

    @Test
    void anOrderIsAsFarAsItsSlowestItemThatIsNotCanceled() {
        assertThat(ItemStage.of(List.of("shipped", "packed", "canceled"))).isEqualTo(ItemStage.PACKED);
        assertThat(ItemStage.of(List.of("delivered", "lost_by_3pl"))).isEqualTo(ItemStage.SHIPPED);
        assertThat(ItemStage.of(List.of("canceled", "canceled"))).isEqualTo(ItemStage.CANCELED);
        assertThat(ItemStage.of(List.of("unpaid"))).isEqualTo(ItemStage.UNPAID);
        assertThat(ItemStage.of(List.of("a_status_of_next_year", "shipped"))).isEqualTo(ItemStage.OPEN);
    }

    private UnusableRowException refused(String item) {
        return catchThrowableOfType(UnusableRowException.class, () -> mapping.sale(
                order("'order_items': [{'order_item_id': '11', 'status': 'pending', " + item + "}]"), Side.SELLER, "SG"));
    }

    private static Order order(String fields) throws Exception {
        String text = "{'order_id': '6589', 'created_at': '2026-12-01 00:30:00 +0800', 'statuses': ['pending'], " + fields
                + "}";
        return (Order) LazadaModels.read(LazadaOperation.ORDER_GET, new ObjectMapper().readTree(text.replace('\'', '"')),
                LazadaCountry.SG, "1001").orElseThrow();
    }
}
