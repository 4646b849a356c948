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
package io.github.camellazada.examples.stock;

import java.time.Duration;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import javax.sql.DataSource;

import io.github.camellazada.exception.LazadaOutcomeUnknownException;
import io.github.camellazada.exception.LazadaRequestException;
import io.github.camellazada.exception.LazadaThrottledException;
import io.github.camellazada.outcome.LazadaItemOutcome;
import org.apache.camel.ExchangeProperty;
import org.apache.camel.Header;
import org.apache.camel.Variable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes into the book what has become of the rows that were sent. */
public class StockLedger {
    private static final Logger LOG = LoggerFactory.getLogger(StockLedger.class);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);
    private static final int LONGEST_REASON = 1_000;
    private static final String ROW = " WHERE seller_id = :seller AND seller_sku = :sku AND warehouse = :warehouse"
            + " AND state = 'sending' AND claim = :claim";

    /** A change that came meanwhile waits next. */
    private static final String SETTLE = """
            UPDATE stock_level SET state = CASE WHEN version = claimed_version THEN :state ELSE 'waiting' END, attempts = 0,
                alone = FALSE, repair = FALSE, reason = :reason, written = COALESCE(:written, written), sku_id = COALESCE(:skuId, sku_id),
                committed = COALESCE(:committed, committed), reported = :reported, claim = NULL"""
            + ROW;
    /** A difference that was not written is added to those that came meanwhile, unless a level replaced them. */
    private static final String POSTPONE = """
            UPDATE stock_level SET state = 'waiting', attempts = attempts + 1, alone = :alone, not_before = :notBefore,
                reason = :reason, claim = NULL, quantity = CASE WHEN is_relative THEN quantity + sending ELSE quantity END,
                is_relative = CASE WHEN :relative THEN is_relative ELSE FALSE END""" + ROW;

    private final JdbcClient jdbc;
    private final RowUpdates updates;
    private final SkuDirectory directory;
    private final InstantSource clock;

    public StockLedger(DataSource dataSource, SkuDirectory directory, InstantSource clock) {
        this.jdbc = JdbcClient.create(dataSource);
        this.updates = new RowUpdates(dataSource);
        this.directory = directory;
        this.clock = clock;
    }

    /** Settles the rows of a plan that are not sent. */
    public void planned(@Variable("plan") StockPlan plan) {
        updates.write(rows -> {
            plan.refused().forEach((row, reason) -> settle(rows, plan, row, "refused", reason, null));
            plan.same().forEach(row -> settle(rows, plan, row, "sent", null, null));
        });
    }

    /** Settles each row by the outcome of its SKU. */
    public void settle(@Variable("plan") StockPlan plan, @Header("CamelLazadaItems") List<LazadaItemOutcome> items) {
        Map<String, LazadaItemOutcome> outcomes = items.stream()
                .collect(Collectors.toMap(LazadaItemOutcome::id, Function.identity(), (one, other) -> other));
        updates.write(rows -> plan.lines().forEach(line -> settle(rows, plan, line, outcomes.get(line.skuId()))));
    }

    private void settle(RowUpdates.Rows rows, StockPlan plan, StockPlan.Line line, LazadaItemOutcome outcome) {
        switch (outcome == null ? LazadaItemOutcome.State.UNKNOWN : outcome.state()) {
            case DONE -> settle(rows, plan, line.row(), "sent", line.note(), line);
            case HELD ->
                settle(rows, plan, line.row(), "held", "Lazada has frozen it; it is sent when the freeze lifts.", line);
            case SUPERSEDED -> settle(rows, plan, line.row(), "sent", "a later write took its place", line);
            case REJECTED -> refused(rows, plan, line, outcome);
            default -> unknown(rows, plan, line, "Lazada's answer does not tell what became of it.");
        }
    }

    /** The call failed as a whole. */
    public void failed(@Variable("plan") StockPlan plan, @Variable("batch") StockBatch batch,
            @ExchangeProperty("CamelExceptionCaught") Exception failure) {
        if (plan == null) {
            LOG.warn("The stock of {} SKUs of seller {} cannot be read: {}", batch.skus().size(), batch.seller(),
                    failure.getMessage());
            updates.write(rows -> batch.lines().forEach(
                    row -> postpone(rows, batch, row, wait(row, failure), row.attempts() > 0, failure.getMessage())));
        } else {
            updates.write(rows -> plan.lines().forEach(line -> failed(rows, plan, line, failure)));
        }
    }

    private void failed(RowUpdates.Rows rows, StockPlan plan, StockPlan.Line line, Exception failure) {
        boolean refused = failure instanceof LazadaRequestException;
        if (failure instanceof LazadaOutcomeUnknownException) {
            unknown(rows, plan, line, failure.getMessage());
        } else if (refused && plan.lines().size() == 1) {
            settle(rows, plan, line.row(), "refused", failure.getMessage(), line);
        } else {
            postpone(rows, plan.batch(), line.row(), refused ? Duration.ZERO : wait(line.row(), failure), refused,
                    failure.getMessage());
        }
    }

    /** What was held, or not known, has ended. */
    public void ended(@Header("CamelLazadaSellerId") String seller, @Header("CamelLazadaItems") List<LazadaItemOutcome> items) {
        for (LazadaItemOutcome item : items) {
            String state = item.isDone() ? "sent" : item.state() == LazadaItemOutcome.State.REJECTED ? "refused" : null;
            if (state != null) {
                jdbc.sql("UPDATE stock_level SET state = :state, reason = :reason, reported = FALSE"
                        + " WHERE seller_id = :seller AND sku_id = :sku AND state IN ('held', 'unknown')")
                        .param("state", state).param("reason", item.isDone() ? null : item.code() + " " + item.message())
                        .param("seller", seller).param("sku", item.id()).update();
            }
        }
    }

    /** What was planned by older facts gets one more try with new ones. */
    private void refused(RowUpdates.Rows rows, StockPlan plan, StockPlan.Line line, LazadaItemOutcome outcome) {
        String reason = outcome.code() + " " + outcome.message();
        directory.forget(plan.batch().seller(), line.row().sellerSku());
        if (outcome.retryable() || line.row().attempts() == 0) {
            postpone(rows, plan.batch(), line.row(), outcome.retryable() ? wait(line.row(), null) : Duration.ZERO, false,
                    reason);
        } else {
            settle(rows, plan, line.row(), "refused", reason, line);
        }
    }

    /** A level may be sent again; a difference must not before somebody knows. */
    private void unknown(RowUpdates.Rows rows, StockPlan plan, StockPlan.Line line, String reason) {
        if (line.row().relative()) {
            settle(rows, plan, line.row(), "unknown", reason, line);
        } else {
            postpone(rows, plan.batch(), line.row(), wait(line.row(), null), false, reason);
        }
    }

    private void settle(RowUpdates.Rows rows, StockPlan plan, StockLine row, String state, String reason, StockPlan.Line line) {
        if ("refused".equals(state)) {
            LOG.warn("The stock of SKU {} of seller {} was not written: {}", row.sellerSku(), row.seller(), reason);
        }
        boolean unchanged = row.repair() && line == null && "sent".equals(state);
        rows.add(SETTLE, key(row, plan.batch()).addValue("state", state).addValue("reason", shortened(reason))
                .addValue("written", line == null ? null : line.sellable())
                .addValue("skuId", line == null ? null : line.skuId())
                .addValue("committed", line == null ? null : line.committed()).addValue("reported", unchanged));
    }

    private void postpone(RowUpdates.Rows rows, StockBatch batch, StockLine row, Duration wait, boolean alone, String reason) {
        rows.add(POSTPONE, key(row, batch).addValue("alone", alone).addValue("notBefore", now().plus(wait))
                .addValue("reason", shortened(reason)).addValue("relative", row.relative()));
    }

    private static MapSqlParameterSource key(StockLine row, StockBatch batch) {
        return new MapSqlParameterSource("seller", row.seller()).addValue("sku", row.sellerSku())
                .addValue("warehouse", row.warehouse()).addValue("claim", batch.claim());
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private static Duration wait(StockLine row, Exception failure) {
        if (failure instanceof LazadaThrottledException throttled && throttled.getRetryAfter() != null) {
            return throttled.getRetryAfter();
        }
        Duration doubled = Duration.ofSeconds(1L << Math.min(row.attempts(), 20));
        return doubled.compareTo(LONGEST_WAIT) < 0 ? doubled : LONGEST_WAIT;
    }

    private static String shortened(String text) {
        return text == null || text.length() <= LONGEST_REASON ? text : text.substring(0, LONGEST_REASON);
    }
}
