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
package io.github.camellazada.examples.orders.stock;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import javax.sql.DataSource;

import io.github.camellazada.exception.LazadaException;
import io.github.camellazada.exception.LazadaPartialFailureException;
import io.github.camellazada.exception.LazadaRequestException;
import io.github.camellazada.exception.LazadaThrottledException;
import io.github.camellazada.outcome.LazadaErrorDetail;
import io.github.camellazada.outcome.LazadaItemOutcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The ERP's stock changes on their way to Lazada. A change stays until Lazada has taken or refused it; a refused one is kept
 * with the reason.
 */
public class StockOutbox {
    private static final Logger LOG = LoggerFactory.getLogger(StockOutbox.class);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);

    private static final String SETTLE = """
            UPDATE stock_change SET state = :state, last_error = :error, settled_at = CURRENT_TIMESTAMP WHERE id = :id""";
    private static final String SUPERSEDE = """
            UPDATE stock_change SET state = 'superseded', settled_at = CURRENT_TIMESTAMP
            WHERE seller_id = :seller AND sku_id = :sku AND id < :id AND state = 'waiting'""";
    private static final String POSTPONE = """
            UPDATE stock_change SET attempts = attempts + 1, not_before = :notBefore, alone = :alone, last_error = :error
            WHERE id = :id""";

    private final JdbcClient jdbc;
    private final Clock clock;

    public StockOutbox(DataSource dataSource, Clock clock) {
        this.jdbc = JdbcClient.create(dataSource);
        this.clock = clock;
    }

    /** The rows that travel together; one that has to travel alone does. */
    public StockBatch batch(List<Map<String, Object>> rows) {
        List<StockChange> changes = rows.stream().map(StockChange::of).toList();
        StockChange first = changes.get(0);
        return new StockBatch(first.seller(), first.country(), first.alone() ? List.of(first) : changes);
    }

    /** Lazada has taken all of them. */
    public void sent(StockBatch batch) {
        batch.changes().forEach(this::sent);
    }

    /** Lazada has not taken all of them: settles those it decided about, keeps the others waiting. */
    public void failed(StockBatch batch, LazadaException failure) {
        if (failure instanceof LazadaPartialFailureException partial) {
            settleEach(batch, partial);
        } else if (failure instanceof LazadaRequestException) {
            refuse(batch, failure);
        } else {
            LOG.warn("{} stock changes of seller {} wait: {}", batch.changes().size(), batch.seller(), failure.getMessage());
            batch.changes().forEach(change -> postpone(change, wait(change, failure), false, failure.getMessage()));
        }
    }

    private void settleEach(StockBatch batch, LazadaPartialFailureException partial) {
        Map<String, LazadaItemOutcome> outcomes = partial.getItems().stream()
                .collect(Collectors.toMap(LazadaItemOutcome::id, Function.identity(), (first, second) -> second));
        for (StockChange change : batch.changes()) {
            LazadaItemOutcome outcome = outcomes.get(change.skuId());
            if (outcome != null && outcome.isDone()) {
                sent(change);
            } else if (outcome != null && outcome.state() == LazadaItemOutcome.State.REJECTED && !outcome.retryable()) {
                refused(change, outcome.code() + " " + outcome.message());
            } else {
                postpone(change, wait(change, partial), false, partial.getMessage());
            }
        }
    }

    /** One bad SKU must not hold up the others: those that Lazada names are refused; if it names none, each is tried alone. */
    private void refuse(StockBatch batch, LazadaException failure) {
        Set<String> named = failure.getDetails().stream().map(LazadaErrorDetail::subject).collect(Collectors.toSet());
        boolean single = batch.changes().size() == 1;
        boolean nobodyNamed = batch.changes().stream().noneMatch(change -> named.contains(change.skuId()));
        for (StockChange change : batch.changes()) {
            if (single || named.contains(change.skuId())) {
                refused(change, failure.getMessage());
            } else {
                postpone(change, Duration.ZERO, nobodyNamed, failure.getMessage());
            }
        }
    }

    private void sent(StockChange change) {
        settle(change, "sent", null);
    }

    private void refused(StockChange change, String reason) {
        LOG.warn(
                "Lazada refuses {} pieces of SKU {} of seller {}: {}. The change is kept in stock_change with state 'refused'.",
                change.quantity(), change.skuId(), change.seller(), reason);
        settle(change, "refused", reason);
    }

    private void settle(StockChange change, String state, String error) {
        jdbc.sql(SETTLE).param("state", state).param("error", shortened(error)).param("id", change.id()).update();
        jdbc.sql(SUPERSEDE).param("seller", change.seller()).param("sku", change.skuId()).param("id", change.id()).update();
    }

    private void postpone(StockChange change, Duration wait, boolean alone, String error) {
        jdbc.sql(POSTPONE).param("notBefore", clock.instant().plus(wait).atOffset(ZoneOffset.UTC))
                .param("alone", alone || change.alone()).param("error", shortened(error)).param("id", change.id()).update();
    }

    private static Duration wait(StockChange change, LazadaException failure) {
        if (failure instanceof LazadaThrottledException throttled && throttled.getRetryAfter() != null) {
            return throttled.getRetryAfter();
        }
        Duration doubled = Duration.ofSeconds(1L << Math.min(change.attempts(), 20));
        return doubled.compareTo(LONGEST_WAIT) < 0 ? doubled : LONGEST_WAIT;
    }

    private static String shortened(String error) {
        return error == null || error.length() <= 1000 ? error : error.substring(0, 1000);
    }
}
