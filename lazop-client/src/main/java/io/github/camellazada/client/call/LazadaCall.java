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
package io.github.camellazada.client.call;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camellazada.catalog.CallPriority;
import io.github.camellazada.catalog.LazadaCountry;
import io.github.camellazada.catalog.OperationDescriptor;
import io.github.camellazada.client.json.ParsedParameters;

/**
 * One call as the caller means it, before token, timestamp and signature.
 *
 * @param operation   what to call
 * @param method      HTTP method, one of the operation's
 * @param country     the seller's country; picks the gateway
 * @param seller      seller id, the key of the token; may be {@code null} where the operation needs none
 * @param accessToken token to use as it is, or {@code null} to take the seller's token from the store
 * @param parameters  business parameters by wire name, as the text that travels
 * @param files       file parameters by wire name
 * @param handling    how the call is treated on its way
 * @param trail       where it is noted what the call costs; a part of the call that is sent again notes it in the same place
 */
public record LazadaCall(OperationDescriptor operation, String method, LazadaCountry country, String seller, String accessToken,
        Map<String, String> parameters, Map<String, LazadaFile> files, Handling handling, CallTimings trail) {

    public LazadaCall {
        parameters = ParsedParameters.of(parameters);
        files = Map.copyOf(files);
        handling = handling.priority() == null ? handling.with(operation.flow().priority()) : handling;
    }

    /** A call in the priority of its operation, looked up where its answer is lost. */
    public LazadaCall(OperationDescriptor operation, String method, LazadaCountry country, String seller, String accessToken,
            Map<String, String> parameters, Map<String, LazadaFile> files) {
        this(operation, method, country, seller, accessToken, parameters, files, Handling.USUAL);
    }

    /** A call that has cost nothing yet. */
    public LazadaCall(OperationDescriptor operation, String method, LazadaCountry country, String seller, String accessToken,
            Map<String, String> parameters, Map<String, LazadaFile> files, Handling handling) {
        this(operation, method, country, seller, accessToken, parameters, files, handling, new CallTimings());
    }

    /**
     * What a parameter says: its JSON or XML, parsed once for the call, or its text; missing where there is none. For reading
     * alone.
     */
    public JsonNode document(String parameter) {
        return ParsedParameters.of(parameters).document(parameter);
    }

    /** Who goes first when calls have to wait. */
    public CallPriority priority() {
        return handling.priority();
    }

    /** Whether the state is read where the answer to a write is lost. */
    public boolean reconcile() {
        return handling.reconcile();
    }

    /** Whether the caller wants the bytes of a good answer and not what is in them. */
    public boolean bytesOnly() {
        return handling.wanted() == WantedAnswer.BYTES;
    }

    /** What the caller wants of a good answer. */
    public WantedAnswer wanted() {
        return handling.wanted();
    }

    /** After that no request may be sent for it; {@code null} for no such time. */
    public Instant sendBefore() {
        return handling.sendBefore();
    }

    /** The same call with one parameter changed. */
    public LazadaCall with(String parameter, String text) {
        Map<String, String> changed = new HashMap<>(parameters);
        changed.put(parameter, text);
        return new LazadaCall(operation, method, country, seller, accessToken, changed, files, handling, trail);
    }

    /** The same call, for which no request may be sent after that. */
    public LazadaCall sendBefore(Instant latest) {
        return new LazadaCall(operation, method, country, seller, accessToken, parameters, files, handling.before(latest),
                trail);
    }

    /** Without parameters: they may hold tokens and buyers' data. */
    @Override
    public String toString() {
        return "LazadaCall[" + method + " " + operation.path() + " for seller " + seller + " in " + country + "]";
    }

    /**
     * How a call is treated on its way.
     *
     * @param priority   who goes first when calls have to wait; {@code null} for the operation's own
     * @param reconcile  whether the state is read where the answer to a write is lost
     * @param wanted     what the caller wants of a good answer
     * @param sendBefore after that no request may be sent for it; {@code null} for no such time
     */
    public record Handling(CallPriority priority, boolean reconcile, WantedAnswer wanted, Instant sendBefore) {
        /** In the priority of the operation, looked up where the answer is lost. */
        public static final Handling USUAL = new Handling(null, true, WantedAnswer.VALUES, null);

        /** In that priority, and looked up where the answer is lost. */
        public static Handling of(CallPriority priority) {
            return USUAL.with(priority);
        }

        private Handling with(CallPriority other) {
            return new Handling(other, reconcile, wanted, sendBefore);
        }

        private Handling before(Instant latest) {
            return new Handling(priority, reconcile, wanted, latest);
        }
    }
}
