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
package io.github.camellazada;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;

import io.github.camellazada.catalog.CallPriority;
import io.github.camellazada.catalog.Gateway;
import io.github.camellazada.catalog.LazadaCountry;
import io.github.camellazada.catalog.LazadaOperation;
import io.github.camellazada.client.SellerCalls;
import io.github.camellazada.client.call.CalledOperation;
import io.github.camellazada.client.call.LazadaCall;
import io.github.camellazada.client.call.WantedAnswer;
import io.github.camellazada.exception.LazadaFailure;
import io.github.camellazada.exception.LazadaRequestException;
import io.github.camellazada.producer.AnswerWriter;
import io.github.camellazada.producer.BodyAs;
import io.github.camellazada.producer.RefusedRows;
import io.github.camellazada.producer.RequestOptions;
import io.github.camellazada.producer.RequestParameters;
import io.github.camellazada.producer.RequestReader;
import org.apache.camel.Exchange;
import org.apache.camel.Message;

/** Reads out of a message and the options of an endpoint what to call, for whom, where and with what. */
final class CallReader {
    private final EndpointContext endpoint;
    private final LazadaConfiguration configuration;
    private final RequestReader requests;
    private final CalledOperation fixed;

    /** @throws IllegalArgumentException if a parameter of the endpoint cannot be right */
    CallReader(EndpointContext endpoint) {
        this(endpoint, endpoint.configuration().getBodyAs(), fixedOperation(endpoint));
    }

    /**
     * @param fixed what is called, or {@code null} where only a message can say so
     * @throws IllegalArgumentException if a parameter of the endpoint cannot be right
     */
    CallReader(EndpointContext endpoint, BodyAs bodyAs, CalledOperation fixed) {
        this.endpoint = endpoint;
        this.configuration = endpoint.configuration();
        this.requests = new RequestReader(new RequestOptions(endpoint.target().parameters(), LazadaConstants.PARAM_PREFIX,
                bodyAs, configuration.getUnknownParameters(), configuration.isValidateParameters()));
        this.fixed = fixed;
        if (fixed != null) {
            requests.start(fixed);
        }
    }

    /** The operation of the endpoint; {@code null} where only a message can say what to call. */
    CalledOperation fixed() {
        return fixed;
    }

    /** The operation that a message is for; throws what says that it names none. */
    CalledOperation operation(Message message) {
        String name = message.getHeader(LazadaConstants.OPERATION, String.class);
        if (name == null || name.isBlank()) {
            if (fixed == null) {
                throw refusal("raw", null, "lazada:raw has no apiPath and the message has no header "
                        + LazadaConstants.OPERATION + "; one of them must say what to call", null);
            }
            return fixed;
        }
        if (fixed != null && name.equals(fixed.operation().toString())) {
            return fixed;
        }
        try {
            return CalledOperation.of(EndpointPath.operation(name), method(endpoint));
        } catch (IllegalArgumentException e) {
            throw refusal(name, null, "header " + LazadaConstants.OPERATION + ": " + e.getMessage(), e);
        }
    }

    /** The call that a message asks for, without rows that are wrong; throws what says all that is wrong with it. */
    RefusedRows.Rest read(CalledOperation called, Exchange exchange) {
        return read(called, exchange, configuration.isPaging());
    }

    /** @param rows whether single rows of the answer are needed, so that it is read as a whole */
    RefusedRows.Rest read(CalledOperation called, Exchange exchange, boolean rows) {
        String seller = text(exchange.getMessage(), LazadaConstants.SELLER_ID, configuration.getSellerId());
        try {
            return requests.checked(unchecked(called, exchange, seller, rows));
        } catch (IllegalArgumentException e) {
            throw refusal(called.descriptor().name(), seller, e.getMessage(), e);
        }
    }

