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

import java.util.List;
import java.util.Map;

import io.github.camellazada.annotation.Internal;

/**
 * How a listing is paged.
 *
 * @param style      whether the next page is found by an offset, a page number or a cursor
 * @param parameters the wire names, the position first and the page size last
 * @param items      dotted path of the rows inside the whole answer; {@code null} where it is not known
 * @param total      dotted path of the number of all rows; {@code null} where the answer has none
 * @param next       for a cursor: parameter name to dotted path of its next value
 * @param more       for a cursor: dotted path of the flag that another page exists
 * @param neverEmpty whether there are always rows, so that an answer without any hides a refusal
 * @param ids        fields of a row that together name its object; empty where none is known
 * @param last       last position that Lazada answers, where it is less than the maximum of the parameter; or {@code null}
 * @param window     the time window by which rows can be chosen; {@code null} where there is none
 * @param historyDays    for how many days Lazada keeps the rows; {@code null} where no source says so
 * @param unpolled   why the listing must not be polled on a schedule; {@code null} where it may be
 */
@Internal
public record Paging(Style style, List<String> parameters, String items, String total, Map<String, String> next, String more,
        boolean neverEmpty, List<String> ids, Integer last, TimeWindow window, Integer historyDays, String unpolled) {

    public Paging {
        parameters = List.copyOf(parameters);
        next = next == null ? Map.of() : Map.copyOf(next);
        ids = ids == null ? List.of() : List.copyOf(ids);
    }

    static Paging of(CatalogueRow row) {
        return new Paging(row.constant("style", Style.class), row.texts("parameters"), row.text("items"), row.text("total"),
                row.textsByName("next"), row.text("more"), row.flag("neverEmpty"), row.texts("ids"),
                row.integer("last"), row.object("window", TimeWindow::of), row.integer("historyDays"), row.text("unpolled"));
    }

    /** How the position of a page is named. */
    public enum Style {
        OFFSET,
        PAGE,
        CURSOR
    }
}
