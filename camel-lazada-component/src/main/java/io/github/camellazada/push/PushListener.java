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
package io.github.camellazada.push;

import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;

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
    private final Map<PushClaim, PushReceiver> receivers = new ConcurrentHashMap<>();
    private final Set<PushReceiver> running = new HashSet<>();
    private final Map<Integer, LongAdder> unclaimed = new ConcurrentHashMap<>();
    private final Map<PushAnswer, LongAdder> refused = new ConcurrentHashMap<>();
    private final AtomicLong unverified = new AtomicLong();
    private volatile int maxPushSize;
    private volatile Consumer http;

    PushListener(CamelContext context, String path, PushSignature signature, PushObserver observer) {
        this.context = context;
        this.path = path;
        this.signature = signature;
        this.observer = observer;
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
        Map<Integer, Long> counts = new TreeMap<>();
        unclaimed.forEach((messageType, count) -> counts.put(messageType, count.sum()));
        return counts;
    }

    /** How many requests were answered so without becoming a push. */
    public long refused(PushAnswer answer) {
        LongAdder count = refused.get(answer);
        return count == null ? 0 : count.sum();
    }

    /** Whether an HTTP server hands requests over. */
    public boolean isOpen() {
        return http != null;
    }

    void claim(PushReceiver receiver) {
        receiver.claims().forEach(claim -> refuseSecond(claim, receiver));
        receiver.claims().forEach(claim -> receivers.put(claim, receiver));
        takeTheLargest();
    }

    private void refuseSecond(PushClaim claim, PushReceiver receiver) {
        PushReceiver other = receivers.get(claim);
        // a route that starts again comes with a new consumer
        if (other != null && other != receiver && !Objects.equals(other.getRouteId(), receiver.getRouteId())) {
            throw new IllegalStateException("Two consumers cannot both receive " + claim + " of app "
                    + signature.appKey() + " at " + path + ", because a push is answered once: route "
                    + receiver.getRouteId() + " comes second to route " + other.getRouteId()
                    + ". Let one of them receive it and hand it on, for example with multicast");
        }
    }

    private void takeTheLargest() {
        maxPushSize = receivers.values().stream().mapToInt(PushReceiver::maxPushSize).max().orElse(0);
    }

    void open(PushReceiver receiver) throws Exception {
        claim(receiver);
        if (http == null) {
            http = HttpServer.serve(context, "POST", path, this,
                    request -> new ArrivingBody(request, maxPushSize, unverified).gather());
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
        receiver.claims().forEach(claim -> receivers.remove(claim, receiver));
        takeTheLargest();
        return receivers.isEmpty();
    }

    @Override
    public boolean process(Exchange request, AsyncCallback callback) {
        answer(request).whenComplete((answer, failure) -> {
            if (failure != null) {
                LOG.error("A push of app {} could not be taken over; it is answered with 503 and will come again",
                        signature.appKey(), failure);
            }
            (failure == null ? answer : PushAnswer.FAILED).writeTo(request.getMessage());
            callback.done(false);
        });
        return false;
    }

    private CompletionStage<PushAnswer> answer(Exchange request) {
        try {
            byte[] body = verifiedBody(request);
            PushEnvelope push = PushEnvelope.parse(body);
            if (push.isVerification()) {
                LOG.info("The console of Lazada verified the callback URL of app {}", signature.appKey());
                return CompletableFuture.completedFuture(PushAnswer.ACCEPTED);
            }
            return observed(PushEventReader.read(signature.appKey(), push, body));
        } catch (PushRefusedException e) {
            count(e);
            return CompletableFuture.completedFuture(e.answer());
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    private CompletionStage<PushAnswer> observed(PushEvent event) {
        String topic = event.topic() == null ? "other" : event.topic().toString();
        return dispatch(event).whenComplete(
                (answer, failure) -> observer.answered(topic, failure == null ? answer : PushAnswer.FAILED));
    }

    private byte[] verifiedBody(Exchange request) throws PushRefusedException {
        if (!"POST".equals(request.getMessage().getHeader(Exchange.HTTP_METHOD, "POST", String.class))) {
            throw new PushRefusedException(PushAnswer.NOT_A_POST, "the request is no POST");
        }
        byte[] body = PushBody.read(request.getMessage(), maxPushSize, unverified);
        if (!signature.matches(body, request.getMessage().getHeader(SIGNATURE_HEADER, String.class))) {
            throw new PushRefusedException(PushAnswer.UNSIGNED,
                    "it is forged, or appKey and appSecret are not those of the app");
        }
        return body;
    }

    private CompletionStage<PushAnswer> dispatch(PushEvent event) {
        // they all belong to one app, so that one of them sees for all
        receivers.values().stream().findFirst().ifPresent(any -> any.see(event));
        PushReceiver receiver = receivers.get(new PushClaim(event.messageType()));
        if (receiver == null && !context.isStarted()) {
            // the route that wants it may be the next to start, or was the first to stop
            return CompletableFuture.completedFuture(PushAnswer.STARTING);
        }
        if (receiver == null) {
            receiver = receivers.get(PushClaim.THE_REST);
        }
        if (receiver != null) {
            return receiver.isReady() ? receiver.receive(event) : CompletableFuture.completedFuture(PushAnswer.NOT_RUNNING);
        }
        countUnclaimed(event);
        return CompletableFuture.completedFuture(PushAnswer.ACCEPTED);
    }

    private void countUnclaimed(PushEvent event) {
        LongAdder count = unclaimed.computeIfAbsent(event.messageType(), messageType -> {
            LOG.warn(
                    "Nobody receives {} of app {}: they are answered with 200 and dropped. Add a route from lazada:push for the"
                            + " rest, or untick the message type in the console",
                    new PushClaim(messageType), signature.appKey());
            return new LongAdder();
        });
        count.increment();
    }

    private void count(PushRefusedException refusal) {
        observer.answered("none", refusal.answer());
        LongAdder count = refused.computeIfAbsent(refusal.answer(), answer -> {
            // once: anyone who knows the URL could fill the log
            LOG.warn("A request to {} was refused with {}: {}. More of the same are only counted", path, answer.status(),
                    refusal.getMessage());
            return new LongAdder();
        });
        count.increment();
    }
}
