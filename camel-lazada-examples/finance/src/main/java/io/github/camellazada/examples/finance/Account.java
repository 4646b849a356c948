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

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import io.github.camellazada.catalog.LazadaCountry;

/**
 * A seller on one site.
 *
 * @param seller  seller id
 * @param country the site, which has the zone of all days and the currency of amounts that name none
 */
public record Account(String seller, LazadaCountry country) {

    /** Accounts as the settings name them: {@code 1000001:SG, 1000002:MY}. */
    static List<Account> all(String text) {
        return Arrays.stream(text.split(",")).map(String::trim).filter(part -> !part.isEmpty()).map(Account::of).toList();
    }

    private static Account of(String text) {
        String[] parts = text.split(":");
        Optional<LazadaCountry> country = parts.length == 2 ? LazadaCountry.ofSite(parts[1].trim()) : Optional.empty();
        if (country.isEmpty()) {
            throw new IllegalArgumentException("finance.accounts has '" + text
                    + "', but each account is a seller id and a country, such as 1000001:SG. Set it in application.properties.");
        }
        return new Account(parts[0].trim(), country.get());
    }

    /** Name of the account in files. */
    public String getName() {
        return seller + "-" + country.name();
    }
}
