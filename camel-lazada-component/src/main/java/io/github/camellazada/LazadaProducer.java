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
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import io.github.camellazada.catalog.Gateway;
import io.github.camellazada.catalog.LazadaCountry;
import io.github.camellazada.catalog.LazadaLane;
import io.github.camellazada.catalog.LazadaOperation;
import io.github.camellazada.client.FailureCause;
import io.github.camellazada.client.LazadaAnswer;
import io.github.camellazada.client.LazadaCall;
import io.github.camellazada.client.freeze.FreezeGuard;
import io.github.camellazada.exception.LazadaException;
import io.github.camellazada.exception.LazadaFailure;
import io.github.camellazada.exception.LazadaFrozenException;
import io.github.camellazada.exception.LazadaRequestException;
import io.github.camellazada.observe.CallReport;
import io.github.camellazada.producer.AnswerFormat;
import io.github.camellazada.producer.AnswerWriter;
import io.github.camellazada.producer.CalledOperation;
import io.github.camellazada.producer.RequestOptions;
import io.github.camellazada.producer.RequestParameters;
import io.github.camellazada.producer.RequestReader;
import org.apache.camel.AsyncCallback;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.support.DefaultAsyncProducer;

/** Calls one operation for each exchange; the route goes on, on a thread of Camel's, when the answer is there. */
public class LazadaProducer extends DefaultAsyncProducer {
    private final LazadaEndpoint endpoint;
    private final LazadaConfiguration configuration;
    private RequestReader requests;
    private AnswerWriter answers;
    private CalledOperation fixed;
    private FreezeGuard client;

    public LazadaProducer(LazadaEndpoint endpoint) {
        super(endpoint);
        this.endpoint = endpoint;
        this.configuration = endpoint.getConfiguration();
    }

    @Override
    protected void doStart() throws Exception {
        super.doStart();
        new StartChecks(endpoint).producer();
        requests = new RequestReader(new RequestOptions(endpoint.getParameters(), LazadaConstants.PARAM_PREFIX,
                configuration.getBodyAs(), configuration.getUnknownParameters(), configuration.isValidateParameters()));
        answers = new AnswerWriter(configuration.getDataFormat(), configuration.getFailOn());
        fixed = fixedOperation();
        if (fixed != null) {
            requests.start(fixed);
        }
        client = guard(fixed);
    }

    @Override
    public boolean process(Exchange exchange, AsyncCallback callback) {
        try {
            CalledOperation called = called(exchange);
            LazadaCall call = call(called, exchange);
            guardOf(called).call(call).whenComplete((answer, failure) -> resume(call,
                    () -> finish(exchange, called, call, answer, failure, callback)));
            return false;
        } catch (Exception e) {
            ResultHeaders.clear(exchange.getMessage());
            exchange.setProperty(CallReport.PROPERTY, e instanceof LazadaException refusal ? CallReport.of(refusal) : null);
            exchange.setException(e);
            callback.done(true);
            return true;
        }
    }

    /** A write first has to leave the queue of its object, or a route that goes on to the same object would wait for itself. */
    private void resume(LazadaCall call, Runnable rest) {
        RouteThreads threads = endpoint.getComponent().clients().threads();
        if (call.operation().readOnly()) {
            threads.goOn(rest);
        } else {
            threads.resume(rest);
        }
    }

    private FreezeGuard guard(CalledOperation called) {
        return endpoint.getComponent().freezes().guard(configuration, called == null ? null : called.descriptor());
    }

    /** A header may name an operation that needs more than that of the endpoint, such as to be looked up later. */
    private FreezeGuard guardOf(CalledOperation called) {
        return fixed == null || called == fixed ? client : guard(called);
    }

    private CalledOperation fixedOperation() {
        String method = method();
        if (endpoint.getOperation() == LazadaOperation.RAW) {
            return endpoint.getApiPath() == null ? null : CalledOperation.raw(endpoint.getApiPath(), method);
        }
        return CalledOperation.of(endpoint.getOperation(), method);
    }

