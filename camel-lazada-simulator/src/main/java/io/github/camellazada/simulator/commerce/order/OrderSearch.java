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
package io.github.camellazada.simulator.commerce.order;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

import io.github.camellazada.simulator.commerce.RequestValues;
import io.github.camellazada.simulator.commerce.RowWindow;
import io.github.camellazada.simulator.gateway.SimulatedCall;
import io.github.camellazada.simulator.protocol.Rejection;

/** Which orders a list call asks for, in which order, and which page of them. */
final class OrderSearch {
    private static final int MOST_ROWS = 100;
    private static final int LAST_OFFSET = 5000;

    /** The words {@code topack}, {@code toship} and {@code shipping} are documented, what falls under them is assumed. */
    private static final Map<String, Set<OrderStatus>> STATUSES = Map.ofEntries(
            Map.entry("all", EnumSet.allOf(OrderStatus.class)),
            Map.entry("unpaid", EnumSet.of(OrderStatus.UNPAID)),
            Map.entry("pending", EnumSet.of(OrderStatus.PENDING)),
            Map.entry("topack", EnumSet.of(OrderStatus.PENDING)),
            Map.entry("packed", EnumSet.of(OrderStatus.PACKED)),
            Map.entry("toship", EnumSet.of(OrderStatus.PACKED, OrderStatus.READY_TO_SHIP)),
            Map.entry("ready_to_ship", EnumSet.of(OrderStatus.READY_TO_SHIP)),
            Map.entry("shipped", EnumSet.of(OrderStatus.SHIPPED)),
            Map.entry("shipping", EnumSet.of(OrderStatus.SHIPPED)),
            Map.entry("delivered", EnumSet.of(OrderStatus.DELIVERED)),
            Map.entry("failed", EnumSet.of(OrderStatus.FAILED)),
            Map.entry("lost", EnumSet.of(OrderStatus.LOST)),
            Map.entry("shipped_back", EnumSet.of(OrderStatus.SHIPPED_BACK)),
            Map.entry("shipped_back_success", EnumSet.of(OrderStatus.SHIPPED_BACK_SUCCESS)),
            Map.entry("shipped_back_failed", EnumSet.of(OrderStatus.SHIPPED_BACK_FAILED)),
            Map.entry("package_scrapped", EnumSet.of(OrderStatus.PACKAGE_SCRAPPED)),
            Map.entry("lost_by_3pl", EnumSet.of(OrderStatus.LOST_BY_3PL)),
            Map.entry("damaged_by_3pl", EnumSet.of(OrderStatus.DAMAGED_BY_3PL)),
            Map.entry("returned", EnumSet.of(OrderStatus.RETURNED)),
            Map.entry("canceled", EnumSet.of(OrderStatus.CANCELED)));

    private final Predicate<Order> wanted;
    private final Comparator<Order> sorting;
    private final RowWindow window;

    private OrderSearch(Predicate<Order> wanted, Comparator<Order> sorting, RowWindow window) {
        this.wanted = wanted;
        this.sorting = sorting;
        this.window = window;
    }

    static OrderSearch of(SimulatedCall call) {
        if (call.text("created_after") == null && call.text("update_after") == null) {
            throw new Rejection("ISV", "17", "E017: \"\" Invalid Date Format; created_after or update_after must be given");
        }
        Predicate<Order> wanted = bound(call, "created_after", Order::createdAt, true)
                .and(bound(call, "created_before", Order::createdAt, false))
                .and(bound(call, "update_after", Order::updatedAt, true))
                .and(bound(call, "update_before", Order::updatedAt, false))
                .and(status(call.text("status")));
        return new OrderSearch(wanted, sorting(call),
                RowWindow.of(call, LAST_OFFSET, MOST_ROWS, MOST_ROWS));
    }

    List<Order> matches(Collection<Order> orders) {
        return orders.stream().filter(wanted).sorted(sorting).toList();
    }

    List<Order> page(List<Order> matches) {
        return window.of(matches.stream()).toList();
    }

    private static Predicate<Order> status(String word) {
        if (word == null) {
            return order -> true;
        }
        Set<OrderStatus> statuses = STATUSES.get(word);
        if (statuses == null) {
            throw new Rejection("ISV", "36", "E036: Invalid status filter");
        }
        return order -> order.lines().stream().anyMatch(line -> statuses.contains(line.status()));
    }

    /** Both ends of a window belong to it (assumed); times count in whole seconds, as the answers show them. */
    private static Predicate<Order> bound(SimulatedCall call, String name, Function<Order, Instant> time, boolean lower) {
        String text = call.text(name);
        if (text == null) {
            return order -> true;
        }
        Instant bound = RequestValues.time(text)
                .orElseThrow(() -> new Rejection("ISV", "17", "E017: \"" + text + "\" Invalid Date Format"));
        return order -> {
            Instant instant = time.apply(order).truncatedTo(ChronoUnit.SECONDS);
            return lower ? !instant.isBefore(bound.truncatedTo(ChronoUnit.SECONDS)) : !instant.isAfter(bound);
        };
    }

    private static Comparator<Order> sorting(SimulatedCall call) {
        Comparator<Order> sorting = switch (Optional.ofNullable(call.text("sort_by")).orElse("created_at")) {
            case "created_at" -> Comparator.comparing(Order::createdAt);
            case "updated_at" -> Comparator.comparing(Order::updatedAt);
            default -> throw new Rejection("ISV", "75", "E075: Invalid sort filter.");
        };
        Comparator<Order> whole = sorting.thenComparing(Order::id);
        return switch (Optional.ofNullable(call.text("sort_direction")).orElse("ASC")) {
            case "ASC" -> whole;
            case "DESC" -> whole.reversed();
            default -> throw new Rejection("ISV", "74", "E074: Invalid sort direction.");
        };
    }
}
