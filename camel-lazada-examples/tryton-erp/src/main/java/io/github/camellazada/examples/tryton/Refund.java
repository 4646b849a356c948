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

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camellazada.examples.support.UnusableRowException;
import io.github.camellazada.model.ReverseOrderLine;

/**
 * What the buyer gets back for a line. Lazada does not document whether its amount is in hundredths; where the model cannot tell,
 * the price of the piece stands beside it in the same unit, and the books have that price.
 */
final class Refund {
    private static final int HUNDREDTHS = 2;

    private Refund() {
    }

    /**
     * The amount, which may be a part of the price.
     *
     * @param sold the price in the books
     */
    static BigDecimal of(ReverseOrderLine line, BigDecimal sold) throws UnusableRowException {
        if (line.refundAmount() != null) {
            return orPrice(line.refundAmount().amount(), sold);
        }
        BigDecimal amount = number(line, "refund_amount");
        if (amount == null) {
            return sold;
        }
        for (BigDecimal known : new BigDecimal[]{number(line, "item_unit_price"), amount}) {
            if (known != null && known.compareTo(sold) == 0) {
                return amount;
            }
            if (known != null && known.movePointLeft(HUNDREDTHS).compareTo(sold) == 0) {
                return orPrice(amount.movePointLeft(HUNDREDTHS), sold);
            }
        }
        throw Rejections.unusable("reverse order line " + line.reverseOrderLineId() + ".refund_amount", amount.toPlainString(),
                "Lazada does not tell whether this is in hundredths, and item_unit_price is not the price of the sale, "
                        + sold.toPlainString() + ". Look it up in Seller Center, and book the return by hand.");
    }

    private static BigDecimal orPrice(BigDecimal amount, BigDecimal sold) {
        return amount.signum() == 0 ? sold : amount.abs();
    }

    private static BigDecimal number(ReverseOrderLine line, String field) {
        JsonNode value = line.received().json().path(field);
        try {
            return value.isValueNode() && !value.asText().isBlank() ? new BigDecimal(value.asText().strip()) : null;
        } catch (NumberFormatException e) {
            // no number: nothing can be told by it
            return null;
        }
    }
}
