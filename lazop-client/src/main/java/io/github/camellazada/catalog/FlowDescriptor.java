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

import java.math.BigDecimal;
import java.util.List;

import io.github.camellazada.annotation.Internal;

/**
 * What flow control and retry need to know of an operation.
 *
 * @param priority           who goes first when calls have to wait
 * @param callsPerSecond documented limit, or {@code null}
 * @param limitPer       whose calls the documented limit counts, or {@code null}
 * @param objects        what a write changes, so that writes of the same object go one after the other, or {@code null}
 * @param state          the values that a later write of the same operation replaces, or {@code null}
 */
@Internal
public record FlowDescriptor(CallPriority priority, Double callsPerSecond, LimitPer limitPer, Elements objects,
        Elements state) {
    /** Of an operation that nothing is known about. */
    public static final FlowDescriptor UNKNOWN = new FlowDescriptor(null, null, null, null, null);

    public FlowDescriptor {
        priority = priority == null ? CallPriority.CATALOGUE : priority;
    }

    static FlowDescriptor of(CatalogueRow row) {
        BigDecimal limit = row.number("callsPerSecond");
        return new FlowDescriptor(row.constant("priority", CallPriority.class), limit == null ? null : limit.doubleValue(),
                row.constant("limitPer", LimitPer.class), row.object("objects", Elements::of),
                row.object("state", Elements::of));
    }

    /** Whose calls a documented limit counts. */
    public enum LimitPer {
        SELLER,
        APP
    }

    /**
     * Parts of a request.
     *
     * @param at  dotted path from the name of the parameter, through lists without an index
     * @param ids fields that name a part, the best first
     */
    public record Elements(String at, List<String> ids) {
        public Elements {
            ids = List.copyOf(ids);
        }

        static Elements of(CatalogueRow row) {
            return new Elements(row.text("at"), row.texts("ids"));
        }
    }
}
