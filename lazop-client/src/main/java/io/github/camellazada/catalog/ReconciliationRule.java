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
 * How one finds out what became of a write whose answer was lost.
 *
 * @param items  what was to be changed, where that is not what the batch asks for; without a parameter, all parameters are one
 *               item
 * @param reads  the calls to make, one after the other
 * @param rows   dotted path of the rows in the answers to the last of them
 * @param ids    fields of a row of which one bears a name of the item; empty where every row is about it
 * @param rules  what a row means; the first that applies decides, none leaves it unknown
 * @param absent what it means that no row is about an item, {@code null} where that decides nothing
 * @param waits  milliseconds to wait before each look
 * @param basis  whether pages of Lazada say so
 */
@Internal
public record ReconciliationRule(List<Batch.Items> items, List<Read> reads, String rows, List<String> ids, List<Rule> rules,
        Meaning absent, List<Long> waits, Batch.Basis basis) {

    public ReconciliationRule {
        items = items == null ? List.of() : List.copyOf(items);
        reads = List.copyOf(reads);
        ids = ids == null ? List.of() : List.copyOf(ids);
        rules = List.copyOf(rules);
        waits = List.copyOf(waits);
    }

    static ReconciliationRule of(CatalogueRow row) {
        return new ReconciliationRule(row.objects("items", Batch.Items::of), row.objects("reads", Read::of), row.text("rows"),
                row.texts("ids"), row.objects("rules", Rule::of), row.constant("absent", Meaning.class),
                row.integers("waits"), row.constant("basis", Batch.Basis.class));
    }

    /** What the state says of the write. */
    public enum Meaning {
        DONE,
        UNDONE
    }

    /**
     * One call that reads.
     *
     * @param path       REST path of the operation
     * @param parameters where its parameters come from, by wire name
     */
    public record Read(String path, Map<String, Source> parameters) {
        public Read {
            parameters = Map.copyOf(parameters);
        }

        static Read of(CatalogueRow row) {
            return new Read(row.text("path"), row.objectsByName("parameters", Source::of));
        }
    }

    /**
     * Where a parameter comes from; one of the first four says it. Several values make several calls, unless they are a list.
     *
     * @param value   the value itself
     * @param request dotted path in the write, the first step being its parameter
     * @param answer  dotted path in the answers to the call before
     * @param before  how long before the write, as an ISO 8601 duration; the value is a time
     * @param list    {@code numbers} or {@code texts}, where all values travel as one list
     */
    public record Source(String value, String request, String answer, String before, String list) {
        static Source of(CatalogueRow row) {
            return new Source(row.text("value"), row.text("request"), row.text("answer"), row.text("before"),
                    row.text("list"));
        }
    }

    /**
     * What a row means.
     *
     * @param when   parameters of the write and the values for which the rule applies
     * @param unless fields of the item that keep the rule from applying, since no row shows what became of them
     * @param all    what has to hold of the row
     * @param means  what it means then
     */
    public record Rule(Map<String, List<String>> when, List<String> unless, List<Condition> all, Meaning means) {
        public Rule {
            when = when == null ? Map.of() : Map.copyOf(when);
            unless = unless == null ? List.of() : List.copyOf(unless);
            all = all == null ? List.of() : List.copyOf(all);
        }

        static Rule of(CatalogueRow row) {
            return new Rule(row.groupsByName("when"), row.texts("unless"), row.objects("all", Condition::of),
                    row.constant("means", Meaning.class));
        }
    }

    /**
     * What has to hold of a field.
     *
     * @param field   dotted path in the row
     * @param values  the values of which it must have one; a blank one stands for a field that is not there
     * @param request dotted path in the item whose value it must have; it says nothing where the item has none
     * @param by      for lists of objects: field of the row's objects that must equal a field of the item's
     * @param all     for lists of objects: what has to hold of the objects that belong together
     */
    public record Condition(String field, List<String> values, String request, Map<String, String> by, List<Condition> all) {
        public Condition {
            values = values == null ? List.of() : List.copyOf(values);
            by = by == null ? Map.of() : Map.copyOf(by);
            all = all == null ? List.of() : List.copyOf(all);
        }

        static Condition of(CatalogueRow row) {
            return new Condition(row.text("field"), row.texts("values"), row.text("request"), row.textsByName("by"),
                    row.objects("all", Condition::of));
        }
    }
}