    private String method() {
        return endpoint.getHttpMethod() == null ? null : endpoint.getHttpMethod().toUpperCase(Locale.ROOT);
    }

    private CalledOperation called(Exchange exchange) {
        String name = exchange.getMessage().getHeader(LazadaConstants.OPERATION, String.class);
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
            return CalledOperation.of(EndpointPath.operation(name), method());
        } catch (IllegalArgumentException e) {
            throw refusal(name, null, "header " + LazadaConstants.OPERATION + ": " + e.getMessage(), e);
        }
    }

    private LazadaCall call(CalledOperation called, Exchange exchange) {
        Message message = exchange.getMessage();
        String seller = text(message, LazadaConstants.SELLER, configuration.getSeller());
        try {
            LazadaCountry country = country(called, message);
            RequestParameters parameters = requests.read(called, country, exchange);
            return new LazadaCall(called.descriptor(), called.method(), country, seller, accessToken(seller),
                    parameters.texts(), parameters.files(), lane(message),
                    configuration.isSettleUnknownOutcomes(), configuration.getDataFormat() == AnswerFormat.raw);
        } catch (IllegalArgumentException e) {
            throw refusal(called.descriptor().name(), seller, e.getMessage(), e);
        }
    }

    private LazadaLane lane(Message message) {
        Object named = message.getHeader(LazadaConstants.LANE);
        if (named == null || named instanceof LazadaLane) {
            return named == null ? configuration.getLane() : (LazadaLane) named;
        }
        String name = named.toString().trim().toUpperCase(Locale.ROOT);
        return Stream.of(LazadaLane.values()).filter(lane -> lane.name().equals(name)).findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("the header " + LazadaConstants.LANE + " names no lane; it is one"
                                + " of " + Arrays.toString(LazadaLane.values())));
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
        if (configuration.getCountry() == null && called.descriptor().gateway() == Gateway.SINGAPORE) {
            return LazadaCountry.SG;
        }
        return configuration.getCountry();
    }

    /** The configured token belongs to the configured seller, so it must never be used for another one. */
    private String accessToken(String seller) {
        String token = configuration.getAccessToken();
        String owner = configuration.getSeller();
        if (token == null || owner == null || owner.equals(seller)) {
            return token;
        }
        if (configuration.getTokenStore() == null) {
            throw new IllegalArgumentException("the message is for seller " + seller + ", but the option accessToken belongs to"
                    + " seller " + owner + "; put the tokens of all sellers into a LazadaTokenStore");
        }
        return null;
    }

    private void finish(Exchange exchange, CalledOperation called, LazadaCall call, LazadaAnswer answer, Throwable failure,
            AsyncCallback callback) {
        try {
            if (failure != null) {
                Throwable cause = FailureCause.of(failure);
                boolean routed = configuration.getOnFreeze() == OnFreeze.route && cause instanceof LazadaFrozenException;
                exchange.setProperty(CallReport.PROPERTY,
                        cause instanceof LazadaException known ? CallReport.of(call, known) : null);
                ResultHeaders.failed(exchange.getMessage(), call, cause, routed);
                if (!routed) {
                    exchange.setException(cause);
                }
            } else {
                exchange.setProperty(CallReport.PROPERTY, CallReport.of(call, answer));
                write(exchange.getMessage(), called, call, answer);
            }
        } catch (Exception e) {
            exchange.setException(e);
        } finally {
            callback.done(false);
        }
    }

    private void write(Message message, CalledOperation called, LazadaCall call, LazadaAnswer answer) throws Exception {
        ResultHeaders.answered(message, called, answer);
        answers.check(call, answer);
        if (answer.code() != null || ResultHeaders.kept(answer) == null
                || configuration.getDataFormat() == AnswerFormat.outcomes) {
            // of what was held as a whole there is no answer but its outcomes, and else the message keeps its body
            message.setBody(answers.body(called, call, answer));
        }
    }

    private static LazadaRequestException refusal(String operation, String seller, String message, Throwable cause) {
        return new LazadaRequestException(
                new LazadaFailure(operation, seller, null, null, message, null, 0, false, List.of()), cause);
    }
}
