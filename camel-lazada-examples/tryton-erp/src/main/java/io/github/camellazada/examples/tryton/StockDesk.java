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

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Finds what Lazada may sell of each product whose stock has moved in Tryton: what the books forecast for today, in which the pieces
 * of open sales are missing already.
 */
public class StockDesk {
    private static final int PAGE = 500;
    // a move bears the time at which its transaction began, and shows up when that ends
    private static final Duration OVERLAP = Duration.ofMinutes(2);

    private final Tryton tryton;
    private final Basics basics;
    private final StockLevels levels;
    private final Clock clock;
    private LocalDateTime seen;

    public StockDesk(Tryton tryton, Basics basics, StockLevels levels, Clock clock) {
        this.tryton = tryton;
        this.basics = basics;
        this.levels = levels;
        this.clock = clock;
    }

    /** Takes down the levels of all products at the first call, and later of those that have moved. */
    public void collect() throws Exception {
        LocalDateTime now = LocalDateTime.now(clock.withZone(ZoneOffset.UTC));
        if (seen == null) {
            take("product.product", "id", List.of(List.of("type", "=", "goods"), List.of("salable", "=", true)));
        } else {
            LocalDateTime since = seen.minus(OVERLAP);
            take("stock.move", "product",
                    List.of("OR", List.of("write_date", ">", since), List.of("create_date", ">", since)));
        }
        seen = now;
    }

    private void take(String model, String field, List<?> domain) throws Exception {
        long after = 0;
        List<JsonNode> page;
        do {
            page = tryton.rows(model, PAGE, List.of(List.of("id", "ASC")), List.of(domain, List.of("id", ">", after)),
                    List.of(field));
            Set<Long> products = new LinkedHashSet<>();
            for (JsonNode row : page) {
                products.add(row.path(field).asLong());
                after = row.path("id").asLong();
            }
            forecast(products);
        } while (page.size() == PAGE);
    }

    private void forecast(Set<Long> products) throws Exception {
        if (products.isEmpty()) {
            return;
        }
        Map<String, Object> at = Map.of("locations", List.of(basics.warehouse()), "stock_date_end", LocalDate.now(clock));
        for (JsonNode product : tryton.read("product.product", List.copyOf(products), at, "code", "type",
                "forecast_quantity")) {
            String code = product.path("code").asText("");
            if (!code.isEmpty() && "goods".equals(product.path("type").asText())) {
                levels.note(code, (int) Math.max(0, Math.floor(product.path("forecast_quantity").asDouble())));
            }
        }
    }
}
