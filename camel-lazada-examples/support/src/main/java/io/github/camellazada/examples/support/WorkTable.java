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
package io.github.camellazada.examples.support;

import java.time.Duration;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.BiPredicate;

import javax.sql.DataSource;

import io.github.camellazada.exception.LazadaException;
import io.github.camellazada.exception.LazadaOutcomeUnknownException;
import io.github.camellazada.exception.LazadaPartialFailureException;
import io.github.camellazada.exception.LazadaRequestException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Rows of a table that wait to be carried out at Lazada: each is claimed by one worker, and then settled or tried again later.
 * A claim is a lease of half a minute that {@link Leases} renew while the process lives; a row whose process has died is claimed
 * again after it, so work on a row begins by reading the state at Lazada. The
 * table has the columns {@code id}, {@code state} ({@code new}, {@code sending}, or how it ended), {@code result},
 * {@code attempts} and {@code not_before}.
 *
 * @param <T> a row
 */
public final class WorkTable<T extends WorkTable.Row> {
    private static final Logger LOG = LoggerFactory.getLogger(WorkTable.class);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);
    private static final int LONGEST_RESULT = 2_000;
    private static final int MOST_DOUBLINGS = 20;
    /** A worker whose lease has ended no longer decides on the row. */
    private static final String CLAIMED = " WHERE id = :id AND state = 'sending' AND attempts = :claimed";

    private final Leases<T> leases = new Leases<>(this::renew);
    private final JdbcClient jdbc;
    private final Troubles troubles;
    private final InstantSource clock;
    private final String table;
    private final String due;
    private final RowMapper<T> mapper;

    private WorkTable(DataSource database, InstantSource clock, String table, String due, RowMapper<T> mapper) {
        this.jdbc = JdbcClient.create(database);
        this.troubles = new Troubles(clock);
        this.clock = clock;
        this.table = table;
        this.due = due;
        this.mapper = mapper;
    }

    /**
     * Rows in the order of their numbers.
     *
     * @param columns what the mapper reads
     */
    public static <T extends Row> WorkTable<T> of(DataSource database, InstantSource clock, String table, String columns,
            RowMapper<T> mapper) {
        return new WorkTable<>(database, clock, table, due(table, columns, ""), mapper);
    }

    /**
     * Rows that wait for the earlier ones with the same key.
     *
     * @param keys columns of the key, such as seller and order
     */
    public static <T extends Row> WorkTable<T> inOrderOf(DataSource database, InstantSource clock, String table, String columns,
            RowMapper<T> mapper, String... keys) {
        StringBuilder earlier = new StringBuilder(" AND NOT EXISTS (SELECT 1 FROM " + table
                + " AS earlier WHERE earlier.id < job.id AND earlier.state IN ('new', 'sending')");
        for (String key : keys) {
            earlier.append(" AND earlier.").append(key).append(" = job.").append(key);
        }
        return new WorkTable<>(database, clock, table, due(table, columns, earlier.append(')').toString()), mapper);
    }

    private static String due(String table, String columns, String more) {
        return "SELECT " + columns + " FROM " + table + " AS job WHERE state IN ('new', 'sending') AND not_before <= :now"
                + more
                + " ORDER BY id LIMIT :most";
    }

    /** The next row, for this worker alone; {@code null} if none waits. */
    public T claim() {
        return claim(1, (first, other) -> true).stream().findFirst().orElse(null);
    }

    /**
     * The next rows, for this worker alone; empty if none waits.
     *
     * @param most     as many at most
     * @param together whether a row may be worked on with the first one, such as for one seller
     */
    public List<T> claim(int most, BiPredicate<T, T> together) {
        List<T> waiting = jdbc.sql(due).param("now", now()).param("most", most).query(mapper).list();
        // two workers may see the same row, and one of them gets it
        List<T> claimed = waiting.stream().filter(row -> together.test(waiting.get(0), row))
                .filter(row -> jdbc.sql("UPDATE " + table + " SET state = 'sending', attempts = attempts + 1,"
                        + " not_before = :until WHERE id = :id AND attempts = :attempts AND not_before <= :now")
                        .param("until", now().plus(Leases.TIME)).param("id", row.id()).param("attempts", row.attempts())
                        .param("now", now()).update() == 1)
                .toList();
        claimed.forEach(row -> leases.add(row, clock.instant()));
        return claimed;
    }

    /** What keeps the claimed rows for this process. */
    public Leases<T> leases() {
        return leases;
    }

    private boolean renew(T row) {
        return jdbc.sql("UPDATE " + table + " SET not_before = :until" + CLAIMED).param("until", now().plus(Leases.TIME))
                .param("id", row.id()).param("claimed", row.attempts() + 1).update() == 1;
    }

    /** Ends a row. */
    public void settle(T row, String state, String result) {
        if (!"done".equals(state)) {
            LOG.warn("Row {} of {} is {}: {}", row.id(), table, state, result);
        }
        jdbc.sql("UPDATE " + table + " SET state = :state, result = :result" + CLAIMED).param("state", state)
                .param("result", shortened(result)).param("id", row.id()).param("claimed", row.attempts() + 1).update();
    }

    /** Ends a row as refused if its failure is final, or lets it be claimed again. */
    public void failed(T row, Throwable caught, Class<? extends Throwable> own) {
        failed(row, caught, own, Duration.ZERO);
    }

    /**
     * Ends a row as refused if its failure is final, or lets it be claimed again.
     *
     * @param own     what the application throws for a row that it cannot use
     * @param atLeast how long the row waits at least
     */
    public void failed(T row, Throwable caught, Class<? extends Throwable> own, Duration atLeast) {
        Throwable failure = cause(caught, own);
        if (isFinal(failure, own)) {
            settle(row, "refused", failure.getMessage());
        } else {
            again(row, failure, atLeast);
        }
    }

    /** Whether the same call would be refused at any time: a repetition would go on for ever. */
    public static boolean isFinal(Throwable failure, Class<? extends Throwable> own) {
        return own.isInstance(failure) || failure instanceof LazadaRequestException
                || failure instanceof LazadaPartialFailureException partly
                        && partly.getItems().stream().noneMatch(item -> item.isUnknown() || item.retryable());
    }

    /** Lets a row be claimed again after its failure. */
    public void again(T row, Throwable failure) {
        again(row, failure, Duration.ZERO);
    }

    private void again(T row, Throwable failure, Duration atLeast) {
        String reason = failure instanceof LazadaException ? failure.getMessage() : failure.toString();
        again(row, failure instanceof LazadaOutcomeUnknownException ? "not known yet: " + reason : reason,
                Troubles.kind(failure), atLeast);
    }

    /** Lets a row be claimed again. */
    public void again(T row, String reason) {
        again(row, reason, " " + row.id(), Duration.ZERO);
    }

    /** The wait doubles up to five minutes. */
    private void again(T row, String reason, String kind, Duration atLeast) {
        Duration doubled = Duration.ofSeconds(1L << Math.min(row.attempts(), MOST_DOUBLINGS));
        Duration grown = doubled.compareTo(LONGEST_WAIT) < 0 ? doubled : LONGEST_WAIT;
        Duration wait = grown.compareTo(atLeast) < 0 ? atLeast : grown;
        troubles.tell("Row " + row.id() + " of " + table + " is tried again in " + wait + ": " + reason, table + kind);
        jdbc.sql("UPDATE " + table + " SET state = 'new', not_before = :at, result = :result" + CLAIMED)
                .param("at", now().plus(wait)).param("result", shortened(reason)).param("id", row.id())
                .param("claimed", row.attempts() + 1).update();
    }

    /** What has failed a row: a splitter and a bean wrap what failed inside them. */
    public static Throwable cause(Throwable caught, Class<? extends Throwable> own) {
        for (Throwable cause = caught; cause != null; cause = cause.getCause()) {
            if (cause instanceof LazadaException || own.isInstance(cause)) {
                return cause;
            }
        }
        return caught;
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private static String shortened(String text) {
        return text == null || text.length() <= LONGEST_RESULT ? text : text.substring(0, LONGEST_RESULT);
    }

    /** A row of work. */
    public interface Row {
        long id();

        /** How often it was claimed before. */
        int attempts();
    }
}
