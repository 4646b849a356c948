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
package io.github.camellazada.simulator.commerce.order;

import java.util.List;

/**
 * An invented person who buys.
 *
 * @param id      the buyer's id
 * @param name    full name, shown masked
 * @param street  first address line, shown masked
 * @param city    town
 * @param phone   shown masked
 * @param zipCode post code
 */
public record Buyer(long id, String name, String street, String city, String phone, String zipCode) {
    private static final List<String> NAMES = List.of("Example Aster", "Example Birch", "Example Cedar", "Example Dahlia",
            "Example Elder", "Example Fern", "Example Gorse", "Example Hazel");

    /** The invented buyer of that number. */
    public static Buyer number(long number) {
        String name = NAMES.get((int) (number % NAMES.size()));
        return new Buyer(100_000_000L + number, name, (number % 90 + 1) + " Example Street", "Example City",
                "6500" + (100_000 + number % 900_000), Long.toString(10_000 + number % 90_000));
    }

    /** A text with all but its ends hidden, as Lazada shows personal data to an app without special approval. */
    static String masked(String text) {
        if (text.length() < 3) {
            return "*".repeat(text.length());
        }
        return text.charAt(0) + "*".repeat(text.length() - 2) + text.charAt(text.length() - 1);
    }

    @Override
    public String toString() {
        return "Buyer " + id;
    }
}
