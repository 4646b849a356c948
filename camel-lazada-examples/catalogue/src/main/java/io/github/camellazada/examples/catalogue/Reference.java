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
package io.github.camellazada.examples.catalogue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

import javax.sql.DataSource;

import io.github.camellazada.client.concurrent.BoundedMap;
import org.apache.camel.Header;
import org.apache.camel.Variable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What Lazada says of categories, attributes, brands and sellers: read once a day, and again after a push about categories.
 * Brands are so many that they stand in a table.
 */
public class Reference {
    private static final Duration FRESH = Duration.ofDays(1);
    private static final int MOST_CATEGORIES = 200;
    private static final int BRANDS_AT_ONCE = 1_000;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final Clock clock;
    private final Map<String, Instant> read = new ConcurrentHashMap<>();
    private final Map<String, Set<String>> leaves = new ConcurrentHashMap<>();
    private final BoundedMap<String, List<CategoryAttribute>> attributes = new BoundedMap<>(MOST_CATEGORIES);
    private final Map<String, Boolean> ease = new ConcurrentHashMap<>();

    public Reference(DataSource database, Clock clock) {
        this.jdbc = JdbcClient.create(database);
        this.batches = new JdbcTemplate(database);
        this.clock = clock;
    }

    /** Whether categories and brands of the country have to be read. */
    public boolean isStale(@Header("CamelLazadaCountry") String country) {
        Instant known = read.get(country);
        return known == null || known.isBefore(clock.instant().minus(FRESH));
    }

    /** Lazada has changed its categories. */
    public void forget() {
        read.clear();
        attributes.clear();
    }

    /** Takes the tree of categories. */
    public void categories(List<Map<String, Object>> tree, @Header("CamelLazadaCountry") String country) {
        Set<String> found = new TreeSet<>();
        collect(tree, found);
        leaves.put(country, found);
    }

    private static void collect(List<?> level, Set<String> found) {
        for (Object node : level) {
            Map<?, ?> category = (Map<?, ?>) node;
            if (Boolean.parseBoolean(String.valueOf(category.get("leaf")))) {
                found.add(String.valueOf(category.get("category_id")));
            }
            if (category.get("children") instanceof List<?> children) {
                collect(children, found);
            }
        }
    }

    /** Takes the brands, page by page. */
    public void brands(Iterator<Map<String, Object>> brands, @Header("CamelLazadaCountry") String country) {
        jdbc.sql("DELETE FROM brand WHERE country = ?").param(country).update();
        Map<String, Object[]> some = new HashMap<>();
        while (brands.hasNext()) {
            Map<String, Object> brand = brands.next();
            for (String field : List.of("name", "name_en")) {
                String name = String.valueOf(brand.get(field)).toLowerCase(Locale.ROOT);
                some.put(name, new Object[]{country, name, String.valueOf(brand.get("name"))});
            }
            if (some.size() >= BRANDS_AT_ONCE || !brands.hasNext()) {
                batches.batchUpdate("MERGE INTO brand USING (VALUES (?, ?, ?)) AS given (country, label, name)"
                        + " ON brand.country = given.country AND brand.label = given.label"
                        + " WHEN NOT MATCHED THEN INSERT (country, label, name)"
                        + " VALUES (given.country, given.label, given.name)", new ArrayList<>(some.values()));
                some.clear();
            }
        }
        read.put(country, clock.instant());
    }

    /** Whether it has to be read who the seller is. */
    public boolean isStranger(@Header("CamelLazadaSellerId") String seller) {
        return !ease.containsKey(seller);
    }

    /** Takes what Lazada says of a seller. */
    public void seller(Map<String, Object> answer, @Header("CamelLazadaSellerId") String seller) {
        ease.put(seller, Boolean.parseBoolean(String.valueOf(answer.get("marketplaceEaseMode"))));
    }

    /** Whether the attributes of the category have to be read. */
    public boolean lacksAttributes(@Variable("category") String category, @Header("CamelLazadaCountry") String country) {
        return category != null && isLeaf(category, country) && attributes.get(country + category) == null;
    }

    /** Takes the attributes of a category. */
    public void attributes(List<Map<String, Object>> rows, @Variable("category") String category,
            @Header("CamelLazadaCountry") String country) {
        attributes.put(country + category, rows.stream().map(CategoryAttribute::of).toList());
    }

    List<CategoryAttribute> attributes(String country, String category) {
        List<CategoryAttribute> known = attributes.get(country + category);
        return known == null ? List.of() : known;
    }

    boolean isLeaf(String category, String country) {
        return leaves.getOrDefault(country, Set.of()).contains(category);
    }

    /** The brand as Lazada writes it, or {@code null} where the library has none of that name. */
    String brand(String country, String name) {
        return jdbc.sql("SELECT name FROM brand WHERE country = ? AND label = ?")
                .params(country, name.toLowerCase(Locale.ROOT)).query(String.class).optional().orElse(null);
    }

    /** Whether Lazada sets the prices of that seller, who gives a supply price. */
    boolean isEase(String seller) {
        return ease.getOrDefault(seller, false);
    }
}
