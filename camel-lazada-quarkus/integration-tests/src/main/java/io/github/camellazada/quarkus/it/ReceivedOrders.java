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
package io.github.camellazada.quarkus.it;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import jakarta.enterprise.context.ApplicationScoped;

import io.github.camellazada.model.OrderItem;
import io.github.camellazada.push.event.PushEvent;
import org.apache.camel.Body;
import org.apache.camel.ExchangeProperty;

/** Remembers what was pushed, with what Lazada said of it when asked. */
@ApplicationScoped
public class ReceivedOrders {
    private final List<Received> orders = new CopyOnWriteArrayList<>();
    private final List<String> items = new CopyOnWriteArrayList<>();

    public void add(@ExchangeProperty("push") PushEvent push, @Body List<OrderItem> items) {
        orders.add(new Received(push, items));
    }

    /** What Kamelets bring is JSON. */
    public void addItems(@Body String json) {
        items.add(json);
    }

    List<String> items() {
        return items;
    }

    List<Received> all() {
        return orders;
    }

    /** A push and the items of its order. */
    public record Received(PushEvent push, List<OrderItem> items) {
    }
}
