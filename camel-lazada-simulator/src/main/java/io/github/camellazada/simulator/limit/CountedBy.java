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
package io.github.camellazada.simulator.limit;

import java.util.Arrays;
import java.util.Locale;

/** Whose calls a limit counts together, within the one app that a simulator has. */
public enum CountedBy {
    /** Those of one seller to one operation. */
    SELLER_OPERATION,
    /** Those of all sellers to one operation. */
    OPERATION,
    /** Those of one seller to all operations. */
    SELLER,
    /** All. */
    APP;

    /** What calls have in common that are counted together. */
    String key(String path, String seller) {
        return switch (this) {
            case SELLER_OPERATION -> path + " " + seller;
            case OPERATION -> path;
            case SELLER -> String.valueOf(seller);
            case APP -> "";
        };
    }

    /** As the admin API writes it: {@code seller-operation}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The one of that text. */
    public static CountedBy of(String text) {
        return Arrays.stream(values()).filter(counted -> counted.text().equals(text)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no \"" + text + "\"; there are "
                        + Arrays.stream(values()).map(CountedBy::text).toList()));
    }
}