    /** What a message gives to a call that is not whole yet, and so cannot be checked. */
    LazadaCall part(CalledOperation called, Exchange exchange) {
        String seller = text(exchange.getMessage(), LazadaConstants.SELLER_ID, configuration.getSellerId());
        try {
            return unchecked(called, exchange, seller, true);
        } catch (IllegalArgumentException e) {
            throw refusal(called.descriptor().name(), seller, e.getMessage(), e);
        }
    }

    /** Makes the calls of one message, which were not in it as such. */
    SellerCalls callsOf(LazadaCall part) {
        return new SellerCalls(part.seller(), part.country(), part.accessToken(), requests.check());
    }

    private LazadaCall unchecked(CalledOperation called, Exchange exchange, String seller, boolean rows) {
        Message message = exchange.getMessage();
        LazadaCountry country = country(called, message);
        RequestParameters parameters = requests.read(called, country, exchange);
        return new LazadaCall(called.descriptor(), called.method(), country, seller, accessToken(configuration, seller),
                parameters.texts(), parameters.files(), handling(message, rows));
    }

    /** Takes off the message what was meant for the call that has ended, unless the endpoint keeps it. */
    void consume(Message message) {
        if (!configuration.isKeepParameterHeaders()) {
            message.removeHeader(LazadaConstants.OPERATION);
            requests.consume(message);
        }
    }

    private LazadaCall.Handling handling(Message message, boolean rows) {
        return new LazadaCall.Handling(priority(message), configuration.getReconcileTimeout() > 0,
                rows ? WantedAnswer.VALUES : AnswerWriter.wanted(configuration.getOutputType()), null);
    }

    private CallPriority priority(Message message) {
        String named = text(message, LazadaConstants.PRIORITY, null);
        if (named == null) {
            return configuration.getPriority();
        }
        String name = named.toUpperCase(Locale.ROOT);
        return Stream.of(CallPriority.values()).filter(priority -> priority.name().equals(name)).findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException(
                                "the header " + LazadaConstants.PRIORITY + " names no priority; it is one"
                                        + " of " + Arrays.toString(CallPriority.values())));
    }

    private static String text(Message message, String header, String otherwise) {
        String text = message.getHeader(header, String.class);
        return text == null || text.isBlank() ? otherwise : text.trim();
    }

    private LazadaCountry country(CalledOperation called, Message message) {
        String named = text(message, LazadaConstants.COUNTRY, null);
        if (named != null) {
            return LazadaCountry.ofSite(named).orElseThrow(() -> new IllegalArgumentException("the header "
                    + LazadaConstants.COUNTRY + " names no country of Lazada; it is one of " + LazadaCountry.NAMES));
        }
        if (configuration.getCountry() == null && called.descriptor().access().gateway() == Gateway.SINGAPORE) {
            return LazadaCountry.SG;
        }
        return configuration.getCountry();
    }

    /** The configured token belongs to the configured seller, so it must never be used for another one. */
    static String accessToken(LazadaConfiguration configuration, String seller) {
        String token = configuration.getAccessToken();
        String owner = configuration.getSellerId();
        if (token == null || owner == null || owner.equals(seller)) {
            return token;
        }
        if (configuration.getTokenStore() == null) {
            throw new IllegalArgumentException("the message is for seller " + seller + ", but the option accessToken belongs to"
                    + " seller " + owner + "; put the tokens of all sellers into a LazadaTokenStore");
        }
        return null;
    }

    private static CalledOperation fixedOperation(EndpointContext endpoint) {
        String method = method(endpoint);
        if (endpoint.target().operation() == LazadaOperation.RAW) {
            return endpoint.target().apiPath() == null ? null : CalledOperation.raw(endpoint.target().apiPath(), method);
        }
        return CalledOperation.of(endpoint.target().operation(), method);
    }

    private static String method(EndpointContext endpoint) {
        return endpoint.target().httpMethod() == null ? null : endpoint.target().httpMethod().toUpperCase(Locale.ROOT);
    }

    private static LazadaRequestException refusal(String operation, String seller, String message, Throwable cause) {
        return new LazadaRequestException(
                LazadaFailure.unanswered(operation, seller, message, false), cause);
    }
}
