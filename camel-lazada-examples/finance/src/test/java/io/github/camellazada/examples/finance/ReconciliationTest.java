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

import java.io.StringReader;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.camellazada.catalog.LazadaCountry;
import io.github.camellazada.catalog.LazadaOperation;
import io.github.camellazada.model.LazadaModels;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What counts as explained. Each book is in Vietnam, whose amounts have no decimals. */
class ReconciliationTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ITEM = "{'order_id': 1, 'order_item_id': 11, 'status': '%s', 'item_price': 500000,"
            + " 'shipping_amount': 15000, 'voucher_seller': 20000, 'currency': 'VND', 'return_status': ''}";

    private final Books books = new Books(new Account("1001", LazadaCountry.VN), YearMonth.of(2026, 1));
    private final Clerk clerk = new Clerk();

    @Test
    void priceShippingAndVoucherAreThoseOfTheOrderItem() throws Exception {
        item("delivered");
        payout("W1", "2026-01-12 00:10:00", "0", "495000", "495000 VND");
        transactions(row("Item Price Credit", "500000"), row("Shipping Fee (Paid By Customer)", "15000"),
                row("Promotional Charges Vouchers", "-20000"));

        assertThat(differences()).isEmpty();
    }

    @Test
    void anItemThatIsPaidTwiceIsFound() throws Exception {
        item("delivered");
        payout("W1", "2026-01-12 00:10:00", "0", "1000000", "1000000 VND");
        transactions(row("Item Price Credit", "500000"), row("Item Price Credit", "500000", "'transaction_number': 'T2'"));

        assertThat(differences()).singleElement().asString().contains("500000").contains("add up to 1000000 VND")
                .contains("is 500000 VND");
    }

    @Test
    void theSameRowToldTwiceCountsOnceAndIsListed() throws Exception {
        item("delivered");
        payout("W1", "2026-01-12 00:10:00", "0", "500000", "500000 VND");
        transactions(row("Item Price Credit", "500000"), row("Item Price Credit", "500000"));

        assertThat(differences()).isEmpty();
        assertThat(books.bad).singleElement().asString().contains("twice");
    }

    @Test
    void aRefundNeedsAnItemThatCameBackAndIsNotMoreThanItsPrice() throws Exception {
        item("returned");
        payout("W1", "2026-01-12 00:10:00", "0", "-600000", "0 VND");
        transactions(row("Reversal Item Price", "-600000"));

        assertThat(differences()).singleElement().asString().contains("more than the price");
    }

    @Test
    void aPayoutInAnotherCurrencyIsNotComparedWithNumbersOfTheSite() throws Exception {
        item("delivered");
        payout("W1", "2026-01-12 00:10:00", "0", "20.00", "20.00 USD");
        transactions(row("Item Price Credit", "500000"));

        assertThat(differences()).singleElement().asString().contains("20.00 USD").contains("cannot be compared");
    }

    @Test
    void withholdingTaxThatTheAmountsLeaveOutIsNamedAsTheReason() throws Exception {
        item("delivered");
        payout("W1", "2026-01-12 00:10:00", "0", "490000", "490000 VND");
        transactions(row("Item Price Credit", "500000", "'WHT_amount': -10000, 'WHT_included_in_amount': 'No'"));

        assertThat(differences()).singleElement().asString().contains("-10000").contains("withholding tax");
    }

    @Test
    void aBalanceThatIsCarriedOverHasToArriveInTheNextStatement() throws Exception {
        payout("W1", "2026-01-12 00:10:00", "0", "0", "0 VND");
        payout("W2", "2026-01-19 00:10:00", "700", "700", "700 VND");

        assertThat(differences()).singleElement().asString().contains("W2").contains("W1 left 0");
    }

    @Test
    void aStatementOfTheLastNightOfTheMonthBelongsToTheMonthOfTheSite() throws Exception {
        // half past midnight on the first of February in Vietnam is still January in UTC
        payout("F1", "2026-02-01 00:30:00", "0", "0", "0 VND");
        payout("J1", "2026-01-01 00:30:00", "0", "0", "0 VND");

        assertThat(report().statements()).extracting(statement -> statement.payout().statementNumber()).containsExactly("J1");
    }

    @Test
    void dailyStatementsBelongToTheNightAfterTheirDay() throws Exception {
        item("delivered");
        payout("D5", "2026-01-05 00:30:00", "0", "0", "0 VND");
        payout("D6", "2026-01-06 00:30:00", "0", "500000", "500000 VND");
        transactions(row("Item Price Credit", "500000", "'statement': '05 Jan 2026 - 05 Jan 2026'"));

        assertThat(differences()).isEmpty();
    }

    @Test
    void aTransactionWithoutAPayoutIsADifferenceWhenAWeekHasPassed() throws Exception {
        item("delivered");
        transactions(row("Item Price Credit", "500000"));

        assertThat(differences("2026-01-18T16:59:00Z")).isEmpty();
        assertThat(differences("2026-01-18T17:01:00Z")).singleElement().asString().contains("No payout was made");
    }

    @Test
    void rowsThatCannotBeReadAreListedWithWhatStandsThere() throws Exception {
        transactions(row("Commission", "free"), row("Commission", "-1", "'statement': 'this week'"),
                row("Commission", "-1", "'transaction_date': null"));
        payout("W1", "soon", "0", "0", "much");

        assertThat(books.bad).extracting(BadRow::field)
                .containsExactly("amount", "statement", "transaction_date", "created_at", "payout");
        assertThat(books.bad).extracting(BadRow::value).containsExactly("free", "this week", "null", "soon", "much");
    }

    @Test
    void aLogisticsFeeThatNobodyChargedIsFoundWhenItIsDue() throws Exception {
        books.logisticsFees.addAll(read(LazadaOperation.LBS_SLB_QUERY_LOGISTICS_FEE_DETAIL,
                "[{'statement_id': 'L1', 'trade_order_line_id': 11, 'amount': 9000, 'fee_creation_date': "
                        + "{'year': 2026, 'month_value': 1, 'day_of_month': 2}}, {'statement_id': 'L2', 'amount': 9000,"
                        + "'fee_creation_date': {'year': 2026, 'month_value': 1, 'day_of_month': 30}}]"));

        assertThat(differences()).singleElement().asString().contains("L1").contains("9000");
    }

    private void item(String status) throws JsonProcessingException {
        clerk.items(books, read(LazadaOperation.ORDER_ITEMS_GET, "[" + ITEM.formatted(status) + "]"));
    }

    private void payout(String number, String at, String opening, String closing, String paid) throws JsonProcessingException {
        clerk.payouts(books, read(LazadaOperation.FINANCE_PAYOUT_STATUS_GET, ("[{'statement_number': '%s', 'created_at': '%s',"
                + "'opening_balance': '%s', 'closing_balance': '%s', 'payout': '%s', 'paid': '0'}]").formatted(number, at,
                        opening,
                        closing, paid)));
    }

    private void transactions(String... rows) throws JsonProcessingException {
        clerk.transactions(books, this.<io.github.camellazada.model.Transaction>read(
                LazadaOperation.FINANCE_TRANSACTION_DETAILS_GET, "[" + String.join(",", rows) + "]").iterator());
    }

    /** A transaction of the order item; {@code more} fields win. */
    private static String row(String fee, String amount, String... more) {
        return "{'transaction_number': 'T1', 'transaction_date': '08 Jan 2026', 'statement': '05 Jan 2026 - 11 Jan 2026',"
                + "'fee_name': '%s', 'amount': '%s', 'order_no': 1, 'orderItem_no': 11%s}".formatted(fee, amount,
                        more.length == 0 ? "" : ", " + more[0]);
    }

    @SuppressWarnings("unchecked")
    private <T> List<T> read(LazadaOperation operation, String json) throws JsonProcessingException {
        return (List<T>) LazadaModels.read(operation, JSON.readTree(json.replace('\'', '"')), LazadaCountry.VN, "1001")
                .orElseThrow();
    }

    private List<Difference> differences() throws Exception {
        return report().differences();
    }

    private List<Difference> differences(String now) throws Exception {
        return new Reconciliation(kinds(), Clock.fixed(Instant.parse(now), ZoneOffset.UTC)).of(books).differences();
    }

    private Report report() throws Exception {
        return new Reconciliation(kinds(), Clock.fixed(Instant.parse("2026-02-10T00:00:00Z"), ZoneOffset.UTC)).of(books);
    }

    private static FeeKinds kinds() throws Exception {
        return new FeeKinds(new StringReader(String.join("\n", "# names", "Item Price Credit;PRICE",
                "Shipping Fee (Paid By Customer);SHIPPING", "Promotional Charges Vouchers;VOUCHER", "Commission;FEE",
                "Reversal Item Price;REFUND")));
    }
}
