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
package io.github.camellazada.simulator.commerce;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The countries in which orders are placed, with what differs between them: currency, time zone and their names. */
public enum Market {
    SG("Singapore", "SGD", "Asia/Singapore"),
    MY("Malaysia", "MYR", "Asia/Kuala_Lumpur"),
    TH("Thailand", "THB", "Asia/Bangkok"),
    VN("Vietnam", "VND", "Asia/Ho_Chi_Minh"),
    PH("Philippines", "PHP", "Asia/Manila"),
    ID("Indonesia", "IDR", "Asia/Jakarta");

    private static final DateTimeFormatter ORDER_TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss Z", Locale.ROOT);

    private final String country;
    private final String currency;
    private final ZoneId zone;

    Market(String country, String currency, String zone) {
        this.country = country;
        this.currency = currency;
        this.zone = ZoneId.of(zone);
    }

    /** The market of a gateway, by its lower-case country code. */
    public static Market of(String site) {
        return valueOf(site.toUpperCase(Locale.ROOT));
    }

    /** Lower-case country code. */
    public String site() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** English name of the country, as addresses print it. */
    public String country() {
        return country;
    }

    public String currency() {
        return currency;
    }

    /** An instant as order headers and lines print it, in the market's own time. */
    public String orderTime(Instant instant) {
        return ORDER_TIME.format(instant.atZone(zone));
    }

    /** Shop SKU, as Lazada makes it up from the ids. */
    public String shopSku(long itemId, long skuId) {
        return itemId + "_" + name() + "-" + skuId;
    }
}
