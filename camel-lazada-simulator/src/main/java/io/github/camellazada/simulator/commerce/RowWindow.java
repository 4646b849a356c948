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
package io.github.camellazada.simulator.commerce;

import java.util.stream.Stream;

import io.github.camellazada.simulator.gateway.SimulatedCall;
import io.github.camellazada.simulator.protocol.Rejection;

/**
 * The rows of a listing that a call asks for by {@code offset} and {@code limit}.
 *
 * @param offset how many rows to pass over
 * @param limit  how many rows to show
 */
public record RowWindow(long offset, long limit) {

    /** What the call asks for, or the documented refusal if that is too much. */
    public static RowWindow of(SimulatedCall call, long lastOffset, long defaultRows, long mostRows) {
        return new RowWindow(number(call.text("offset"), 0, 0, lastOffset, "14", "E014: \"%s\" Invalid Offset"),
                number(call.text("limit"), defaultRows, 1, mostRows, "19", "E019: \"%s\" Invalid Limit"));
    }

    /** The rows inside it. */
    public <T> Stream<T> of(Stream<T> rows) {
        return rows.skip(offset).limit(limit);
    }

    private static long number(String text, long otherwise, long least, long most, String code, String message) {
        if (text == null) {
            return otherwise;
        }
        return RequestValues.wholeNumber(text).filter(value -> value >= least && value <= most)
                .orElseThrow(() -> new Rejection("ISV", code, message.formatted(text)));
    }
}
