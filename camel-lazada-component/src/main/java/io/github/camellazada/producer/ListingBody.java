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

import java.io.Closeable;
import java.util.Iterator;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.camellazada.annotation.Internal;
import io.github.camellazada.catalog.LazadaOperation;
import io.github.camellazada.client.call.LazadaAnswer;
import io.github.camellazada.client.call.LazadaCall;
import io.github.camellazada.client.call.LazadaClient;
import io.github.camellazada.client.call.Refusals;
import io.github.camellazada.client.paging.Listing;
import io.github.camellazada.client.paging.PageReader;
import io.github.camellazada.client.paging.PagedRows;
import io.github.camellazada.exception.LazadaRequestException;
import io.github.camellazada.exception.LazadaResponseException;

/**
 * The rows of a listing as a message body, with one page in memory: {@code split(body()).streaming()} takes them one by one, and
 * each page is a call of its own.
 */
@Internal
public final class ListingBody implements Iterator<Object>, Closeable {
    private final PagedRows rows;
    private final RowWriter writer;
    private final LazadaOperation operation;
    private final LazadaCall call;

    private ListingBody(PagedRows rows, RowWriter writer, LazadaOperation operation, LazadaCall call) {
        this.rows = rows;
        this.writer = writer;
        this.operation = operation;
        this.call = call;
    }

    /**
     * The call for the first page.
     *
     * @throws LazadaRequestException if the operation is no listing
     */
    public static LazadaCall first(LazadaCall call) {
        return listing(call).sized(call);
    }

    /** All rows from those of an answer on. */
    public static ListingBody of(LazadaClient client, RowWriter writer, LazadaOperation operation, LazadaCall call,
            LazadaAnswer answer) {
        Listing listing = listing(call);
        return new ListingBody(
                new PagedRows(new PageReader(client, listing), listing, call, PageReader.page(listing, call, answer)), writer,
                operation, call);
    }

    private static Listing listing(LazadaCall call) {
        return Listing.of(call.operation()).orElseThrow(() -> Refusals.request(call,
                "paging=true, but this operation is no listing whose rows can be paged; leave paging out"));
    }

    @Override
    public boolean hasNext() {
        return rows.hasNext();
    }

    @Override
    public Object next() {
        JsonNode row = rows.next();
        try {
            return writer.body(operation, call, row);
        } catch (JsonProcessingException e) {
            // the message of the parser quotes the row
            throw new LazadaResponseException(
                    Refusals.failure(call, "A row of the listing cannot be read (" + e.getClass().getSimpleName() + ")",
                            false));
        }
    }

    @Override
    public void close() {
        rows.close();
    }

    /** Without rows, which may hold buyers' data. */
    @Override
    public String toString() {
        return "rows of lazada:" + call.operation().name();
    }
}
