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

import java.util.Arrays;
import java.util.Optional;

/** Who can carry a parcel. */
public enum Carrier {
    /** Chosen by the platform for local sellers. */
    PLATFORM("", "Example Express"),
    /** One that cross-border sellers can choose. */
    CROSS_BORDER("FM49", "Example Cross Border"),
    /** Another one that cross-border sellers can choose. */
    CROSS_BORDER_ECONOMY("FM50", "Example Economy"),
    /** The seller's own fleet. */
    SELLER_FLEET("SOF", "Seller Own Fleet");

    private final String code;
    private final String title;

    Carrier(String code, String title) {
        this.code = code;
        this.title = title;
    }

    /** Code by which a seller chooses it. */
    public String code() {
        return code;
    }

    public String title() {
        return title;
    }

    /** Whether a cross-border seller can choose it. */
    public boolean isForCrossBorder() {
        return this == CROSS_BORDER || this == CROSS_BORDER_ECONOMY;
    }

    /** One for cross-border sellers, by code. */
    public static Optional<Carrier> forCrossBorder(String code) {
        return Arrays.stream(values()).filter(Carrier::isForCrossBorder).filter(c -> c.code.equals(code)).findFirst();
    }

    static Carrier of(String code) {
        return forCrossBorder(code).orElse(PLATFORM);
    }
}
