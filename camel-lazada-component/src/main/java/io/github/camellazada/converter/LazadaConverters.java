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
package io.github.camellazada.converter;

import io.github.camellazada.catalog.LazadaCountry;
import org.apache.camel.Converter;

/** Reads a country in every spelling of Lazada's, wherever Camel needs one: an option, a property, a header. */
@Converter(generateLoader = true)
public final class LazadaConverters {
    private LazadaConverters() {
    }

    @Converter
    public static LazadaCountry toCountry(String name) {
        return LazadaCountry.ofSite(name).orElseThrow(() -> new IllegalArgumentException("'" + name
                + "' is no country of Lazada, so that the gateway is unknown; it is one of " + LazadaCountry.NAMES));
    }
}
