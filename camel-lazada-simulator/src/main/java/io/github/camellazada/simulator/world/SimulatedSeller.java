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
package io.github.camellazada.simulator.world;

import java.util.List;
import java.util.Locale;

/**
 * A seller who has authorized the app.
 *
 * @param id      the seller's id, the same on every gateway
 * @param country lower-case country code, {@code cb} for a cross-border seller
 * @param kind    what sort of seller it is
 */
public record SimulatedSeller(String id, String country, SellerKind kind) {

    /** Country code of a cross-border authorization. */
    public static final String CROSS_BORDER = "cb";

    /** The six sites, in the order in which Lazada lists them. */
    public static final List<String> SITES = List.of("sg", "my", "th", "vn", "ph", "id");

    /** The sites on whose gateways the seller's token is taken. */
    public List<String> sites() {
        return CROSS_BORDER.equals(country) ? SITES : List.of(country);
    }

    /** The site of what names none: the seller's own, for a cross-border seller the first. */
    public String homeSite() {
        return sites().get(0);
    }

    /** The short code that Lazada shows in the seller centre. */
    public String shortCode() {
        return country.toUpperCase(Locale.ROOT) + id;
    }
}
