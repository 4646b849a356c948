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
package io.github.camellazada.simulator.service;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camellazada.simulator.commerce.Shop;
import io.github.camellazada.simulator.commerce.order.Order;
import io.github.camellazada.simulator.commerce.order.OrderLine;
import io.github.camellazada.simulator.commerce.product.Product;
import io.github.camellazada.simulator.commerce.product.Sku;

/**
 * Makes samples fit the seller's shop: they tell of a product and an order that are there, and of the days around now. The
 * samples themselves are written around the 15th of January 2026.
 */
final class SampleFit {
    private static final LocalDate WRITTEN = LocalDate.of(2026, 1, 15);
    private static final Duration NEAR = Duration.ofDays(60);
    private static final Pattern DAY = Pattern.compile("20[0-9]{2}-[01][0-9]-[0-3][0-9]|[0-3][0-9] [A-Z][a-z]{2} 20[0-9]{2}");
    private static final DateTimeFormatter WITH_NAME = DateTimeFormatter.ofPattern("dd MMM uuuu", Locale.ENGLISH);

    private final Map<String, String> ids = new HashMap<>();
    private final Duration shift;

    SampleFit(Shop shop, Instant now) {
        LocalDate today = now.atOffset(ZoneOffset.UTC).toLocalDate();
        this.shift = Duration.ofDays(today.toEpochDay() - WRITTEN.toEpochDay());
        shop.products().all().stream().filter(product -> !product.deleted() && !product.skus().isEmpty()).findFirst()
                .ifPresent(product -> tellOf(product, product.skus().get(0)));
        shop.orders().all().stream().findFirst().ifPresent(this::tellOf);
    }

    private void tellOf(Product product, Sku sku) {
        put(Long.toString(product.itemId()), "product_id", "productId");
        put(sku.sellerSku(), "seller_sku", "sku");
        put(sku.shopSku(), "lazada_sku");
    }

    private void tellOf(Order order) {
        OrderLine line = order.lines().get(0);
        tellOf(line.product(), line.sku());
        put(Long.toString(order.id()), "order_id", "order_no", "trade_order_id", "orderId");
        put(Long.toString(line.id()), "orderItem_no", "trade_order_line_id");
    }

    private void put(String id, String... fields) {
        for (String field : fields) {
            ids.put(field, id);
        }
    }

    /** The same sample about this shop and these days. */
    ObjectNode of(ObjectNode sample) {
        return (ObjectNode) fit("", sample);
    }

    private JsonNode fit(String field, JsonNode value) {
        if (value instanceof ObjectNode object) {
            ObjectNode fitted = JsonNodeFactory.instance.objectNode();
            object.properties().forEach(part -> fitted.set(part.getKey(), fit(part.getKey(), part.getValue())));
            return fitted.has("day_of_year") ? dated(fitted) : fitted;
        }
        if (value instanceof ArrayNode array) {
            ArrayNode fitted = JsonNodeFactory.instance.arrayNode();
            array.forEach(part -> fitted.add(fit(field, part)));
            return fitted;
        }
        String id = ids.get(field);
        if (value.isTextual()) {
            return JsonNodeFactory.instance.textNode(id == null ? moved(value.asText()) : id);
        }
        if (id != null && value.isNumber()) {
            return JsonNodeFactory.instance.numberNode(Long.parseLong(id));
        }
        return value.canConvertToLong() && isNear(value.asLong())
                ? JsonNodeFactory.instance.numberNode(value.asLong() + shift.toMillis())
                : value;
    }

    private static boolean isNear(long millis) {
        long written = WRITTEN.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli();
        return Math.abs(millis - written) < NEAR.toMillis();
    }

    private String moved(String text) {
        return DAY.matcher(text).replaceAll(found -> {
            boolean named = found.group().contains(" ");
            LocalDate day = named ? LocalDate.parse(found.group(), WITH_NAME) : LocalDate.parse(found.group());
            LocalDate then = day.plusDays(shift.toDays());
            return named ? WITH_NAME.format(then) : then.toString();
        });
    }

    private ObjectNode dated(ObjectNode date) {
        LocalDate day = LocalDate.of(date.path("year").asInt(), date.path("month_value").asInt(),
                date.path("day_of_month").asInt()).plusDays(shift.toDays());
        return date.put("year", day.getYear()).put("month_value", day.getMonthValue()).put("month", day.getMonth().name())
                .put("day_of_month", day.getDayOfMonth()).put("day_of_year", day.getDayOfYear())
                .put("day_of_week", day.getDayOfWeek().name());
    }
}
