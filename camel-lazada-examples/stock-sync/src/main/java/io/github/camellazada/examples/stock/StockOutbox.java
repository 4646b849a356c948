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

import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import javax.sql.DataSource;

import io.github.camellazada.examples.support.Leases;
import io.github.camellazada.stock.StockLevel;
import io.github.camellazada.stock.StockLevel.Kind;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Gives out the rows of the book that wait, in full batches of one seller; several processes never get the same row. */
public class StockOutbox {
    /** Rows of a SKU that a claim reckons with; a SKU of more warehouses makes it smaller. */
    private static final int WAREHOUSES = 8;
    private static final String GROUP = "seller_id, country, is_relative, repair, alone";

    private static final String WAITING = " FROM stock_level WHERE state = 'waiting' AND not_before <= :now";
    private static final String OF_GROUP = " AND seller_id = :seller_id AND country = :country AND is_relative = :is_relative"
            + " AND repair = :repair AND alone = :alone";
    /** The order of the index, so that the database reads no row that it does not give. */
    private static final String FIRST = " ORDER BY state, changed_at FETCH FIRST %d ROWS ONLY";
    private static final String OLDEST = "SELECT " + GROUP + WAITING + FIRST.formatted(1);
    private static final String SKUS = "SELECT seller_sku" + WAITING + OF_GROUP + FIRST;
    /** A join finds each code by the key. H2 would read all rows of the seller for an {@code IN}, and all waiting rows by a state. */
    static final String ROWS = "SELECT seller_id, seller_sku, warehouse, quantity, committed, version, attempts,"
            + " CASE WHEN state = 'waiting' AND not_before <= :now AND country = :country AND is_relative = :is_relative"
            + " AND repair = :repair AND alone = :alone THEN 1 ELSE 0 END AS due"
            + " FROM UNNEST(CAST(:skus AS VARCHAR ARRAY)) AS wanted(code) JOIN stock_level ON seller_sku = code"
            + " WHERE seller_id = :seller_id ORDER BY seller_sku, warehouse";
    private static final String CLAIM_ROW = """
            UPDATE stock_level SET state = 'sending', claim = :claim, claimed_until = :until, claimed_version = version,
                sending = quantity, quantity = CASE WHEN is_relative THEN 0 ELSE quantity END
            WHERE seller_id = :seller AND seller_sku = :sku AND warehouse = :warehouse AND state = 'waiting'
                AND version = :version""";
    /** A level may be sent twice. Of a difference nobody knows whether it was sent. */
    private static final String EXPIRED = """
            UPDATE stock_level SET state = CASE WHEN is_relative AND version = claimed_version THEN 'unknown' ELSE 'waiting' END,
                reported = FALSE,
                reason = 'The process ended while it sent this; compare the stock at Lazada before you send it again.'
            WHERE state = 'sending' AND claimed_until < :now""";

    private final Leases<String> leases = new Leases<>(this::renew);
    private final ReentrantLock claiming = new ReentrantLock();
    private final Deque<StockBatch> claimed = new ConcurrentLinkedDeque<>();
    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate rows;
    private final TransactionTemplate transaction;
    private final InstantSource clock;
    private final int batch;
    private final int parallel;

    /**
     * @param batch    SKUs in a call
     * @param parallel calls at the same time
     */
    public StockOutbox(DataSource dataSource, InstantSource clock, int batch, int parallel) {
        this.jdbc = JdbcClient.create(dataSource);
        this.rows = new NamedParameterJdbcTemplate(dataSource);
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
        StockBatch batch = claimed.poll();
        if (batch != null) {
            return batch;
        }
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

    /** Claims for later, where less than a batch for each worker is left; gives what it claimed, so that it can be looked up. */
    public List<StockBatch> ahead() {
        if (claimed.size() >= parallel || !claiming.tryLock()) {
            return List.of();
        }
        try {
            List<StockBatch> batches = claim();
            claimed.addAll(batches);
            return batches;
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
            List<String> skus = jdbc.sql(SKUS.formatted(size * parallel * WAREHOUSES)).params(group).query(String.class)
                    .stream()
                    .distinct().limit((long) size * parallel).toList();
            Map<String, List<StockLine>> lines = skus.isEmpty() ? Map.of() : lines(group, skus);
            List<StockBatch> batches = new ArrayList<>();
            for (int from = 0; from < skus.size(); from += size) {
                batches.add(claim(group, skus.subList(from, Math.min(skus.size(), from + size)).stream()
                        .flatMap(sku -> lines.getOrDefault(sku, List.of()).stream()).toList()));
            }
            batches.removeIf(made -> made.lines().isEmpty());
            return batches;
        });
    }

    private Map<String, List<StockLine>> lines(Map<String, Object> group, List<String> skus) {
        Kind kind = Boolean.TRUE.equals(group.get("is_relative"))
                ? Kind.CHANGE
                : Boolean.TRUE.equals(group.get("repair")) ? Kind.REPAIR : Kind.LEVEL;
        return jdbc.sql(ROWS).params(group).param("skus", skus.toArray(String[]::new))
                .query((row, number) -> row.getInt("due") == 0
                        ? null
                        : new StockLine(row.getString("seller_id"),
                                new StockLevel(row.getString("seller_sku"), row.getString("warehouse"), row.getLong("quantity"),
                                        kind, (Integer) row.getObject("committed")),
                                row.getLong("version"), row.getInt("attempts")))
                .stream().filter(Objects::nonNull).collect(Collectors.groupingBy(line -> line.level().sellerSku()));
    }

    private StockBatch claim(Map<String, Object> group, List<StockLine> lines) {
        String claim = UUID.randomUUID().toString();
        OffsetDateTime until = ((OffsetDateTime) group.get("now")).plus(Leases.TIME);
        leases.add(claim, clock.instant());
        int[] claimed = rows.batchUpdate(CLAIM_ROW, lines.stream()
                .map(line -> new MapSqlParameterSource("seller", line.seller()).addValue("sku", line.level().sellerSku())
                        .addValue("warehouse", line.level().warehouse()).addValue("version", line.version())
                        .addValue("claim", claim)
                        .addValue("until", until))
                .toArray(SqlParameterSource[]::new));
        // a row that another process claimed, or that changed meanwhile, waits for the next claim
        return new StockBatch((String) group.get("seller_id"), (String) group.get("country"), claim,
                IntStream.range(0, claimed.length).filter(row -> claimed[row] == 1).mapToObj(lines::get).toList());
    }

    /** What keeps the claimed rows for this process. */
    Leases<String> leases() {
        return leases;
    }

    private boolean renew(String claim) {
        return jdbc.sql("UPDATE stock_level SET claimed_until = :until WHERE claim = :claim AND state = 'sending'")
                .param("until", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC).plus(Leases.TIME))
                .param("claim", claim).update() > 0;
    }

    /** Lets every level that was written be compared with Lazada's; what is under way is left out. */
    public int repair() {
        return jdbc.sql("UPDATE stock_level SET state = 'waiting', repair = TRUE, not_before = :now, changed_at = :now"
                + " WHERE state = 'sent' AND NOT is_relative")
                .param("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC)).update();
    }
}
