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
package io.github.camellazada.client.protocol;

import java.time.Duration;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camellazada.catalog.Paging;
import io.github.camellazada.client.call.LazadaCall;
import io.github.camellazada.client.json.Json;
import io.github.camellazada.exception.LazadaFailure;
import io.github.camellazada.exception.LazadaThrottledException;

/** Recognizes the success without a row by which a listing that is never empty tells that the call came too often. */
final class EmptyListing {
    // the limit of the one listing that does so is per second
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private EmptyListing() {
    }

    /** Whether the operation is such a listing. */
    static boolean isPossible(LazadaCall call) {
        return call.operation().paging() != null && call.operation().paging().neverEmpty();
    }

    /** @throws LazadaThrottledException for an answer that cannot be true */
    static void refuse(LazadaCall call, JsonNode envelope, int httpStatus) {
        Paging paging = call.operation().paging();
        if (!isPossible(call) || !Json.at(envelope, paging.items()).isEmpty()
                || isBehindTheLast(call, paging, envelope)) {
            return;
        }
        throw new LazadaThrottledException(new LazadaFailure(call.operation().name(), call.seller(), null, null,
                "Lazada answered with success but without a row. This listing does so when it is called too often. Ask for"
                        + " the same page again later, or send fewer calls",
                Json.text(envelope.path("request_id")), httpStatus, true, List.of()), PAUSE);
    }

    private static boolean isBehindTheLast(LazadaCall call, Paging paging, JsonNode envelope) {
        long total = Json.at(envelope, paging.total()).asLong();
        String position = call.parameters().getOrDefault(paging.parameters().get(0), "0");
        return total > 0 && position.matches("\\d{1,18}") && Long.parseLong(position) >= total;
    }
}
