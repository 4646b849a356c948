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
package io.github.camellazada;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;

import io.github.camellazada.exception.LazadaException;
import io.github.camellazada.model.Order;
import io.github.camellazada.producer.ListingBody;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** A route takes the rows of all pages one by one. */
class ProducerPagingTest {
    private static final String ORDERS = "lazada:orders-get?paging=true&param.created_after=2020-01-01T00:00:00%2B08:00";

    private final SimulatedShop shop = new SimulatedShop(configuration -> {
    });

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void allRowsComeTypedAndEachPageOnlyWhenItIsNeeded() throws Exception {
        orders(23);
        List<Object> seen = new ArrayList<>();
        List<Integer> callsAtRow = new ArrayList<>();
        route(ORDERS + "&param.limit=10&outputType=pojo", exchange -> {
            seen.add(exchange.getMessage().getBody());
            callsAtRow.add(calls());
        });

        Exchange exchange = shop.send("direct:all", null);

        assertThat(exchange.getException()).isNull();
        assertThat(seen).hasSize(23).allSatisfy(row -> assertThat(row).isInstanceOf(Order.class));
        assertThat(new HashSet<>(seen.stream().map(row -> ((Order) row).orderId()).toList())).hasSize(23);
        // Camel looks one row ahead, to know which row is the last one
        assertThat(callsAtRow.subList(0, 9)).containsOnly(1);
        assertThat(callsAtRow.subList(9, 19)).containsOnly(2);
        assertThat(calls()).isEqualTo(3);
    }

    @Test
    void aListingByPageNumberIsPaged() throws Exception {
        IntStream.range(0, 5).forEach(i -> shop.product("SKU" + i));
        List<Object> seen = new ArrayList<>();
        route("lazada:products-get?paging=true&param.limit=2&outputType=map",
                exchange -> seen.add(exchange.getMessage().getBody()));

        shop.send("direct:all", null);

        assertThat(seen).hasSize(5);
    }

    @Test
    void thePageSizeIsTheLargestThatLazadaTakes() throws Exception {
        orders(1);
        route(ORDERS, exchange -> {
        });

        shop.send("direct:all", null);

        assertThat(shop.simulator.received("/orders/get")).last()
                .satisfies(call -> assertThat(call.query().get("limit")).isEqualTo("100"));
    }

    @Test
    void aPageThatFailsFailsTheExchangeAndAsksForNoOther() throws Exception {
        orders(5);
        List<Object> seen = new ArrayList<>();
        route(ORDERS + "&param.limit=2&maxRetries=0", exchange -> {
            seen.add(exchange.getMessage().getBody());
            if (seen.size() == 1) {
                shop.simulator.faults().on("/orders/get").reject("ISP", "ServiceUnavailable", "down");
            }
        });

        Exchange exchange = shop.send("direct:all", null);

        assertThat(exchange.getException()).isInstanceOf(LazadaException.class);
        assertThat(seen).hasSizeBetween(1, 2);
    }

    @Test
    void aRouteThatStopsAsksForNoFurtherPage() throws Exception {
        orders(5);
        Exchange exchange = shop.send(ORDERS + "&param.limit=2", null);
        ListingBody rows = exchange.getMessage().getBody(ListingBody.class);

        assertThat(rows.hasNext()).isTrue();
        rows.next();
        rows.close();

        assertThat(rows.hasNext()).isFalse();
        assertThat(calls()).isEqualTo(1);
        assertThat(exchange.getMessage().getHeader(LazadaConstants.TOTAL)).isEqualTo(5L);
        assertThat(rows.toString()).isEqualTo("rows of lazada:orders-get");
    }

    @Test
    void whatIsNoListingCannotBePaged() {
        assertThatThrownBy(() -> shop.context().createProducerTemplate().send("lazada:order-get?paging=true", exchange -> {
        })).hasStackTraceContaining("is no listing whose rows can be paged");
    }

    private void orders(int number) {
        long sku = shop.commerce.product(SimulatedShop.SELLER).sku("SHIRT").price("12.90").stock(1_000).add().skuId();
        for (int i = 0; i < number; i++) {
            shop.commerce.placeOrder(SimulatedShop.SELLER, sku);
        }
    }

    private int calls() {
        return shop.simulator.received("/orders/get").size();
    }

    private void route(String uri, Processor row) throws Exception {
        shop.routes(new RouteBuilder() {
            @Override
            public void configure() {
                errorHandler(noErrorHandler());
                from("direct:all").to(uri).split(body()).streaming().stopOnException().process(row);
            }
        });
    }
}
