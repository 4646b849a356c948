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

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;

import io.github.camellazada.annotation.Internal;
import io.github.camellazada.catalog.UploadCatalog;
import io.github.camellazada.catalog.UploadDescriptor;
import io.github.camellazada.client.SellerCalls;
import io.github.camellazada.client.call.CalledOperation;
import io.github.camellazada.client.call.LazadaAnswer;
import io.github.camellazada.client.call.LazadaCall;
import io.github.camellazada.client.call.LazadaClient;
import io.github.camellazada.client.upload.BlockUpload;
import io.github.camellazada.client.upload.MemoryUploadStore;
import io.github.camellazada.client.upload.UploadOptions;
import io.github.camellazada.client.upload.UploadProgress;
import io.github.camellazada.client.upload.UploadStore;
import io.github.camellazada.client.upload.UploadWait;
import io.github.camellazada.exception.FailureCause;
import io.github.camellazada.exception.LazadaException;
import io.github.camellazada.exception.LazadaFailure;
import io.github.camellazada.exception.LazadaRequestException;
import io.github.camellazada.observe.CallReport;
import io.github.camellazada.producer.BodyAs;
import io.github.camellazada.producer.UploadBody;
import org.apache.camel.AsyncCallback;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.support.DefaultAsyncProducer;

/** Uploads the file of each exchange in blocks; the route goes on, on a thread of Camel's, when Lazada has it. */
@Internal
public class LazadaUploadProducer extends DefaultAsyncProducer {
    private static final Consumer<UploadProgress> NOBODY = progress -> {
    };

    private final EndpointContext endpoint;
    private final LazadaConfiguration configuration;
    private UploadDescriptor upload;
    private CalledOperation last;
    private CallReader calls;
    private LazadaClient client;
    private UploadStore store;

    public LazadaUploadProducer(EndpointContext endpoint) {
        super(endpoint.endpoint());
        this.endpoint = endpoint;
        this.configuration = endpoint.configuration();
    }

    @Override
    protected void doStart() throws Exception {
        super.doStart();
        new ProducerChecks(endpoint).check();
        upload = UploadCatalog.get(endpoint.target().topic());
        last = CalledOperation.of(EndpointPath.operation(upload.end().operation()), null);
        calls = new CallReader(endpoint, BodyAs.ignore, last);
        client = endpoint.shared().client(configuration, null);
        UploadStore chosen = configuration.getUploadStore();
        if (store == null || chosen != null) {
            store = chosen == null ? new MemoryUploadStore() : chosen;
        }
        endpoint.shared().staticTokens().started(configuration);
    }

    @Override
    public boolean process(Exchange exchange, AsyncCallback callback) {
        try {
            LazadaCall part = calls.part(last, exchange);
            begin(exchange, part).whenComplete((id, failure) -> endpoint.shared().clients().threads()
                    .resume(() -> finish(exchange, id, failure, callback)));
            return false;
        } catch (Exception e) {
            failed(exchange, e);
            callback.done(true);
            return true;
        }
    }

    private CompletionStage<String> begin(Exchange exchange, LazadaCall part) throws IOException {
        Message message = exchange.getMessage();
        SellerCalls seller = calls.callsOf(part);
        BlockUpload blocks = new BlockUpload(upload.upload(), (operation, parameters) -> client
                .call(seller.named(operation, parameters)).thenApply(LazadaAnswer::payload), options(part.seller()));
        Path file = UploadBody.file(message);
        if (file != null) {
            return blocks.upload(file, part.parameters());
        }
        try (InputStream content = stream(exchange, part.seller())) {
            return blocks.upload(content, UploadBody.name(message, upload.upload()), part.parameters());
        }
    }

    private InputStream stream(Exchange exchange, String seller) {
        try {
            return UploadBody.stream(exchange);
        } catch (IllegalArgumentException e) {
            throw new LazadaRequestException(
                    LazadaFailure.unanswered(upload.begin().operation(), seller, e.getMessage(), false), e);
        }
    }

    private UploadOptions options(String seller) {
        Consumer<UploadProgress> listener = configuration.getUploadListener();
        return UploadOptions.of(seller, store).progress(listener == null ? NOBODY : listener).waitFor(
                new UploadWait(Duration.ofMillis(configuration.getUploadTimeout()), endpoint.shared().clients()::later));
    }

    private void finish(Exchange exchange, String id, Throwable failure, AsyncCallback callback) {
        try {
            if (failure == null) {
                exchange.getMessage().setBody(UploadBody.answer(configuration.getOutputType(), upload.end().result(), id));
                told(exchange, null);
                calls.consume(exchange.getMessage());
            } else {
                failed(exchange, FailureCause.of(failure));
            }
        } catch (RuntimeException e) {
            failed(exchange, e);
        } finally {
            callback.done(false);
        }
    }

    private static void failed(Exchange exchange, Throwable failure) {
        told(exchange, failure instanceof LazadaException known ? CallReport.of(known) : null);
        exchange.setException(failure);
    }

    /** Many calls make an upload, so that the message bears the result of none, nor of one before it. */
    private static void told(Exchange exchange, CallReport report) {
        ResultHeaders.clear(exchange.getMessage());
        exchange.setProperty(CallReport.PROPERTY, report);
    }
}
