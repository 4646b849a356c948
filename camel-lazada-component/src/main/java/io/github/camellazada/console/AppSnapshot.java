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
package io.github.camellazada.console;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import io.github.camellazada.client.call.CallEnd;
import io.github.camellazada.client.inbox.InboxStatus;
import io.github.camellazada.client.poll.PollReport;
import io.github.camellazada.client.ratelimit.LimitState;
import io.github.camellazada.client.ratelimit.RateLimiterState;
import io.github.camellazada.client.store.WriteBacklog;
import io.github.camellazada.client.token.TokenEvent;
import io.github.camellazada.client.token.TokenStatus;
import io.github.camellazada.observe.ObservedApp;
import io.github.camellazada.observe.OperationTally;
import io.github.camellazada.observe.PolledRoute;

/** What one component has to do with Lazada at this moment, as maps and lists without secrets. */
final class AppSnapshot {
    private static final List<TokenEvent.Kind> CONCERNS = List.of(TokenEvent.Kind.AUTHORIZE_AGAIN,
            TokenEvent.Kind.AUTHORIZATION_ENDS, TokenEvent.Kind.REFRESH_FAILED);
    /** Of thousands of sellers those that matter most. */
    private static final int MOST = 50;

    private final ObservedApp app;

    AppSnapshot(ObservedApp app) {
        this.app = app;
    }

    Map<String, Object> shown() {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("name", app.name());
        shown.put("clockSkewSeconds", app.clockSkew().get().toSeconds());
        app.calls().outage().ifPresent(outage -> {
            shown.put("failedInARow", outage.calls());
            shown.put("failingSince", outage.since().toString());
        });
        for (TokenEvent.Kind kind : CONCERNS) {
            if (!app.tokens().sellers(kind).isEmpty()) {
                shown.put(lower(kind), String.join(" ", app.tokens().sellers(kind)));
            }
        }
        writes(shown, "held", app.held().known());
        writes(shown, "unconfirmed", app.unconfirmed().known());
        pushes(shown, app.pushes().known());
        shown.put("polls", app.polls().stream().map(AppSnapshot::polls).toList());
        shown.put("rateLimits", app.flow().get().stream().map(AppSnapshot::flow).toList());
        shown.put("tokens", tokens());
        List<Map<String, Object>> operations = new ArrayList<>();
        app.calls().operations().forEach((name, tally) -> operations.add(operation(name, tally)));
        shown.put("operations", operations);
        return shown;
    }

    private static void writes(Map<String, Object> shown, String kind, WriteBacklog known) {
        if (known != null) {
            shown.put(kind + "Writes", known.writes());
            Put.text(shown, kind + "Since", known.oldest());
            shown.put(kind + "OutcomesWaiting", known.outcomes());
        }
    }

    private static void pushes(Map<String, Object> shown, InboxStatus known) {
        if (known != null) {
            shown.put("inboxOpen", known.open());
            shown.put("inboxBytes", known.bytes());
            Put.text(shown, "inboxSince", known.oldest());
            shown.put("inboxWaiting", known.waiting());
            shown.put("inboxDead", known.dead());
        }
    }

    private static Map<String, Object> polls(PolledRoute route) {
        Map<String, Object> shown = new LinkedHashMap<>();
        PolledRoute.State state = route.state();
        shown.put("routeId", route.route());
        shown.put("polling", state.polling());
        Duration lag = route.lag();
        Put.value(shown, "lagSeconds", lag == null ? null : lag.toSeconds());
        Put.value(shown, "backfilled", state.backfilled());
        if (!state.unknown().isEmpty()) {
            shown.put("sellersWithoutToken", String.join(" ", state.unknown()));
        }
        shown.put("pollers", Stream.concat(state.live().stream(), state.backfills().stream())
                .sorted(Comparator.comparing(PollReport::watermark, Comparator.nullsFirst(Comparator.naturalOrder())))
                .limit(MOST)
                .map(AppSnapshot::poller).toList());
        return shown;
    }

    private static Map<String, Object> poller(PollReport report) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("name", report.name());
        Put.text(shown, "watermark", report.watermark());
        Put.text(shown, "polled", report.polled());
        shown.put("rows", report.rows());
        shown.put("windows", report.windows());
        shown.put("late", report.late());
        shown.put("latestSeconds", report.latest().toSeconds());
        shown.put("dead", report.dead());
        shown.put("failing", report.failing());
        Put.text(shown, "held", report.held());
        return shown;
    }

    private static Map<String, Object> flow(RateLimiterState state) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("waiting", state.allWaiting());
        state.waiting().forEach((priority, count) -> shown.put("waiting." + lower(priority), count));
        shown.put("refusals", state.refusals());
        shown.put("bans", state.bans());
        if (state.processes() > 1 || state.cutOff()) {
            shown.put("processes", state.processes());
            shown.put("cutOff", state.cutOff());
        }
        if (state.dailyQuotaLeft() != null) {
            shown.put("dailyQuota", state.dailyQuota());
            shown.put("dailyQuotaLeft", state.dailyQuotaLeft());
        }
        shown.put("knownLimits", state.limits().size());
        shown.put("limits", state.limits().stream().limit(MOST).map(AppSnapshot::limit).toList());
        return shown;
    }

    private static Map<String, Object> limit(LimitState limit) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("scope", lower(limit.scope()));
        Put.text(shown, "seller", limit.seller());
        Put.text(shown, "operation", limit.operation());
        shown.put("callsPerSecond", Math.round(limit.callsPerSecond() * 100) / 100.0);
        shown.put("from", limit.documented() ? "documentation" : "refusals");
        Put.text(shown, "bannedUntil", limit.bannedUntil());
        return shown;
    }

    /** Those that end first. */
    private List<Map<String, Object>> tokens() {
        Instant now = app.clock().instant();
        return app.tokenStates().get().stream()
                .sorted(Comparator.comparing(TokenStatus::accessExpiresAt, Comparator.nullsLast(Comparator.naturalOrder())))
                .limit(MOST).map(token -> token(token, now)).toList();
    }

    private static Map<String, Object> token(TokenStatus token, Instant now) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("seller", token.key().seller() + "@" + token.key().country());
        shown.put("state", lower(token.state()));
        shown.put("ageSeconds", Duration.between(token.since(), now).toSeconds());
        Put.text(shown, "accessEnds", token.accessExpiresAt());
        shown.put("renewable", token.renewable());
        Put.text(shown, "authorizationEnds", token.refreshExpiresAt());
        return shown;
    }

    private static Map<String, Object> operation(String name, OperationTally tally) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("name", name);
        shown.put("running", tally.running());
        shown.put("requests", tally.attempts());
        Map<String, Object> ends = new LinkedHashMap<>();
        tally.ends().forEach((outcome, count) -> ends.put(outcome.toString(), count));
        shown.put("ends", ends);
        Put.value(shown, "last", end(tally.last()));
        Put.value(shown, "lastFailure", end(tally.lastFailure()));
        return shown;
    }

    private static Map<String, Object> end(OperationTally.Ended ended) {
        if (ended == null) {
            return null;
        }
        CallEnd end = ended.end();
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("at", ended.at().toString());
        shown.put("outcome", end.outcome().toString());
        Put.text(shown, "code", end.code());
        Put.text(shown, "requestId", end.requestId());
        shown.put("durationMs", end.duration().toMillis());
        return shown;
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
