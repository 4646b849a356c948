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

import javax.sql.DataSource;

import io.github.camellazada.exception.LazadaOutcomeUnknownException;
import io.github.camellazada.exception.LazadaRequestException;
import io.github.camellazada.exception.LazadaThrottledException;
import io.github.camellazada.outcome.LazadaItemOutcome;
import io.github.camellazada.stock.SkuDirectory;
import io.github.camellazada.stock.StockLevel;
import io.github.camellazada.stock.StockOutcome;
import io.github.camellazada.stock.StockPlan;
import io.github.camellazada.stock.StockWrite;
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
    public void planned(@Variable("batch") StockBatch batch, @Variable("plan") StockPlan plan) {
        settle(batch, plan.outcomes(List.of()).stream().filter(outcome -> outcome.line() == null).toList());
    }

    /** Settles each row that was sent by the outcome of its SKU. */
    public void settle(@Variable("batch") StockBatch batch, @Variable("plan") StockPlan plan,
            @Header("CamelLazadaItems") List<LazadaItemOutcome> items) {
        settle(batch, plan.outcomes(items).stream().filter(outcome -> outcome.line() != null).toList());
    }

    private void settle(StockBatch batch, List<StockOutcome> outcomes) {
        Map<StockLevel, StockLine> lines = batch.byLevel();
        updates.write(rows -> outcomes.forEach(
                outcome -> settle(new Settled(rows, batch, lines.get(outcome.level()), outcome.line()), outcome)));
    }

    private void settle(Settled row, StockOutcome outcome) {
        switch (outcome.state()) {
            case DONE, SUPERSEDED -> settle(row, "sent", outcome.reason());
            case HELD -> settle(row, "held", outcome.reason());
            case REJECTED -> refused(row, outcome);
            default -> unknown(row, outcome.reason());
        }
    }

    /** The call failed as a whole. */
    public void failed(@Variable("plan") StockPlan plan, @Variable("batch") StockBatch batch,
            @ExchangeProperty("CamelExceptionCaught") Exception failure) {
        if (plan == null) {
            LOG.warn("The stock of {} SKUs of seller {} cannot be read: {}", batch.lines().size(), batch.seller(),
                    failure.getMessage());
            updates.write(rows -> batch.lines().forEach(line -> failed(new Settled(rows, batch, line, null),
                    batch.lines().size() == 1, failure)));
        } else {
            Map<StockLevel, StockLine> lines = batch.byLevel();
            updates.write(rows -> plan.lines().forEach(line -> failed(
                    new Settled(rows, batch, lines.get(line.level()), line), plan.lines().size() == 1, failure)));
        }
    }

    private void failed(Settled row, boolean alone, Exception failure) {
        boolean refused = failure instanceof LazadaRequestException;
        if (failure instanceof LazadaOutcomeUnknownException) {
            unknown(row, failure.getMessage());
        } else if (refused && alone) {
            settle(row, "refused", failure.getMessage());
        } else {
            boolean unread = row.sent == null && row.line.attempts() > 0;
            postpone(row, refused ? Duration.ZERO : wait(row.line, failure), refused || unread, failure.getMessage());
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
    private void refused(Settled row, StockOutcome outcome) {
        directory.forget(row.line.seller(), outcome.level().sellerSku());
        if (row.sent != null && (outcome.retryable() || row.line.attempts() == 0)) {
            postpone(row, outcome.retryable() ? wait(row.line, null) : Duration.ZERO, false, outcome.reason());
        } else {
            settle(row, "refused", outcome.reason());
        }
    }

    /** A level may be sent again; a difference must not before somebody knows. */
    private void unknown(Settled row, String reason) {
        if (row.line.level().isChange()) {
            settle(row, "unknown", reason);
        } else {
            postpone(row, wait(row.line, null), false, reason);
        }
    }

    private static void settle(Settled row, String state, String reason) {
        StockWrite sent = row.sent;
        if ("refused".equals(state)) {
            LOG.warn("The stock of SKU {} of seller {} was not written: {}", row.line.level().sellerSku(), row.line.seller(),
                    reason);
        }
        boolean unchanged = row.line.level().isRepair() && sent == null && "sent".equals(state);
        row.rows.add(SETTLE, row.key().addValue("state", state).addValue("reason", shortened(reason))
                .addValue("written", sent == null ? null : sent.sellable())
                .addValue("skuId", sent == null ? null : sent.skuId())
                .addValue("committed", sent == null ? null : sent.committed()).addValue("reported", unchanged));
    }

    private void postpone(Settled row, Duration wait, boolean alone, String reason) {
        row.rows.add(POSTPONE, row.key().addValue("alone", alone).addValue("notBefore", now().plus(wait))
                .addValue("reason", shortened(reason)).addValue("relative", row.line.level().isChange()));
    }

    /** A row of a batch that is written, with what was sent of it or {@code null}. */
    private record Settled(RowUpdates.Rows rows, StockBatch batch, StockLine line, StockWrite sent) {
        MapSqlParameterSource key() {
            return new MapSqlParameterSource("seller", line.seller()).addValue("sku", line.level().sellerSku())
                    .addValue("warehouse", line.level().warehouse()).addValue("claim", batch.claim());
        }
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
