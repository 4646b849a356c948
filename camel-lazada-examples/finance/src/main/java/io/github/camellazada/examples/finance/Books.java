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
package io.github.camellazada.examples.finance;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.github.camellazada.model.AccountTransaction;
import io.github.camellazada.model.LogisticsFee;
import io.github.camellazada.model.OrderItem;
import io.github.camellazada.model.Payout;
import io.github.camellazada.model.Transaction;

/** What Lazada tells about the money of an account, for the statements that were made in one month of the site. */
public final class Books {
    /** A statement made early in the month has transactions of the month before. */
    private static final int DAYS_BEFORE = 31;
    /** A payment arrives some days after its statement. */
    private static final int DAYS_AFTER = 14;
    private static final DateTimeFormatter COMPACT = DateTimeFormatter.ofPattern("yyyyMMdd");

    final List<Transaction> transactions = new ArrayList<>();
    final List<Payout> payouts = new ArrayList<>();
    final List<AccountTransaction> movements = new ArrayList<>();
    final List<LogisticsFee> logisticsFees = new ArrayList<>();
    final Map<String, OrderItem> items = new LinkedHashMap<>();
    final Map<String, Object> metrics = new LinkedHashMap<>();
    final List<BadRow> bad = new ArrayList<>();
    private final Account account;
    private final YearMonth month;

    public Books(Account account, YearMonth month) {
        this.account = account;
        this.month = month;
    }

    public Account getAccount() {
        return account;
    }

    public YearMonth getMonth() {
        return month;
    }

    /** First day to read, {@code yyyy-MM-dd}. */
    public String getFrom() {
        return first().toString();
    }

    /** Last day of transactions to read, {@code yyyy-MM-dd}. */
    public String getTill() {
        return month.atEndOfMonth().toString();
    }

    /** First day to read, {@code yyyyMMdd}. */
    public String getCompactFrom() {
        return first().format(COMPACT);
    }

    /** Last day of movements to read, {@code yyyyMMdd}. */
    public String getCompactTill() {
        return month.atEndOfMonth().plusDays(DAYS_AFTER).format(COMPACT);
    }

    /** Begin of the first day, epoch milliseconds. */
    public long getBillStart() {
        return first().atStartOfDay(zone()).toInstant().toEpochMilli();
    }

    /** End of the month, epoch milliseconds. */
    public long getBillEnd() {
        return month.plusMonths(1).atDay(1).atStartOfDay(zone()).toInstant().toEpochMilli() - 1;
    }

    private LocalDate first() {
        return month.atDay(1).minusDays(DAYS_BEFORE);
    }

    ZoneId zone() {
        return account.country().zone();
    }

    /** The site's day of an instant. */
    LocalDate day(Instant instant) {
        return instant.atZone(zone()).toLocalDate();
    }

    boolean isInMonth(LocalDate day) {
        return YearMonth.from(day).equals(month);
    }
}
