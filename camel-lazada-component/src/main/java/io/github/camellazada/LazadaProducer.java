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

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import io.github.camellazada.annotation.Internal;
import io.github.camellazada.catalog.LazadaOperation;
import io.github.camellazada.client.call.CalledOperation;
import io.github.camellazada.client.call.LazadaAnswer;
import io.github.camellazada.client.call.LazadaCall;
import io.github.camellazada.client.call.LazadaClient;
import io.github.camellazada.client.freeze.OnFreeze;
import io.github.camellazada.client.protocol.LargeAnswers;
import io.github.camellazada.exception.FailureCause;
import io.github.camellazada.exception.LazadaException;
import io.github.camellazada.exception.LazadaFrozenException;
import io.github.camellazada.observe.CallReport;
import io.github.camellazada.producer.AnswerWarnings;
import io.github.camellazada.producer.AnswerWriter;
import io.github.camellazada.producer.ListingBody;
import io.github.camellazada.producer.OutputType;
import io.github.camellazada.producer.RefusedRows;
import io.github.camellazada.producer.RowWriter;
import io.github.camellazada.runtime.RouteThreads;
import org.apache.camel.AsyncCallback;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.support.DefaultAsyncProducer;

/** Calls one operation for each exchange; the route goes on, on a thread of Camel's, when the answer is there. */
@Internal
public class LazadaProducer extends DefaultAsyncProducer {
    private final EndpointContext endpoint;
    private final LazadaConfiguration configuration;
    private final Map<LazadaOperation, LazadaClient> named = new ConcurrentHashMap<>();
    private CallReader calls;
    private AnswerWriter answers;
    private AnswerWarnings warnings;
    private LazadaClient client;

    public LazadaProducer(EndpointContext endpoint) {
        super(endpoint.endpoint());
        this.endpoint = endpoint;
        this.configuration = endpoint.configuration();
    }

    @Override
    protected void doStart() throws Exception {
        super.doStart();
        new ProducerChecks(endpoint).check();
        calls = new CallReader(endpoint);
        answers = new AnswerWriter(configuration.getOutputType(), configuration.getFailOn());
        warnings = new AnswerWarnings();
        client = client(calls.fixed());
        named.clear();
        endpoint.shared().staticTokens().started(configuration);
        if (calls.fixed() != null) {
            endpoint.shared().clients().observer().expected(calls.fixed().descriptor());
        }
    }

    @Override
    public boolean process(Exchange exchange, AsyncCallback callback) {
        try {
            CalledOperation called = calls.operation(exchange.getMessage());
            RefusedRows.Rest read = firstPage(calls.read(called, exchange));
            clientOf(called).call(read.call()).whenComplete((answer, failure) -> resume(read.call(),
                    () -> finish(exchange, called, read, answer, failure, callback)));
            return false;
        } catch (Exception e) {
            ResultHeaders.clear(exchange.getMessage());
            exchange.setProperty(CallReport.PROPERTY, e instanceof LazadaException refusal ? CallReport.of(refusal) : null);
            exchange.setException(e);
            callback.done(true);
            return true;
        }
    }

    private RefusedRows.Rest firstPage(RefusedRows.Rest read) {
        return configuration.isPaging() ? new RefusedRows.Rest(ListingBody.first(read.call()), read.rows()) : read;
    }

    /** A write first has to leave the queue of its object, or a route that goes on to the same object would wait for itself. */
    private void resume(LazadaCall call, Runnable rest) {
        RouteThreads threads = endpoint.shared().clients().threads();
        if (call.operation().readOnly()) {
            threads.goOn(rest);
        } else {
            threads.resume(rest);
        }
    }

    private LazadaClient client(CalledOperation called) {
        return endpoint.shared().client(configuration, called == null ? null : called.descriptor());
    }

    /** A header may name an operation that needs more than that of the endpoint, such as to be looked up later. */
    private LazadaClient clientOf(CalledOperation called) {
        return calls.fixed() == null || called == calls.fixed()
                ? client
                : named.computeIfAbsent(called.operation(), operation -> {
                    endpoint.shared().clients().observer().expected(called.descriptor());
                    return client(called);
                });
    }

    private void finish(Exchange exchange, CalledOperation called, RefusedRows.Rest read, LazadaAnswer sent, Throwable failure,
            AsyncCallback callback) {
        LazadaCall call = read.call();
        try {
            if (failure != null) {
                Throwable cause = FailureCause.of(failure);
                boolean routed = configuration.getOnFreeze() == OnFreeze.route && cause instanceof LazadaFrozenException;
                exchange.setProperty(CallReport.PROPERTY,
                        cause instanceof LazadaException known ? CallReport.of(call, known) : null);
                ResultHeaders.failed(exchange.getMessage(), call, read.rows(), cause, routed);
                if (routed) {
                    calls.consume(exchange.getMessage());
                } else {
                    exchange.setException(cause);
                }
            } else {
                LazadaAnswer answer = read.rows().in(sent);
                exchange.setProperty(CallReport.PROPERTY, CallReport.of(call, answer));
                write(exchange.getMessage(), called, call, answer);
                calls.consume(exchange.getMessage());
            }
        } catch (Exception e) {
            exchange.setException(e);
        } finally {
            callback.done(false);
        }
    }

    private void write(Message message, CalledOperation called, LazadaCall call, LazadaAnswer answer) throws Exception {
        ResultHeaders.answered(message, called, call, answer);
        if (configuration.isPaging()) {
            message.setBody(ListingBody.of(clientOf(called), new RowWriter(configuration.getOutputType()), called.operation(),
                    call, answer));
            return;
        }
        warnings.of(call, answer, message.getHeader(LazadaConstants.TOTAL, Long.class),
                message.getHeader(LazadaConstants.MISSING, List.class));
        answers.check(call, answer);
        if (answer.code() != null || ResultHeaders.kept(answer) == null
                || configuration.getOutputType() == OutputType.outcomes) {
            // of what was held as a whole there is no answer but its outcomes, and else the message keeps its body
            message.setBody(LargeAnswers.read(answer.body().length, () -> answers.body(called, call, answer)));
        }
    }
}
