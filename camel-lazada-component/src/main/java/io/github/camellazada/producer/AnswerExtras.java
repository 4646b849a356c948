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
package io.github.camellazada.producer;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.camellazada.annotation.Internal;
import io.github.camellazada.catalog.Batch;
import io.github.camellazada.catalog.Paging;
import io.github.camellazada.client.call.LazadaAnswer;
import io.github.camellazada.client.call.LazadaCall;
import io.github.camellazada.client.call.RequestedItem;
import io.github.camellazada.client.json.DocumentPath;
import io.github.camellazada.model.LazadaJson;

/** Finds what an answer tells beside its payload, and what it leaves out. */
@Internal
public final class AnswerExtras {
    private static final TypeReference<Map<String, Object>> FIELDS = new TypeReference<>() {
    };

    private AnswerExtras() {
    }

    /** The fields beside the payload by their names, or {@code null} where there are none. */
    public static Map<String, Object> beside(LazadaCall call, LazadaAnswer answer) {
        if (call.bytesOnly()) {
            return null; // the body has them
        }
        JsonNode beside = answer.beside(call);
        return beside.isEmpty() ? null : LazadaJson.MAPPER.convertValue(beside, FIELDS);
    }

    /**
     * What a read asked for by name and the answer has no row for, or {@code null} where it has all, and where another page may
     * have it.
     */
    public static List<String> missing(LazadaCall call, LazadaAnswer answer) {
        Batch batch = call.operation().effect().batch();
        if (batch == null || !call.operation().readOnly() || call.bytesOnly() || !isWhole(call, answer)) {
            return null;
        }
        Set<String> found = new HashSet<>();
        batch.rows().forEach(list -> DocumentPath.find(answer.content().root(), list.path()).forEach(row -> list.ids().stream()
                .map(id -> DocumentPath.text(row.path(id))).filter(Objects::nonNull).forEach(found::add)));
        List<String> missing = RequestedItem.of(call).stream().map(RequestedItem::id).filter(id -> !found.contains(id))
                .distinct()
                .toList();
        return missing.isEmpty() ? null : missing;
    }

    /** Whether an answer has all rows of what was asked for, as its total says. */
    private static boolean isWhole(LazadaCall call, LazadaAnswer answer) {
        Paging paging = call.operation().paging();
        if (paging == null || paging.items() == null || paging.total() == null) {
            return paging == null;
        }
        String total = DocumentPath.text(DocumentPath.at(answer.content().root(), paging.total()));
        int rows = DocumentPath.at(answer.content().root(), paging.items()).size();
        return Integer.toString(rows).equals(total);
    }

    /** Whether a listing that was asked for without a position has more rows than it answered with. */
    public static boolean isCutOff(LazadaCall call, LazadaAnswer answer, Long total) {
        Paging paging = call.operation().paging();
        if (total == null || paging == null || paging.items() == null || paging.style() == Paging.Style.CURSOR
                || call.bytesOnly() || call.parameters().containsKey(paging.parameters().get(0))) {
            return false;
        }
        int rows = DocumentPath.at(answer.content().root(), paging.items()).size();
        return rows > 0 && total > rows;
    }
}
