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

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionException;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camellazada.annotation.Internal;
import io.github.camellazada.client.call.LazadaAnswer;
import io.github.camellazada.client.call.LazadaCall;
import io.github.camellazada.client.call.LazadaClient;
import io.github.camellazada.client.call.Refusals;
import io.github.camellazada.client.json.DocumentPath;
import io.github.camellazada.client.json.Json;
import io.github.camellazada.exception.LazadaException;
import io.github.camellazada.exception.LazadaFailure;
import io.github.camellazada.exception.LazadaResponseException;

/** Reads one page of a listing, and refuses an answer that counts rows and has none. */
@Internal
public final class PageReader {
    private static final int DIGITS = 18;

    private final LazadaClient client;
    private final Listing listing;

    /** @param client carries each page as a call of its own */
    public PageReader(LazadaClient client, Listing listing) {
        this.client = client;
        this.listing = listing;
    }

    /**
     * Reads a page and waits for it; not for event loops.
     *
     * @throws LazadaException of the call, without a wrapper around it
     */
    public ListingPage read(LazadaCall template) {
        // a call of its own, that has cost nothing yet
        LazadaCall call = new LazadaCall(template.operation(), template.method(), template.country(), template.seller(),
                template.accessToken(), template.parameters(), template.files(), template.handling());
        try {
            return page(listing, call, client.call(call).toCompletableFuture().join());
        } catch (CompletionException e) {
            throw Refusals.broken(call, e);
        }
    }

    /**
     * The page that an answer is.
     *
     * @throws LazadaResponseException for an answer whose total promises rows at this position, but which has no rows
     */
    public static ListingPage page(Listing listing, LazadaCall call, LazadaAnswer answer) {
        List<JsonNode> rows = rows(Json.at(answer.envelope(), listing.paging().items()));
        Long total = total(listing, answer.envelope());
        if (rows.isEmpty() && total != null && total > listing.rowsBefore(call)) {
            throw new LazadaResponseException(new LazadaFailure(call.operation().name(), call.seller(), null, null,
                    "The answer counts " + total + " rows, but has none of them. The page is not empty, so the client"
                            + " skipped nothing. Ask for the same page again later; if it stays so, ask Lazada with the request id",
                    answer.requestId(), answer.httpStatus(), true, List.of()));
        }
        // a number that the page itself disproves tells nothing of what follows
        boolean wrong = total != null && !rows.isEmpty() && total < listing.rowsBefore(call) + rows.size();
        return new ListingPage(rows, wrong ? null : total, answer);
    }

    private static List<JsonNode> rows(JsonNode found) {
        JsonNode list = found.isTextual() ? DocumentPath.tree(found.textValue()) : found;
        List<JsonNode> rows = new ArrayList<>(list.size());
        if (list.isArray()) {
            list.forEach(rows::add);
        } else if (list.isObject() && !list.isEmpty()) {
            rows.add(list); // a list of one
        }
        return rows;
    }

    private static Long total(Listing listing, JsonNode envelope) {
        String path = listing.paging().total();
        String text = path == null ? null : Json.text(Json.at(envelope, path));
        return text != null && text.length() <= DIGITS && text.chars().allMatch(digit -> digit >= '0' && digit <= '9')
                ? Long.valueOf(text)
                : null;
    }
}
