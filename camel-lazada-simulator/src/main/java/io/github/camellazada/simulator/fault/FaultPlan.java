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
package io.github.camellazada.simulator.fault;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;

import io.github.camellazada.simulator.protocol.Rejection;

/** Says how often a fault happens and which it is: {@code faults.on("/orders/get").times(2).throttle("ApiCallLimit", 1)}. */
public final class FaultPlan {
    private final String path;
    private final Instant now;
    private final Consumer<ActiveFault> activate;
    private int times = Integer.MAX_VALUE;
    private Instant until = Instant.MAX;
    private Duration fromFirstCall;
    private String seller;

    FaultPlan(String path, Instant now, Consumer<ActiveFault> activate) {
        this.path = path;
        this.now = now;
        this.activate = activate;
    }

    /** Only for that many calls. */
    public FaultPlan times(int calls) {
        times = calls;
        return this;
    }

    /** Only for the next call. */
    public FaultPlan once() {
        return times(1);
    }

    /** Only for that much simulated time. */
    public FaultPlan during(Duration duration) {
        until = now.plus(duration);
        return this;
    }

    /**
     * From the first call that it meets on, for that much simulated time, as a ban begins with the call that was one too many.
     */
    public FaultPlan fromFirstCall(Duration duration) {
        fromFirstCall = duration;
        return this;
    }

    /** Only for calls of that seller. */
    public FaultPlan ofSeller(String id) {
        seller = id;
        return this;
    }

    /**
     * Answers with a throttling code. Documented by hearsay only: the texts are quoted by others from Lazada's FAQ.
     *
     * @param code    {@code ApiCallLimit}, {@code AppCallLimit}, {@code AppApiCallLimit}, {@code SellerCallLimit}, {@code 901}
     * @param seconds how long the ban lasts, as the text says
     */
    public void throttle(String code, int seconds) {
        reject("SYSTEM", code, code.endsWith("901")
                ? "E901: The request is too frequent, or the requested functionality is temporarily disabled."
                : "Api access frequency exceeds the limit. this ban will last " + seconds + " seconds");
    }

    /** Answers as an operation that is switched off for a mega campaign (documented, best practice for campaigns). */
    public void freeze() {
        reject("ISP", "998", "The API is disabled during the mega campaign");
    }

    /** Answers with any code. */
    public void reject(String type, String code, String message) {
        activate.accept(new ActiveFault(scope(), new Rejection(type, code, message), null, null));
    }

    /**
     * Refuses items of batches for now, one for each of the {@code times}, the first of a batch first; the other items are
     * carried out. Where the page of the operation prints the field, the item is marked {@code retry: true}.
     */
    public void refuseItem(String code, String message) {
        activate.accept(new ActiveFault(scope(), null, new Rejection("ISV", code, message), null));
    }

    /** Holds the answer back. */
    public void delay(Duration delay) {
        wire(WireFault.Kind.DELAY, delay, 200);
    }

    /** Sends half of the body, then nothing. */
    public void stallBody() {
        wire(WireFault.Kind.STALL_BODY, Duration.ZERO, 200);
    }

    /** Sends half of the body, then closes the connection. */
    public void cutBody() {
        wire(WireFault.Kind.CUT_BODY, Duration.ZERO, 200);
    }

    /** Carries the call out and answers without a body. */
    public void emptyBody() {
        wire(WireFault.Kind.EMPTY_BODY, Duration.ZERO, 200);
    }

    /** Answers with a web page, as a firewall does. */
    public void htmlPage() {
        wire(WireFault.Kind.HTML_PAGE, Duration.ZERO, 200);
    }

    /** Answers with an HTTP status and no body. */
    public void httpStatus(int status) {
        wire(WireFault.Kind.HTTP_STATUS, Duration.ZERO, status);
    }

    /** Carries the call out and closes the connection without an answer. */
    public void dropAnswer() {
        wire(WireFault.Kind.DROP_ANSWER, Duration.ZERO, 200);
    }

    /** Closes the connection without carrying the call out. */
    public void closeConnection() {
        wire(WireFault.Kind.CLOSE_CONNECTION, Duration.ZERO, 200);
    }

    /** Carries the call out and never answers; the connection stays open, so that the caller has to time out. */
    public void loseAnswer() {
        wire(WireFault.Kind.LOSE_ANSWER, Duration.ZERO, 200);
    }

    /** Neither carries the call out nor answers; the connection stays open, so that the caller has to time out. */
    public void loseRequest() {
        wire(WireFault.Kind.LOSE_REQUEST, Duration.ZERO, 200);
    }

    private FaultScope scope() {
        return new FaultScope(path, seller, times, until, fromFirstCall);
    }

    private void wire(WireFault.Kind kind, Duration delay, int status) {
        activate.accept(new ActiveFault(scope(), null, null, new WireFault(kind, delay, status)));
    }
}
