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
package io.github.camellazada.catalog;

import java.net.URI;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The six venues of Lazada, with the gateway that serves each one
 * (<a href="https://open.lazada.com/apps/doc/doc?docId=108065">page 108065</a>), its time zone and its currency.
 */
public enum LazadaCountry {
    SG("https://api.lazada.sg/rest", "Asia/Singapore", "SGD"),
    MY("https://api.lazada.com.my/rest", "Asia/Kuala_Lumpur", "MYR"),
    TH("https://api.lazada.co.th/rest", "Asia/Bangkok", "THB"),
    VN("https://api.lazada.vn/rest", "Asia/Ho_Chi_Minh", "VND"),
    PH("https://api.lazada.com.ph/rest", "Asia/Manila", "PHP"),
    ID("https://api.lazada.co.id/rest", "Asia/Jakarta", "IDR");

    /** The host of the token calls, the same for every country. */
    public static final URI AUTH_GATEWAY = URI.create("https://auth.lazada.com/rest");

    /** All six, as they are written. */
    public static final String NAMES = Arrays.stream(values()).map(Enum::name).collect(Collectors.joining(", "));

    private static final Pattern SITE = Pattern.compile("(?:LAZADA[-_ ]?)?(" + NAMES.replace(", ", "|") + ")",
            Pattern.CASE_INSENSITIVE);

    private final URI gateway;
    private final ZoneId zone;
    private final Currency currency;

    LazadaCountry(String gateway, String zone, String currency) {
        this.gateway = URI.create(gateway);
        this.zone = ZoneId.of(zone);
        this.currency = Currency.getInstance(currency);
    }

    /** The base URL of the country's gateway, without a trailing slash. */
    public URI gateway() {
        return gateway;
    }

    /** The zone in which the site means a date or time that carries no offset. */
    public ZoneId zone() {
        return zone;
    }

    /** The currency of a price that names none. */
    public Currency currency() {
        return currency;
    }

    /**
     * The country of a site name in any documented spelling: {@code sg}, {@code lazada_sg}, {@code LAZADA-SG}; empty for any
     * other word, even one that ends like a country.
     */
    public static Optional<LazadaCountry> ofSite(String site) {
        Matcher spelling = SITE.matcher(site == null ? "" : site.strip());
        return spelling.matches() ? Optional.of(valueOf(spelling.group(1).toUpperCase(Locale.ROOT))) : Optional.empty();
    }
}
