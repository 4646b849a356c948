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

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.IntStream;

import javax.sql.DataSource;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Gives out the rows of the book that wait, in full batches of one seller; several processes never get the same row. */
public class StockOutbox {
    /** Longer than a call with its retries and look-ups may last. */
    private static final Duration CLAIM = Duration.ofMinutes(10);
    private static final String GROUP = "seller_id, country, is_relative, repair, alone";

    private static final String OLDEST = "SELECT " + GROUP + " FROM stock_level WHERE state = 'waiting' AND not_before <= :now"
            + " GROUP BY " + GROUP + " ORDER BY MIN(changed_at) FETCH FIRST 1 ROW ONLY";
    private static final String SKUS = """
            SELECT seller_sku FROM stock_level WHERE state = 'waiting' AND not_before <= :now AND seller_id = :seller_id
                AND country = :country AND is_relative = :is_relative AND repair = :repair AND alone = :alone
            GROUP BY seller_sku ORDER BY MIN(changed_at), seller_sku FETCH FIRST %d ROWS ONLY""";
    private static final String CLAIM_ROWS = """
            UPDATE stock_level SET state = 'sending', claim = :claim, claimed_until = :until, claimed_version = version,
                sending = quantity, quantity = CASE WHEN is_relative THEN 0 ELSE quantity END
            WHERE state = 'waiting' AND not_before <= :now AND seller_id = :seller_id AND country = :country
                AND is_relative = :is_relative AND repair = :repair AND alone = :alone AND seller_sku IN (:skus)""";
    private static final String CLAIMED = """
            SELECT seller_id, country, seller_sku, warehouse, sending, is_relative, repair, committed, version, attempts
            FROM stock_level WHERE claim = :claim AND state = 'sending' ORDER BY seller_sku, warehouse""";
    /** A level may be sent twice. Of a difference nobody knows whether it was sent. */
    private static final String EXPIRED = """
            UPDATE stock_level SET state = CASE WHEN is_relative AND version = claimed_version THEN 'unknown' ELSE 'waiting' END,
                reported = FALSE,
                reason = 'The process ended while it sent this; compare the stock at Lazada before you send it again.'
            WHERE state = 'sending' AND claimed_until < :now""";

    private final ReentrantLock claiming = new ReentrantLock();
    private final Deque<StockBatch> claimed = new ArrayDeque<>();
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final int batch;
    private final int parallel;

    /**
     * @param batch    SKUs in a call, 50 at most
     * @param parallel calls at the same time
     */
    public StockOutbox(DataSource dataSource, Clock clock, int batch, int parallel) {
        if (batch < 1 || batch > 50) {
            throw new IllegalArgumentException("stock.batch is " + batch
                    + ", but Lazada takes 1 to 50 SKUs in a call and advises 20. Set it in application.properties.");
        }
        this.jdbc = JdbcClient.create(dataSource);
        this.transaction = new TransactionTemplate(new DataSourceTransactionManager(dataSource));
        this.clock = clock;
        this.batch = batch;
        this.parallel = parallel;
    }

    /** One number for each call that may be under way. */
    public List<Integer> workers() {
        return IntStream.range(0, parallel).boxed().toList();
    }

    /** The next batch for a worker; {@code null} where nothing waits. Workers claim together, so that batches are full. */
    public StockBatch next() {
        claiming.lock();
        try {
            if (claimed.isEmpty()) {
                claimed.addAll(claim());
            }
            return claimed.poll();
        } finally {
            claiming.unlock();
        }
    }

    /** The next batches of the seller who waits longest; none where nothing waits. */
    List<StockBatch> claim() {
        return transaction.execute(status -> {
            OffsetDateTime now = OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
            jdbc.sql(EXPIRED).param("now", now).update();
            List<Map<String, Object>> oldest = jdbc.sql(OLDEST).param("now", now).query().listOfRows();
            if (oldest.isEmpty()) {
                return List.of();
            }
            Map<String, Object> group = new LinkedHashMap<>();
            oldest.get(0).forEach((column, value) -> group.put(column.toLowerCase(Locale.ROOT), value));
            group.put("now", now);
            int size = Boolean.TRUE.equals(group.get("alone")) ? 1 : batch;
            List<String> skus = jdbc.sql(SKUS.formatted(size * parallel)).params(group).query(String.class).list();
            List<StockBatch> batches = new ArrayList<>();
            for (int from = 0; from < skus.size(); from += size) {
                batches.add(claim(group, skus.subList(from, Math.min(skus.size(), from + size))));
            }
            batches.removeIf(made -> made.lines().isEmpty());
            return batches;
        });
    }

    private StockBatch claim(Map<String, Object> group, List<String> skus) {
        String claim = UUID.randomUUID().toString();
        OffsetDateTime now = (OffsetDateTime) group.get("now");
        jdbc.sql(CLAIM_ROWS).params(group).param("claim", claim).param("until", now.plus(CLAIM)).param("skus", skus).update();
        List<StockLine> lines = jdbc.sql(CLAIMED).param("claim", claim)
                .query((row, number) -> new StockLine(row.getString("seller_id"), row.getString("seller_sku"),
                        row.getString("warehouse"), row.getLong("sending"), row.getBoolean("is_relative"),
                        row.getBoolean("repair"), (Integer) row.getObject("committed"), row.getLong("version"),
                        row.getInt("attempts")))
                .list();
        return new StockBatch((String) group.get("seller_id"), (String) group.get("country"), claim, lines);
    }

    /** Lets every level that was written be compared with Lazada's; what is under way is left out. */
    public int repair() {
        return jdbc.sql("UPDATE stock_level SET state = 'waiting', repair = TRUE, not_before = :now, changed_at = :now"
                + " WHERE state = 'sent' AND NOT is_relative")
                .param("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC)).update();
    }
}
