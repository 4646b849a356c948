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
package io.github.camellazada.client.paging;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camellazada.annotation.Internal;
import io.github.camellazada.catalog.OperationDescriptor;
import io.github.camellazada.catalog.Paging;
import io.github.camellazada.catalog.ParameterDescriptor;
import io.github.camellazada.client.call.LazadaCall;
import io.github.camellazada.client.json.Json;

/** Positions and sizes of the pages of one listing, as its row of the catalogue says. */
@Internal
public final class Listing {
    // for a listing whose size no source limits: pages of all sizes up to here are in the documents
    private static final int USUAL_SIZE = 20;

    private final OperationDescriptor operation;
    private final Paging paging;
    private final ParameterPlace position;
    private final ParameterPlace size;

    private Listing(OperationDescriptor operation) {
        this.operation = operation;
        this.paging = operation.paging();
        List<String> names = paging.parameters();
        this.position = ParameterPlace.of(names.get(0));
        this.size = names.size() < 2 ? null : ParameterPlace.of(names.get(names.size() - 1));
    }

    /** The listing that an operation is; empty where it is none, or where nobody knows the place of its rows. */
    public static Optional<Listing> of(OperationDescriptor operation) {
        return operation.readOnly() && operation.paging() != null && operation.paging().items() != null
                ? Optional.of(new Listing(operation))
                : Optional.empty();
    }

    public OperationDescriptor operation() {
        return operation;
    }

    public Paging paging() {
        return paging;
    }

    public boolean isBy(Paging.Style style) {
        return paging.style() == style;
    }

    /** Position of the first page. */
    public long first() {
        return isBy(Paging.Style.PAGE) ? 1 : 0;
    }

    /** Last position that Lazada answers. */
    public long last() {
        if (paging.last() != null) {
            return paging.last();
        }
        BigDecimal most = most(position);
        return most == null || isBy(Paging.Style.CURSOR) ? Long.MAX_VALUE : most.longValue();
    }

    /** Whether the documents say how many rows a page may have, so that a shorter page is the last one. */
    public boolean isSizeLimited() {
        return size != null && most(size) != null;
    }

    /** The call with a page size; the largest where it has none. */
    public LazadaCall sized(LazadaCall call) {
        if (size == null || size.in(call) != null) {
            return call;
        }
        return size.with(call, Long.toString(usualSize()));
    }

    /** A value with which a parameter of position or size can be checked. */
    public String defaultOf(String parameter) {
        return size != null && size.parameter().equals(parameter) ? Long.toString(usualSize()) : Long.toString(first());
    }

    /** How many rows the call asks for; empty where it does not say. */
    public Optional<Long> size(LazadaCall call) {
        return size == null ? Optional.empty() : number(size.in(call));
    }

    /** Position of the page that the call asks for; empty where it does not say. */
    public Optional<Long> position(LazadaCall call) {
        return isBy(Paging.Style.CURSOR) ? Optional.empty() : number(position.in(call));
    }

    /** The call for the page at a position. */
    public LazadaCall at(LazadaCall call, long wanted) {
        return position.with(call, Long.toString(wanted));
    }

    /** Number of rows before the page that the call asks for; a page number without a size counts none. */
    long rowsBefore(LazadaCall call) {
        long at = position(call).orElse(first());
        return isBy(Paging.Style.PAGE) ? Math.max(0, at - 1) * size(call).orElse(0L) : at;
    }

    /** The call that follows by the cursor of an answer; empty where the answer says that there is no other page. */
    Optional<LazadaCall> next(LazadaCall call, JsonNode envelope) {
        if (!Json.at(envelope, paging.more()).asBoolean()) {
            return Optional.empty();
        }
        LazadaCall next = call;
        for (Map.Entry<String, String> cursor : paging.next().entrySet()) {
            String value = Json.text(Json.at(envelope, cursor.getValue()));
            next = value == null ? next : next.with(cursor.getKey(), value);
        }
        return Optional.of(next).filter(changed -> !changed.parameters().equals(call.parameters()));
    }

    private long usualSize() {
        BigDecimal most = most(size);
        return most == null ? USUAL_SIZE : most.longValue();
    }

    private BigDecimal most(ParameterPlace place) {
        ParameterDescriptor known = place.descriptor(operation);
        return known == null ? null : known.max();
    }

    private static Optional<Long> number(String text) {
        try {
            return text == null ? Optional.empty() : Optional.of(Long.valueOf(text.trim()));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
