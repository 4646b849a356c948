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
package io.github.camellazada.simulator.commerce.reverse;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Predicate;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camellazada.simulator.commerce.Documents;
import io.github.camellazada.simulator.commerce.RequestValues;
import io.github.camellazada.simulator.commerce.Shop;
import io.github.camellazada.simulator.commerce.Shops;
import io.github.camellazada.simulator.gateway.OperationHandler;
import io.github.camellazada.simulator.gateway.OperationModule;
import io.github.camellazada.simulator.gateway.SimulatedCall;
import io.github.camellazada.simulator.protocol.Rejection;

/** Reads reverse orders, their history and the reasons with which a seller may refuse. */
public final class ReverseQueries implements OperationModule {
    private static final int DEFAULT_ROWS = 10;

    private final Shops shops;

    public ReverseQueries(Shops shops) {
        this.shops = shops;
    }

    @Override
    public void register(BiConsumer<String, OperationHandler> handlers) {
        handlers.accept("/reverse/getreverseordersforseller", this::list);
        handlers.accept("/order/reverse/return/detail/list", this::detail);
        handlers.accept("/order/reverse/return/history/list", this::history);
        handlers.accept("/order/reverse/reason/list", this::reasons);
    }

    private ObjectNode list(SimulatedCall call) {
        Shop shop = shops.of(call);
        long page = RequestValues.wholeNumber(call.text("page_no")).filter(number -> number > 0).orElse(1L);
        long size = RequestValues.wholeNumber(call.text("page_size")).filter(number -> number > 0).orElse((long) DEFAULT_ROWS);
        List<ReverseOrder> matches = shop.reverses().all().stream().filter(wanted(call))
                .filter(reverse -> reverse.lines().stream()
                        .allMatch(line -> shops.lag().shows(reverse.id(), line.updatedAt())))
                .sorted(Comparator.comparing(ReverseOrder::id)).toList();
        ObjectNode answer = Documents.object();
        ObjectNode result = answer.putObject("result").put("success", true)
                .put("page_no", page).put("page_size", size).put("total", matches.size());
        ArrayNode items = result.putArray("items");
        matches.stream().skip((page - 1) * size).limit(size).forEach(reverse -> items.add(ReverseViews.row(reverse)));
        return answer;
    }

    private static Predicate<ReverseOrder> wanted(SimulatedCall call) {
        return oneOf(call, "request_type_list", reverse -> List.of(reverse.type().requestType()))
                .and(oneOf(call, "reverse_status_list",
                        reverse -> reverse.lines().stream().map(line -> line.stage().reverseStatus()).toList()))
                .and(oneOf(call, "ofc_status_list",
                        reverse -> reverse.lines().stream().map(line -> line.stage().ofcStatus()).toList()))
                .and(id(call, "reverse_order_id", ReverseOrder::id))
                .and(id(call, "trade_order_id", reverse -> reverse.order().id()))
                .and(oneOf(call, "return_to_type", reverse -> List.of(reverse.type().name())))
                .and(dispute(call))
                .and(window(call, "TradeOrderLineCreatedTimeRange", line -> line.orderLine().createdAt()))
                .and(window(call, "ReverseOrderLineTimeRange", ReverseLine::createdAt))
                .and(window(call, "ReverseOrderLineModifiedTimeRange", ReverseLine::updatedAt))
                .and(reverse -> isBlank(call.text("QC_Decision")));
    }

    private static Predicate<ReverseOrder> oneOf(SimulatedCall call, String name, Function<ReverseOrder, List<String>> values) {
        List<String> wanted = RequestValues.texts(call.text(name)).stream().filter(text -> !text.isBlank()).toList();
        return reverse -> wanted.isEmpty() || values.apply(reverse).stream().anyMatch(wanted::contains);
    }

    private static Predicate<ReverseOrder> id(SimulatedCall call, String name, Function<ReverseOrder, Long> id) {
        Optional<Long> wanted = RequestValues.wholeNumber(call.text(name)).filter(number -> number != 0);
        return reverse -> wanted.isEmpty() || wanted.get().equals(id.apply(reverse));
    }

    private static Predicate<ReverseOrder> dispute(SimulatedCall call) {
        return reverse -> !Boolean.parseBoolean(call.text("dispute_in_progress"))
                || reverse.lines().stream().anyMatch(ReverseLine::disputed);
    }

    private static Predicate<ReverseOrder> window(SimulatedCall call, String prefix, Function<ReverseLine, Instant> time) {
        Optional<Long> start = RequestValues.wholeNumber(call.text(prefix + "Start"));
        Optional<Long> end = RequestValues.wholeNumber(call.text(prefix + "End"));
        return reverse -> reverse.lines().stream().map(time).map(Instant::toEpochMilli)
                .anyMatch(at -> start.map(s -> at >= s).orElse(true) && end.map(e -> at <= e).orElse(true));
    }

    private ObjectNode detail(SimulatedCall call) {
        ReverseOrder reverse = RequestValues.wholeNumber(call.text("reverse_order_id"))
                .flatMap(shops.of(call).reverses()::find)
                .orElseThrow(() -> new Rejection("ISV", "105", "E0105: reverse order id is empty or invalid"));
        return Documents.object().set("data", ReverseViews.detail(reverse));
    }

    private ObjectNode history(SimulatedCall call) {
        ReverseLine line = line(call);
        long size = page(call, "page_size", DEFAULT_ROWS, "120", "E0120: page size invalid");
        long number = page(call, "page_number", 1, "121", "E0121: page number invalid");
        ObjectNode answer = Documents.object();
        ObjectNode data = answer.putObject("data");
        ArrayNode list = data.putArray("list");
        line.history().stream().skip((number - 1) * size).limit(size).forEach(entry -> {
            ObjectNode view = list.addObject().put("operator", entry.operator()).put("time", entry.at().toEpochMilli());
            ArrayNode pictures = view.putArray("picture");
            entry.pictures().forEach(pictures::add);
        });
        data.putObject("page_info").put("page_size", size).put("current_page_number", number)
                .put("total", line.history().size());
        return answer;
    }

    private ObjectNode reasons(SimulatedCall call) {
        line(call);
        ArrayNode data = Documents.array();
        ReverseReason.of(ReverseReason.Use.SELLER_REFUSES).forEach(reason -> data.addObject()
                .put("reason_id", reason.id()).put("text", reason.text()).put("muti_language_text", reason.text()));
        return Documents.object().set("data", data);
    }

    private ReverseLine line(SimulatedCall call) {
        Shop shop = shops.of(call);
        return RequestValues.wholeNumber(call.text("reverse_order_line_id"))
                .flatMap(id -> shop.reverses().ofLine(id).flatMap(reverse -> reverse.line(id)))
                .orElseThrow(() -> new Rejection("ISV", "103", "E0103: reverse order line id is empty or unknown"));
    }

    private static long page(SimulatedCall call, String name, long otherwise, String code, String message) {
        String text = call.text(name);
        if (text == null) {
            return otherwise;
        }
        return RequestValues.wholeNumber(text).filter(number -> number > 0)
                .orElseThrow(() -> new Rejection("ISV", code, message));
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }
}
