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

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camellazada.simulator.gateway.OperationHandler;
import io.github.camellazada.simulator.gateway.OperationModule;
import io.github.camellazada.simulator.gateway.SimulatedCall;
import io.github.camellazada.simulator.protocol.Rejection;

/** What the seller is paid and what he is charged: statements, fees of order items, account movements, logistics fees. */
final class FinanceModule implements OperationModule {
    private static final DateTimeFormatter COMPACT = DateTimeFormatter.ofPattern("yyyyMMdd");
    private static final DateTimeFormatter PRINTED = DateTimeFormatter.ofPattern("dd MMM yyyy", Locale.ENGLISH);
    private static final long LONGEST_WINDOW_DAYS = 180;
    private static final long DEFAULT_LIMIT = 100;
    private static final String ALL_TYPES = "-1";

    private final RecordBook book;

    FinanceModule(RecordBook book) {
        this.book = book;
    }

    @Override
    public void register(BiConsumer<String, OperationHandler> handlers) {
        handlers.accept("/finance/payout/status/get", this::payouts);
        handlers.accept("/finance/transaction/details/get", this::fees);
        handlers.accept("/finance/transaction/accountTransactions/query", this::accountTransactions);
        handlers.accept("/lbs/slb/queryLogisticsFeeDetail", this::logisticsFees);
    }

    private ObjectNode payouts(SimulatedCall call) {
        LocalDate after = date(call, "created_after", DateTimeFormatter.ISO_LOCAL_DATE);
        return data(rows(RecordKind.PAYOUT, call)
                .filter(payout -> !day(payout.path("created_at").asText()).isBefore(after))
                .toList());
    }

    private ObjectNode fees(SimulatedCall call) {
        LocalDate start = date(call, "start_time", DateTimeFormatter.ISO_LOCAL_DATE);
        LocalDate end = date(call, "end_time", DateTimeFormatter.ISO_LOCAL_DATE);
        if (ChronoUnit.DAYS.between(start, end) > LONGEST_WINDOW_DAYS) {
            throw new Rejection("ISV", "1000012", "endTime - startTime must should be less than 180 days");
        }
        String type = ALL_TYPES.equals(call.text("trans_type")) ? null : call.text("trans_type");
        List<ObjectNode> rows = rows(RecordKind.FEE_TRANSACTION, call)
                .filter(fee -> within(LocalDate.parse(fee.path("transaction_date").asText(), PRINTED), start, end))
                .filter(fee -> is(fee, "fee_type", type))
                .filter(fee -> is(fee, "order_no", call.text("trade_order_id")))
                .filter(fee -> is(fee, "orderItem_no", call.text("trade_order_line_id")))
                .toList();
        return data(Page.slice(rows, Parameters.number(call, "offset", 0), Parameters.number(call, "limit", DEFAULT_LIMIT)));
    }

    private ObjectNode accountTransactions(SimulatedCall call) {
        LocalDate start = date(call, "start_time", COMPACT);
        LocalDate end = date(call, "end_time", COMPACT);
        List<ObjectNode> rows = rows(RecordKind.ACCOUNT_TRANSACTION, call)
                .filter(movement -> within(day(movement.path("transaction_time").asText()), start, end))
                .filter(movement -> is(movement, "type", call.text("transaction_type")))
                .filter(movement -> is(movement, "sub_type", call.text("sub_transaction_type")))
                .filter(movement -> is(movement, "transaction_number", call.text("transaction_number")))
                .toList();
        Page page = Page.of(call, "page_num", "page_size");
        ObjectNode data = book.object();
        data.putObject("page_info").put("page_num", page.number()).put("page_size", page.size())
                .put("total_page", page.pages(rows.size())).put("total_count", rows.size());
        data.set("transactions", Page.array(page.cut(rows)));
        return book.object().put("success", true).putNull("error_code").putNull("msg").set("data", data);
    }

    private ObjectNode logisticsFees(SimulatedCall call) {
        List<ObjectNode> rows = rows(RecordKind.LOGISTICS_FEE, call)
                .filter(fee -> is(fee, "seller_id", call.text("seller_id")))
                .filter(fee -> is(fee, "trade_order_id", call.text("trade_order_id")))
                .filter(fee -> is(fee, "trade_order_line_id", call.text("trade_order_line_id")))
                .filter(fee -> is(fee, "fee_code", call.text("fee_type")))
                .filter(fee -> isBilledWithin(call, fee))
                .toList();
        return data(Page.of(call, "page_no", "page_size").cut(rows)).put("success", true).putNull("remark");
    }

    private static boolean isBilledWithin(SimulatedCall call, ObjectNode fee) {
        JsonNode day = fee.path("fee_creation_date");
        long at = LocalDateTime.of(day.path("year").asInt(), day.path("month_value").asInt(), day.path("day_of_month").asInt(),
                day.path("hour").asInt(), day.path("minute").asInt())
                .toInstant(ZoneOffset.of(day.at("/offset/id").asText("+08:00"))).toEpochMilli();
        return at >= Parameters.number(call, "bill_start_time", Long.MIN_VALUE)
                && at <= Parameters.number(call, "bill_end_time", Long.MAX_VALUE);
    }

    private Stream<ObjectNode> rows(RecordKind kind, SimulatedCall call) {
        return book.all(kind, call.sellerId()).stream();
    }

    private ObjectNode data(List<ObjectNode> rows) {
        return book.object().set("data", Page.array(rows).deepCopy());
    }

    private static boolean is(ObjectNode row, String field, String wanted) {
        return wanted == null || row.path(field).asText().equalsIgnoreCase(wanted.strip());
    }

    private static boolean within(LocalDate day, LocalDate start, LocalDate end) {
        return !day.isBefore(start) && !day.isAfter(end);
    }

    private static LocalDate day(String time) {
        return LocalDate.parse(time.substring(0, time.indexOf(' ')));
    }

    private static LocalDate date(SimulatedCall call, String name, DateTimeFormatter format) {
        try {
            return LocalDate.parse(call.text(name), format);
        } catch (DateTimeParseException e) {
            throw Parameters.invalid(name);
        }
    }
}
