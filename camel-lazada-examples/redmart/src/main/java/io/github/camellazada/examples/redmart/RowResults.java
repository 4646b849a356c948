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
package io.github.camellazada.examples.redmart;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import io.github.camellazada.exception.LazadaRequestException;
import org.apache.camel.Body;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangeProperty;
import org.apache.camel.Variable;

/** Tells what RedMart has and what became of each row. */
public class RowResults {

    /** Whether RedMart has another number than the row. */
    public boolean differs(@Variable("row") StockRow row, @Variable("lot") Map<String, Object> lot) {
        return !Long.toString(row.quantity()).equals(String.valueOf(lot.get("quantityAtPickupLocation")));
    }

    /** RedMart has the number of the row, after a write or before. */
    public void stands(@Variable("stock") StockFile file, @Variable("row") StockRow row,
            @Variable("lot") Map<String, Object> lot, @Variable("written") boolean written) {
        file.result(row, written ? "sent" : "same", String.valueOf(lot.get("quantityAvailableForSale")), "");
    }

    /** RedMart does not take the row; the next ones go on. */
    public void refused(@Variable("stock") StockFile file, @Variable("row") StockRow row,
            @ExchangeProperty(Exchange.EXCEPTION_CAUGHT) LazadaRequestException failure) {
        file.result(row, "refused", "", failure.getMessage());
    }

    /** RedMart does not tell what the store has, such as a store of somebody else; the other stores go on. */
    public void storeRefused(@Variable("stock") StockFile file, @Variable("store") String store,
            @ExchangeProperty(Exchange.EXCEPTION_CAUGHT) LazadaRequestException failure) {
        file.refuse(store, failure.getMessage());
    }

    /** The store has no product or no location of that name. */
    public void unknown(@Variable("stock") StockFile file, @Variable("row") StockRow row, @Variable("product") String product) {
        file.result(row, "refused", "", product == null
                ? "The store " + row.store() + " has no product with this code, barcode or id."
                : "The store " + row.store() + " has no pickup location with this name or id.");
    }

    /** The lots of a product at a location, as lines of CSV. */
    public String overview(@Variable("place") Directory.Place place, @Body List<Map<String, Object>> lots) {
        return lots.stream()
                .map(lot -> place.product() + "," + place.code() + "," + place.location() + "," + lot.get("id") + ","
                        + lot.get("quantityAtPickupLocation") + "," + lot.get("quantityScheduledForPickup") + ","
                        + lot.get("quantityAvailableForSale") + "\n")
                .collect(Collectors.joining());
    }
}
