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

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

import org.apache.camel.ExchangeProperty;
import org.apache.camel.Variable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Knows which reports are due: those of the last complete month that are not in the folder yet. */
public class ReportDesk {
    private static final Logger LOG = LoggerFactory.getLogger(ReportDesk.class);

    private final List<Account> accounts;
    private final Path folder;
    private final String month;
    private final int after;
    private final Clock clock;

    /**
     * @param month the month to report, {@code yyyy-MM}; empty for the one before this
     * @param after days of the new month to wait, since Lazada enters some rows late
     */
    public ReportDesk(List<Account> accounts, Path folder, String month, int after, Clock clock) {
        this.accounts = accounts;
        this.folder = folder;
        this.month = month;
        this.after = after;
        this.clock = clock;
    }

    /** Empty books of each report that is due. */
    public List<Books> due() {
        return accounts.stream().map(account -> new Books(account, month(account)))
                .filter(books -> Files.notExists(
                        folder.resolve(books.getMonth().toString()).resolve(books.getAccount().getName())
                                .resolve("report.txt")))
                .toList();
    }

    private YearMonth month(Account account) {
        if (!month.isBlank()) {
            return YearMonth.parse(month.trim());
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), account.country().zone());
        return YearMonth.from(today.minusDays(after)).minusMonths(1);
    }

    /** A report was written. */
    public void written(@Variable("books") Books books, @Variable("report") Report report) {
        LOG.info("The report {} of {} is written: {} payouts, {} transactions, {} differences, {} bad rows", books.getMonth(),
                books.getAccount().getName(), report.statements().size(), report.entries().size(), report.differences().size(),
                books.bad.size());
    }

    /** A report cannot be made now; the next period tries it again. */
    public void failed(@Variable("books") Books books, @ExchangeProperty("CamelExceptionCaught") Exception failure) {
        LOG.warn("The report {} of {} is not written, and is tried again: {}", books.getMonth(), books.getAccount().getName(),
                failure.getMessage());
    }
}
