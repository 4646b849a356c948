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

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camellazada.catalog.LazadaCountry;
import io.github.camellazada.catalog.LazadaOperation;
import io.github.camellazada.catalog.MoneyField;
import io.github.camellazada.catalog.OperationCatalog;

/** Which operations answer with typed records, and what those records are. */
public final class LazadaModels {
    private static final Map<LazadaOperation, Function<AnswerFields, Object>> READERS = new EnumMap<>(LazadaOperation.class);

    static {
        READERS.put(LazadaOperation.ORDERS_GET, payload -> payload.list("orders", Order::read));
        READERS.put(LazadaOperation.ORDER_GET, Order::read);
        READERS.put(LazadaOperation.ORDER_ITEMS_GET, payload -> payload.rows().stream().map(OrderItem::read).toList());
        READERS.put(LazadaOperation.ORDERS_ITEMS_GET, OrderItem::readOfManyOrders);
        READERS.put(LazadaOperation.PRODUCTS_GET, payload -> payload.list("products", Product::read));
        READERS.put(LazadaOperation.PRODUCT_ITEM_GET, Product::read);
        READERS.put(LazadaOperation.ORDER_FULFILL_PACK, OrderPackage::readPacked);
        READERS.put(LazadaOperation.ORDER_PACKAGE_DOCUMENT_GET, ShippingLabel::read);
        READERS.put(LazadaOperation.REVERSE_GETREVERSEORDERSFORSELLER, payload -> payload.list("items", ReverseOrder::read));
        READERS.put(LazadaOperation.ORDER_REVERSE_RETURN_DETAIL_LIST, ReverseOrder::read);
        READERS.put(LazadaOperation.FINANCE_TRANSACTION_DETAILS_GET,
                payload -> payload.rows().stream().map(Transaction::read).toList());
        READERS.put(LazadaOperation.FINANCE_TRANSACTION_ACCOUNT_TRANSACTIONS_QUERY,
                payload -> payload.list("transactions", AccountTransaction::read));
        READERS.put(LazadaOperation.FINANCE_PAYOUT_STATUS_GET, payload -> payload.rows().stream().map(Payout::read).toList());
        READERS.put(LazadaOperation.LBS_SLB_QUERY_LOGISTICS_FEE_DETAIL,
                payload -> payload.rows().stream().map(LogisticsFee::read).toList());
    }

    private LazadaModels() {
    }

    /**
     * The typed form of a payload: one record, or a list of records for a listing.
     *
     * @param operation the operation that answered
     * @param payload   its payload
     * @param country   the site, for the zone and the currency that the answer does not name
     * @param seller    the seller that was asked for, may be {@code null}
     * @return empty where the operation has no typed form
     */
    public static Optional<Object> read(LazadaOperation operation, JsonNode payload, LazadaCountry country, String seller) {
        return Optional.ofNullable(READERS.get(operation))
                .map(reader -> reader.apply(new AnswerFields(payload, country, seller,
                        MoneyField.of(OperationCatalog.get(operation).path()))));
    }
}
