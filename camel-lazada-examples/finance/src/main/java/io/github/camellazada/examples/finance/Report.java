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

import java.util.ArrayList;
import java.util.List;

/**
 * What became of the money of an account in a month.
 *
 * @param books       what Lazada told
 * @param statements  payouts of the month with their transactions
 * @param open        transactions of the month that no payout contains yet
 * @param differences what is not explained
 */
public record Report(Books books, List<Statement> statements, List<Entry> open, List<Difference> differences) {

    /** All transactions of the report. */
    List<Entry> entries() {
        List<Entry> entries = new ArrayList<>();
        statements.forEach(statement -> entries.addAll(statement.entries()));
        entries.addAll(open);
        return entries;
    }
}
