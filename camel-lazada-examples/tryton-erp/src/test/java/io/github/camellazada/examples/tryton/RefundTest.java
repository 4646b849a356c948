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

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.camellazada.catalog.LazadaCountry;
import io.github.camellazada.catalog.LazadaOperation;
import io.github.camellazada.examples.support.UnusableRowException;
import io.github.camellazada.model.LazadaModels;
import io.github.camellazada.model.ReverseOrder;
import io.github.camellazada.model.ReverseOrderLine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class RefundTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|',
            value = {"'refund_amount': 430, 'item_unit_price': 990|9.90|4.30",
                    "'refund_amount': 990, 'item_unit_price': 990|9.90|9.90",
                    "'refund_amount': '430', 'item_unit_price': '990'|9.9000|4.30", "'refund_amount': 990|9.90|9.90",
                    "'refund_amount': 43000, 'item_unit_price': 99000|99000|43000",
                    "'refund_amount': 4300000, 'item_unit_price': 9900000|99000|43000",
                    "'refund_amount': 430, 'total_refund': '4.30'|9.90|4.30", "'refund_amount': 4.3|9.90|4.3",
                    "'refund_amount': 0, 'item_unit_price': 990|9.90|9.90", "'item_unit_price': 990|9.90|9.90",
                    "'refund_amount': ''|9.90|9.90"})
    void aPartOfThePriceIsThatPartInTheUnitOfTheBooks(String fields, BigDecimal sold, BigDecimal refund) throws Exception {
        assertThat(Refund.of(line(fields), sold)).isEqualByComparingTo(refund);
    }

    @Test
    void anAmountInAnUnknownUnitIsNotGuessed() throws Exception {
        ReverseOrderLine line = line("'refund_amount': 430, 'item_unit_price': 1200");

        UnusableRowException refused = catchThrowableOfType(UnusableRowException.class,
                () -> Refund.of(line, new BigDecimal("9.90")));

        assertThat(refused.row().column()).isEqualTo("reverse order line 51.refund_amount");
        assertThat(refused.row().value()).isEqualTo("430");
        assertThat(refused).hasMessageContaining("by hand");
    }

    private static ReverseOrderLine line(String fields) throws Exception {
        String text = "{'reverse_order_id': 5, 'reverseOrderLineDTOList': [{'reverse_order_line_id': 51, " + fields + "}]}";
        return ((ReverseOrder) LazadaModels.read(LazadaOperation.ORDER_REVERSE_RETURN_DETAIL_LIST,
                new ObjectMapper().readTree(text.replace('\'', '"')), LazadaCountry.SG, "1001").orElseThrow()).lines().get(0);
    }
}
