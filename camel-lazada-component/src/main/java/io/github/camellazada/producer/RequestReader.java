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

import java.util.LinkedHashMap;
import java.util.Map;

import io.github.camellazada.annotation.Internal;
import io.github.camellazada.catalog.LazadaCountry;
import io.github.camellazada.catalog.OperationDescriptor;
import io.github.camellazada.client.call.CalledOperation;
import io.github.camellazada.client.call.LazadaCall;
import io.github.camellazada.client.check.CallCheck;
import io.github.camellazada.client.check.CheckWords;
import org.apache.camel.Exchange;
import org.apache.camel.Message;

/** Reads the parameters of a call out of endpoint, body and headers, and checks them before anything is sent. */
@Internal
public final class RequestReader {
    private static final CheckWords WORDS = new CheckWords() {
        @Override
        public String option(String name, String value) {
            return name + "=" + value;
        }

        @Override
        public String parameter(String name) {
            return "set param." + name + " on the endpoint or the header CamelLazadaParam." + name;
        }
    };

    private final RequestOptions options;
    private final CallCheck check;

    public RequestReader(RequestOptions options) {
        this.options = options;
        this.check = new CallCheck(options.validate(), options.unknownParameters(), WORDS);
    }

    /**
     * Checks, once for an endpoint, what can be known before a message comes.
     *
     * @throws IllegalArgumentException if a parameter of the endpoint cannot be right
     */
    public void start(CalledOperation called) {
        check.names(called.descriptor(), options.parameters().keySet());
        called.ageWarning().ifPresent(check::warn);
    }

    /**
     * The parameters of one call, not checked yet.
     *
     * @throws IllegalArgumentException if one of them has no place in a call
     */
    public RequestParameters read(CalledOperation called, LazadaCountry country, Exchange exchange) {
        OperationDescriptor operation = called.descriptor();
        Map<String, Object> fromHeaders = headers(exchange);
        check.names(operation, fromHeaders.keySet());
        called.ageWarning().ifPresent(check::warn);
        Map<String, Object> fromBody = new BodyParameters(operation, options.bodyAs()).read(exchange);
        check.refuseReserved(fromBody.keySet());
        return new ParameterSources(operation, country, exchange).add(options.parameters(), true)
                .add(fromBody, false).add(fromHeaders, false).gathered();
    }

    /**
     * The call, or what is left of a batch without the rows that Lazada would refuse.
     *
     * @throws IllegalArgumentException if Lazada would refuse all of it, with all that is wrong in one message
     */
    public RefusedRows.Rest checked(LazadaCall call) {
        try {
            check.check(call);
            return new RefusedRows.Rest(call, RefusedRows.NONE);
        } catch (IllegalArgumentException refused) {
            return RefusedRows.without(call, check::faults).orElseThrow(() -> refused);
        }
    }

    /** The check of calls that this endpoint makes of its own. */
    public CallCheck check() {
        return check;
    }

    /** Takes the parameters of a call off the message, which the next call would send too. */
    public void consume(Message message) {
        message.getHeaders().keySet().removeIf(this::isParameter);
    }

    private Map<String, Object> headers(Exchange exchange) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        exchange.getMessage().getHeaders().forEach((name, value) -> {
            if (isParameter(name)) {
                parameters.put(name.substring(options.headerPrefix().length()), value);
            }
        });
        return parameters;
    }

    private boolean isParameter(String header) {
        return header.regionMatches(true, 0, options.headerPrefix(), 0, options.headerPrefix().length());
    }
}
