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
package io.github.camellazada.examples.support;

import io.github.camellazada.catalog.LazadaCountry;

/** Checks fields that would fail each row that travels with theirs: into the database, or to Lazada. */
public final class RowFields {
    private RowFields() {
    }

    /** The two letters of a country of Lazada, in whatever spelling it is given. */
    public static String country(String country, String source, long position) throws UnusableRowException {
        return LazadaCountry.ofSite(country).map(LazadaCountry::name)
                .orElseThrow(() -> new UnusableRowException(new BadRow(source, position, "country", country,
                        "This is no country of Lazada. Write one of " + LazadaCountry.NAMES + ".")));
    }

    /** The value, if the column of the database can hold it. */
    public static String fitting(String column, String value, int longest, String source, long position)
            throws UnusableRowException {
        if (value.length() > longest) {
            throw new UnusableRowException(
                    new BadRow(source, position, column, value, "More than " + longest + " characters."));
        }
        return value;
    }
}
