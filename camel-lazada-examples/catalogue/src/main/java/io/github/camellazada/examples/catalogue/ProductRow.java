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

import java.util.Arrays;
import java.util.List;
import java.util.Map;

import io.github.camellazada.examples.support.BadRow;
import io.github.camellazada.examples.support.UnusableRowException;
import io.github.camellazada.examples.support.WorkTable;

/**
 * A row of a source: what a SKU is to be at Lazada.
 *
 * @param id        number in the table
 * @param attempts  how often it was claimed before
 * @param source    file or topic it came from
 * @param position  its line or offset
 * @param seller    seller id
 * @param country   two letters
 * @param sellerSku the seller's own code of the SKU
 * @param action    {@code upsert}, {@code deactivate} or {@code remove}
 * @param fields    the columns that have a value
 */
public record ProductRow(long id, int attempts, String source, long position, String seller, String country,
        String sellerSku, String action, Map<String, String> fields) implements WorkTable.Row {

    /** The text of a column; empty where it has none. */
    public String text(String column) {
        return fields.getOrDefault(column, "");
    }

    /** The pictures, as URLs or names of files. */
    public List<String> pictures() {
        return Arrays.stream(text("images").split("[|]")).map(String::trim).filter(picture -> !picture.isEmpty()).toList();
    }

    /** What says that a column cannot be used. */
    UnusableRowException unusable(String column, String value, String reason) {
        return new UnusableRowException(new BadRow(source, position, column, value, reason));
    }

    /** Without the fields, which may be long. */
    @Override
    public String toString() {
        return action + " " + sellerSku + " (" + source + " " + position + ")";
    }
}
