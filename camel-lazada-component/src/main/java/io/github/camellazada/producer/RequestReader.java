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

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.github.camellazada.annotation.Internal;
import io.github.camellazada.catalog.Confidence;
import io.github.camellazada.catalog.LazadaCountry;
import io.github.camellazada.catalog.OperationDescriptor;
import io.github.camellazada.client.call.CalledOperation;
import io.github.camellazada.client.call.LazadaCall;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads the parameters of a call out of endpoint, body and headers, and checks them before anything is sent. */
@Internal
public final class RequestReader {
    private static final Logger LOG = LoggerFactory.getLogger(RequestReader.class);

    private final RequestOptions options;
    private final OnceLog once = new OnceLog(LOG);
    private final ParameterNames names;

    public RequestReader(RequestOptions options) {
        this.options = options;
        this.names = new ParameterNames(options.unknownParameters(), once);
    }

    /**
     * Checks, once for an endpoint, what can be known before a message comes.
     *
     * @throws IllegalArgumentException if a parameter of the endpoint cannot be right
     */
    public void start(CalledOperation called) {
        names.check(called.descriptor(), options.parameters().keySet());
        called.ageWarning().ifPresent(once::warn);
    }

    /**
     * The parameters of one call, not checked yet.
     *
     * @throws IllegalArgumentException if one of them has no place in a call
     */
    public RequestParameters read(CalledOperation called, LazadaCountry country, Exchange exchange) {
        OperationDescriptor operation = called.descriptor();
        Map<String, Object> fromHeaders = headers(exchange);
        names.check(operation, fromHeaders.keySet());
        called.ageWarning().ifPresent(once::warn);
        Map<String, Object> fromBody = new BodyParameters(operation, options.bodyAs()).read(exchange);
        names.refuseReserved(fromBody.keySet());
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
            check(call.operation(), parameters(call));
            return new RefusedRows.Rest(call, RefusedRows.NONE);
        } catch (IllegalArgumentException refused) {
            return RefusedRows.without(call, one -> RequestCheck.findings(one.operation(), parameters(one)).sure())
                    .orElseThrow(() -> refused);
        }
    }

    private static RequestParameters parameters(LazadaCall call) {
        return new RequestParameters(call.parameters(), call.files());
    }

    /** Takes the parameters of a call off the message, which the next call would send too. */
    public void consume(Message message) {
        message.getHeaders().keySet().stream().filter(this::isParameter).toList().forEach(message::removeHeader);
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

    private void check(OperationDescriptor operation, RequestParameters request) {
        if (!options.validate() || operation.confidence() == Confidence.NAMED) {
            return;
        }
        Findings found = RequestCheck.findings(operation, request);
        names.tell(operation, found.unknown());
        boolean verified = operation.confidence() == Confidence.VERIFIED;
        if (verified && !found.sure().isEmpty()) {
            throw new IllegalArgumentException(Findings.describe(operation, found.sure())
                    + " (nothing was sent; validateParameters=false leaves the check to Lazada)");
        }
        List<String> doubtful = new ArrayList<>(found.sure());
        doubtful.addAll(found.doubtful());
        if (!doubtful.isEmpty()) {
            once.warn(
                    "lazada:" + operation.name() + ": " + Findings.describe(operation, doubtful) + " (sent all the same, since "
                            + (verified
                                    ? "the catalogue is not sure of these rules)"
                                    : "the catalogue knows these parameters from one source only)"));
        }
    }
}
