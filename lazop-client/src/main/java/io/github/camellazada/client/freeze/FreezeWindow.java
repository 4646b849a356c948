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
package io.github.camellazada.client.freeze;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

import io.github.camellazada.catalog.LazadaCountry;

/**
 * A time during which a campaign keeps sellers of a country from changing something.
 *
 * @param country two-letter code in small letters, or {@code *} for all
 * @param from    its first instant
 * @param to      the instant from which all is free again
 * @param frozen  what is frozen
 */
public record FreezeWindow(String country, Instant from, Instant to, Set<What> frozen) {
    private static final String FORM = "; a window is written as 'sg 2026-11-10T15:30:00Z/2026-11-11T16:00:00Z stock,price', with * "
            + "for all countries, and several are separated by semicolons. The last word names one or more "
            + "of stock, decreases (of stock), price and product";

    public FreezeWindow {
        frozen = Set.copyOf(frozen);
    }

    /** What a window freezes. */
    public enum What {
        STOCK,
        DECREASES,
        PRICE,
        PRODUCT
    }

    /** Whether it holds then, in that country. */
    public boolean covers(String where, Instant when) {
        return ("*".equals(country) || country.equals(where)) && !when.isBefore(from) && when.isBefore(to);
    }

    /** @throws IllegalArgumentException for a text that names no windows */
    public static List<FreezeWindow> parse(String text) {
        List<FreezeWindow> windows = new ArrayList<>();
        for (String window : text == null ? new String[0] : text.split(";")) {
            if (!window.isBlank()) {
                windows.add(one(window.trim()));
            }
        }
        return windows;
    }

    private static FreezeWindow one(String text) {
        String[] parts = text.split("\\s+", 3);
        String[] times = parts.length == 3 ? parts[1].split("/") : parts;
        if (parts.length != 3 || times.length != 2) {
            throw new IllegalArgumentException("'" + text + "' is no freeze window" + FORM);
        }
        try {
            Instant from = Instant.parse(times[0]);
            Instant to = Instant.parse(times[1]);
            if (!from.isBefore(to)) {
                throw new IllegalArgumentException("The freeze window '" + text + "' ends before it begins" + FORM);
            }
            Set<What> frozen = EnumSet.noneOf(What.class);
            for (String what : parts[2].split("\\s*,\\s*")) {
                frozen.add(what(what.trim()));
            }
            return new FreezeWindow(country(parts[0]), from, to, frozen);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("'" + text + "' has no two instants in UTC" + FORM, e);
        }
    }

    private static What what(String text) {
        return Stream.of(What.values()).filter(what -> what.name().equalsIgnoreCase(text)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("A freeze window freezes '" + text + "'" + FORM));
    }

    private static String country(String text) {
        return "*".equals(text)
                ? text
                : LazadaCountry.ofSite(text).map(country -> country.name().toLowerCase(Locale.ROOT))
                        .orElseThrow(
                                () -> new IllegalArgumentException("'" + text + "' of a freeze window is no country of Lazada"
                                        + FORM));
    }
}
