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
package io.github.camellazada.client.poll;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.camellazada.client.json.Json;
import io.github.camellazada.exception.LazadaRequestException;

/** Reads a window of a listing that Lazada answers for one owner at a time: a page of owners, the rows of each, the next page. */
final class OwnedRead {
    private final OwnerListing listing;
    private final PageSource owners;
    private final Function<String, PageSource> rowsOf;
    private final PollWindow window;
    private final Consumer<UnreadableRow> unreadable;
    // pages of owners overlap, so that none is lost between them
    private final Set<String> seen = new HashSet<>();
    private final Map<String, LazadaRequestException> refused = new LinkedHashMap<>();
    private boolean answered;

    /**
     * @param owners     pages of owners
     * @param rowsOf     pages of the rows of an owner, by its id
     * @param unreadable takes owners whose rows Lazada refuses to list
     */
    OwnedRead(OwnerListing listing, PageSource owners, Function<String, PageSource> rowsOf, PollWindow window,
            Consumer<UnreadableRow> unreadable) {
        this.listing = listing;
        this.owners = owners;
        this.rowsOf = rowsOf;
        this.window = window;
        this.unreadable = unreadable;
    }

    ReadStep first() {
        return source -> {
            ReadStep.Found found = owners(new WholeStep(null, 1));
            List<ReadStep> then = new ArrayList<>(found.then());
            then.add(last -> end());
            return new ReadStep.Found(List.of(), then);
        };
    }

    private ReadStep.Found owners(ReadStep step) {
        ReadStep.Found found = step.read(owners);
        List<ReadStep> then = new ArrayList<>();
        for (JsonNode owner : found.rows()) {
            String id = Json.text(Json.at(owner, listing.id()));
            if (id == null) {
                unreadable.accept(new UnreadableRow(Json.bytes(owner), "it lacks " + listing.id() + ", by which Lazada lists"
                        + " what belongs to it", window));
            } else if (seen.add(id)) {
                PageSource rows = rowsOf.apply(id);
                then.add(source -> rows(id, rows, new WholeStep(window, 1)));
            }
        }
        found.then().forEach(next -> then.add(source -> owners(next)));
        return new ReadStep.Found(List.of(), then);
    }

    private ReadStep.Found rows(String owner, PageSource rows, ReadStep step) {
        try {
            ReadStep.Found found = step.read(rows);
            answered = true;
            return new ReadStep.Found(found.rows(),
                    found.then().stream().<ReadStep>map(next -> source -> rows(owner, rows, next)).toList());
        } catch (LazadaRequestException e) {
            // one owner must not hold up the others
            refused.put(owner, e);
            return ReadStep.Found.last(List.of());
        }
    }

    private ReadStep.Found end() {
        if (!refused.isEmpty() && !answered) {
            // the window is what Lazada refuses, and no owner
            throw refused.values().iterator().next();
        }
        refused.forEach((owner, failure) -> unreadable.accept(new UnreadableRow(
                Json.bytes(JsonNodeFactory.instance.objectNode().put(listing.id(), owner)),
                "Lazada refused to list what belongs to it (" + FailedRead.reason(failure) + ")", window)));
        return ReadStep.Found.last(List.of());
    }
}
