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
package io.github.camellazada.push.http;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicLong;

import io.github.camellazada.push.PushCounts;
import io.github.camellazada.push.PushObserver;
import io.github.camellazada.push.PushReceiver;
import io.github.camellazada.push.PushReceivers;
import io.github.camellazada.push.event.PushAnswer;
import io.github.camellazada.push.event.PushEnvelope;
import io.github.camellazada.push.event.PushEvent;
import io.github.camellazada.push.event.PushRefusedException;
import io.github.camellazada.push.event.PushSignature;
import org.apache.camel.AsyncCallback;
import org.apache.camel.CamelContext;
import org.apache.camel.Consumer;
import org.apache.camel.Exchange;
import org.apache.camel.support.AsyncProcessorSupport;
import org.apache.camel.support.service.ServiceHelper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Receives every push of one app over HTTP, verifies it and hands it to the consumer that claims it. */
public final class PushListener extends AsyncProcessorSupport {
    private static final Logger LOG = LoggerFactory.getLogger(PushListener.class);
    private static final String SIGNATURE_HEADER = "Authorization";

    private final CamelContext context;
    private final String path;
    private final PushSignature signature;
    private final PushObserver observer;
    private final PushReceivers receivers;
    private final PushCounts counts;
    private final Set<PushReceiver> running = new HashSet<>();
    private final AtomicLong unverified = new AtomicLong();
    private volatile Consumer http;

    PushListener(CamelContext context, String path, PushSignature signature, PushObserver observer) {
        this.context = context;
        this.path = path;
        this.signature = signature;
        this.observer = observer;
        this.receivers = new PushReceivers(signature.appKey(), path);
        this.counts = new PushCounts(signature.appKey(), path);
    }

    PushSignature signature() {
        return signature;
    }

    /** Where it listens. */
    public String path() {
        return path;
    }

    /** Key of the app whose pushes it receives. */
    public String appKey() {
        return signature.appKey();
    }

    /** How many pushes nobody took, by message type. */
    public Map<Integer, Long> unclaimed() {
        return counts.unclaimed();
    }

    /** How many requests were answered so without becoming a push. */
    public long refused(PushAnswer answer) {
        return counts.refused(answer);
    }

    /** Whether an HTTP server hands requests over. */
    public boolean isOpen() {
        return http != null;
    }

    /** Who receives its pushes. */
    public List<PushReceiver> receivers() {
        return receivers.all();
    }

    /** The message types that receivers name. */
    public Set<Integer> named() {
        return receivers.named();
    }

    void claim(PushReceiver receiver) {
        receivers.claim(receiver);
    }

    void open(PushReceiver receiver) throws Exception {
        claim(receiver);
        if (http == null) {
            http = HttpServer.serve(context, "POST", path, this,
                    request -> new BodyCollector(request, receivers.maxPushSize(), unverified).gather());
            LOG.info("Listening for the pushes of app {} at {}", signature.appKey(), path);
        }
        running.add(receiver);
    }

    void close(PushReceiver receiver) throws Exception {
        if (running.remove(receiver) && running.isEmpty()) {
            ServiceHelper.stopAndShutdownService(http);
            http = null;
        }
    }

    /** Returns whether nobody claims anything any more. */
    boolean release(PushReceiver receiver) {
        return receivers.release(receiver);
    }

    @Override
    public boolean process(Exchange request, AsyncCallback callback) {
        answer(request).whenComplete((answer, failure) -> {
            if (failure != null) {
                LOG.error("The component failed to accept a push of app {}. It answers 503, and Lazada repeats the push",
                        signature.appKey(), failure);
            }
            (failure == null ? answer : PushAnswer.FAILED).writeTo(request.getMessage());
            callback.done(false);
        });
        return false;
    }

    private CompletionStage<PushAnswer> answer(Exchange request) {
        try {
            return answer(verifiedBody(request));
        } catch (PushRefusedException e) {
            return refused(e);
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    private CompletionStage<PushAnswer> answer(byte[] body) throws PushRefusedException {
        PushEvent event;
        try {
            PushEnvelope push = PushEnvelope.parse(body);
            if (push.isVerification()) {
                LOG.info("The console of Lazada verified the callback URL of app {}", signature.appKey());
                return CompletableFuture.completedFuture(PushAnswer.ACCEPTED);
            }
            event = PushEvent.of(signature.appKey(), push, body);
        } catch (PushRefusedException e) {
            return unreadable(body, e);
        } catch (RuntimeException e) {
            // without its text, which may quote the body
            return unreadable(body,
                    new PushRefusedException(PushAnswer.FAILED, "reading it failed: " + e.getClass().getName()));
        }
        return observed(event);
    }

    /** What Lazada has signed is kept where there is an inbox: it would repeat it in vain, and count it against the app. */
    private CompletionStage<PushAnswer> unreadable(byte[] body, PushRefusedException why) {
        Optional<CompletionStage<PushAnswer>> kept = receivers.keepUnreadable(body, why.getMessage());
        return kept.isEmpty() ? refused(why) : kept.get().whenComplete((answer, failure) -> {
            observer.answered(PushObserver.NO_TOPIC, failure == null ? answer : PushAnswer.FAILED);
            if (answer == PushAnswer.ACCEPTED) {
                counts.keep(why.getMessage());
            }
        });
    }

    private CompletionStage<PushAnswer> refused(PushRefusedException why) {
        observer.answered(PushObserver.NO_TOPIC, why.answer());
        counts.refuse(why);
        return CompletableFuture.completedFuture(why.answer());
    }

    private CompletionStage<PushAnswer> observed(PushEvent event) {
        String topic = event.topic() == null ? "other" : event.topic().toString();
        return dispatch(event).whenComplete((answer, failure) -> {
            PushAnswer told = failure == null ? answer : PushAnswer.FAILED;
            observer.answered(topic, told);
            if (told.status() == PushAnswer.BUSY.status()) {
                counts.putOff(told);
            }
        });
    }

    private byte[] verifiedBody(Exchange request) throws PushRefusedException {
        if (!"POST".equals(request.getMessage().getHeader(Exchange.HTTP_METHOD, "POST", String.class))) {
            throw new PushRefusedException(PushAnswer.NOT_A_POST, "the request is no POST");
        }
        byte[] body = PushBody.read(request.getMessage(), receivers.maxPushSize(), unverified);
        signature.verify(body, request.getMessage().getHeader(SIGNATURE_HEADER, String.class));
        return body;
    }

    private CompletionStage<PushAnswer> dispatch(PushEvent event) {
        // they all belong to one app, so that one of them sees for all
        receivers.any().ifPresent(any -> any.see(event));
        Optional<PushReceiver> receiver = receivers.of(event.messageType());
        if (receiver.isEmpty() && !context.isStarted()) {
            // the route that wants it may be the next to start, or was the first to stop
            return CompletableFuture.completedFuture(PushAnswer.STARTING);
        }
        receiver = receiver.or(receivers::ofTheRest);
        if (receiver.isPresent()) {
            return receiver.get().isReady()
                    ? receiver.get().receive(event)
                    : CompletableFuture.completedFuture(PushAnswer.NOT_RUNNING);
        }
        counts.drop(event.messageType());
        return CompletableFuture.completedFuture(PushAnswer.ACCEPTED);
    }
}
