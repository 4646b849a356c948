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
package io.github.camellazada.transform;

import java.util.List;

import io.github.camellazada.catalog.LazadaTopic;
import io.github.camellazada.client.token.AuthorizedSeller;
import io.github.camellazada.model.AccountTransaction;
import io.github.camellazada.model.LogisticsFee;
import io.github.camellazada.model.Order;
import io.github.camellazada.model.OrderItem;
import io.github.camellazada.model.OrderPackage;
import io.github.camellazada.model.Payout;
import io.github.camellazada.model.Product;
import io.github.camellazada.model.ReverseOrder;
import io.github.camellazada.model.ShippingLabel;
import io.github.camellazada.model.Transaction;
import io.github.camellazada.push.event.PushEvent;

/** Names the published JSON schema of each event and of each typed record. */
final class EventSchemas {
    /** What became of a write, as {@code lazada:outcomes} hands it out. */
    static final String WRITE_OUTCOME = "write-outcome";
    /** A seller who authorized the app, as {@code lazada:authorize} hands it out. */
    static final String SELLER_AUTHORIZED = "seller-authorized";

    /** Typed records that have a schema of their own. */
    static final List<Class<?>> MODELS = List.of(AccountTransaction.class, LogisticsFee.class, Order.class, OrderItem.class,
            OrderPackage.class, Payout.class, Product.class, ReverseOrder.class, ShippingLabel.class, Transaction.class);

    private static final String ANY_PUSH = "push";

    private EventSchemas() {
    }

    /** The name of a topic's schema; of the schema of any push for {@code null}, a type that Lazada does not document. */
    static String nameOf(LazadaTopic topic) {
        return topic == null ? ANY_PUSH : topic.toString();
    }

    /** The {@code $id} of the schema of a body, {@code null} for a body that has none. */
    static String idOfBody(Object body) {
        if (body instanceof PushEvent push) {
            return idOf(nameOf(push.topic()));
        }
        if (body instanceof OutcomeEvent) {
            return idOf(WRITE_OUTCOME);
        }
        if (body instanceof AuthorizedSeller) {
            return idOf(SELLER_AUTHORIZED);
        }
        return body != null && MODELS.contains(body.getClass()) ? idOfModel(body.getClass()) : null;
    }

    /** The {@code $id} of the schema of that name. */
    static String idOf(String name) {
        return "urn:camel-lazada:schema:event:" + name + ":v1";
    }

    static String idOfModel(Class<?> model) {
        return "urn:camel-lazada:schema:model:" + model.getSimpleName() + ":v1";
    }
}
