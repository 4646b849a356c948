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

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;

import io.github.camellazada.catalog.LazadaOperation;
import io.github.camellazada.catalog.LazadaTimes;
import io.github.camellazada.catalog.StreamCatalog;
import io.github.camellazada.catalog.StreamDescriptor;
import io.github.camellazada.push.AckMode;
import io.github.camellazada.push.PushSubscription;

/** Refuses, when a route starts, what an endpoint that is consumed from can never do. */
final class ConsumerChecks extends StartChecks {
    private static final Duration LEAST_RETENTION = Duration.ofHours(7);

    ConsumerChecks(EndpointContext endpoint) {
        super(endpoint);
    }

    @Override
    void check() {
        path();
        if (operation == LazadaOperation.RAW) {
            throw refusal("calls an API and cannot be consumed from; use it in to(...)");
        }
        if (operation == LazadaOperation.UPLOAD) {
            throw refusal("uploads a file and cannot be consumed from; use it in to(...)");
        }
        if (operation == LazadaOperation.AUTHORIZE) {
            unpolled();
            authorize();
            return;
        }
        if (operation == LazadaOperation.OUTCOMES) {
            missing("appKey", configuration.getAppKey());
            return;
        }
        if (operation == LazadaOperation.STREAM) {
            stream();
            return;
        }
        if (operation != LazadaOperation.PUSH) {
            new PollChecks(endpoint).check();
            return;
        }
        unpolled();
        topics();
        pushes();
    }

    private void pushes() {
        app();
        atLeastOne("pushQueueSize", configuration.getPushQueueSize());
        atLeastOne("concurrentConsumers", configuration.getConcurrentConsumers());
        atLeastOne("maxPushSize", configuration.getMaxPushSize());
        atLeastOne("ackTimeout", configuration.getAckTimeout());
        inbox();
    }

    private void unpolled() {
        List<String> polling = endpoint.polling();
        if (!polling.isEmpty()) {
            throw refusal("has " + String.join(" and ", polling)
                    + ", but does not poll: it is called over HTTP. Remove these options");
        }
    }

    private void stream() {
        String names = String.join(", ", StreamCatalog.names());
        StreamDescriptor stream = StreamCatalog.find(endpoint.target().topic())
                .orElseThrow(() -> refusal("names no stream. The streams are " + names + ": lazada:stream:orders"));
        pushes();
        unscheduled(stream);
        credentials();
        if (configuration.getAckMode() != AckMode.onReceipt) {
            throw refusal("has ackMode=" + configuration.getAckMode() + ", but a stream reads objects after a push, which takes"
                    + " longer than Lazada waits; leave it at onReceipt and set a durable pushInbox");
        }
        if (isBlank(configuration.getAccessToken()) && configuration.getTokenStore() == null) {
            throw refusal(
                    "needs sellers' access tokens to read " + stream.stream() + ". Set the option tokenStore, or accessToken"
                            + " with sellerId and country for a single seller");
        }
        if (configuration.getCoalesce() < 0 || configuration.getPushGrace() < 0) {
            throw refusal("has coalesce=" + configuration.getCoalesce() + " and pushGrace=" + configuration.getPushGrace()
                    + "; set 0 or more milliseconds");
        }
        String from = configuration.getPollFrom();
        if (from != null && LazadaTimes.instant(from.trim(), ZoneOffset.UTC) == null) {
            throw refusal("has pollFrom=" + from + ", which is no time, so the back-fill cannot begin. Write an instant"
                    + " such as 2026-01-01T00:00:00+08:00, or a date of the site such as 2026-01-01");
        }
    }

    private void unscheduled(StreamDescriptor stream) {
        if (stream.listing() != null) {
            return;
        }
        String catchUp = stream.catchUp() == null
                ? ""
                : ". To read once what was missed, set pollFrom to the time back to which to read";
        List<String> polling = endpoint.polling();
        if (!polling.isEmpty()) {
            throw refusal("has " + String.join(" and ", polling) + ", but " + stream.stream() + " are never polled on a"
                    + " schedule, since Lazada withdraws the permission of apps that do. Remove these options" + catchUp);
        }
        if (!configuration.isStreamPush()) {
            throw refusal(
                    "has streamPush=false, but " + stream.stream() + " are received as pushes alone, so the route would get"
                            + " nothing. Remove the option" + catchUp);
        }
    }

    private void topics() {
        if (StreamCatalog.find(endpoint.target().topic()).isPresent()) {
            throw refusal("names a stream, which is no push topic; write lazada:stream:" + endpoint.target().topic());
        }
        PushSubscription.of(endpoint.target().topic());
    }

    private void authorize() {
        credentials();
        if (configuration.getTokenStore() == null) {
            throw refusal(
                    "has no tokenStore, so it cannot keep the sellers' tokens. Set tokenStore, for example to "
                            + "jdbc:NAME or file:PATH");
        }
        String url = configuration.getRedirectUri();
        if (isBlank(url) || !url.startsWith("https://") && !url.startsWith("http://")) {
            throw refusal("needs redirectUri, the URL at which browsers reach authorizePath ("
                    + configuration.getAuthorizePath()
                    + "). It must equal the callback URL in the console of the app, letter by letter: "
                    + "redirectUri=https://shop.example.com" + configuration.getAuthorizePath());
        }
    }

    private void inbox() {
        ComponentOptions.Inbox inbox = endpoint.shared().options().inbox();
        atLeastOne("inboxMaxRows", inbox.maxRows());
        atLeastOne("inboxMaxBytes", inbox.maxBytes());
        if (configuration.getInboxMaxAttempts() < 1) {
            throw refusal("has inboxMaxAttempts=" + configuration.getInboxMaxAttempts()
                    + ", so every push would become a dead letter; set 1 or more");
        }
        if (configuration.getInboxRetryDelay() < 1
                || configuration.getInboxMaxRetryDelay() < configuration.getInboxRetryDelay()) {
            throw refusal("has inboxRetryDelay=" + configuration.getInboxRetryDelay() + " and inboxMaxRetryDelay="
                    + configuration.getInboxMaxRetryDelay() + "; set 1 or more milliseconds for the first, and no less for the"
                    + " second");
        }
        if (inbox.retention().compareTo(LEAST_RETENTION) < 0) {
            throw refusal("has inboxRetention=" + inbox.retention().toMillis()
                    + " ms, but Lazada repeats a push for 6 hours, and the inbox recognizes repeats by what it keeps. Set "
                    + LEAST_RETENTION.toMillis() + " (7 hours) or more");
        }
        if (inbox.deadLetterRetention().compareTo(LEAST_RETENTION) < 0) {
            throw refusal("has inboxDeadLetterRetention=" + inbox.deadLetterRetention().toMillis()
                    + " ms, so the inbox would delete dead letters before anybody can replay them; set "
                    + LEAST_RETENTION.toMillis() + " (7 hours) or more");
        }
    }

    private void atLeastOne(String option, long value) {
        if (value < 1) {
            throw refusal("has " + option + "=" + value + ", so the component would refuse every push; set 1 or more");
        }
    }
}
