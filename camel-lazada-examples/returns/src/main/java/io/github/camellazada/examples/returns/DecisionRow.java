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
package io.github.camellazada.examples.returns;

import java.util.Arrays;
import java.util.List;

import io.github.camellazada.examples.support.WorkTable;

/**
 * A decision that the ERP or a topic has made.
 *
 * @param id        number of the row
 * @param source    who made it
 * @param seller    seller id
 * @param country   two-letter code of the country
 * @param decision  name of a {@link Decision}, or {@code cancel}
 * @param orderId   order to cancel
 * @param itemIds   order items to cancel, separated by commas
 * @param reverseId reverse order to decide about
 * @param lineId    its line; empty for all lines
 * @param reason    id or text of a reason that Lazada offers
 * @param comment   for the buyer
 * @param pictures  URLs, or names of files in the folder of pictures, separated by commas
 * @param attempts  how often it was tried
 */
public record DecisionRow(long id, String source, String seller, String country, String decision, String orderId,
        String itemIds, String reverseId, String lineId, String reason, String comment, String pictures, int attempts)
        implements
            WorkTable.Row {

    /** The order items to cancel. */
    public List<String> items() {
        return list(itemIds);
    }

    /** The pictures. */
    public List<String> getPictureList() {
        return list(pictures);
    }

    /** Whether it cancels an order, instead of answering a buyer. */
    public boolean isCancel() {
        return "cancel".equalsIgnoreCase(decision == null ? "" : decision.trim());
    }

    private static List<String> list(String text) {
        return text == null
                ? List.of()
                : Arrays.stream(text.split(",")).map(String::trim).filter(part -> !part.isEmpty()).toList();
    }
}
