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
package io.github.camellazada.client.ratelimit;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camellazada.client.call.LazadaAnswer;
import io.github.camellazada.client.call.LazadaCall;
import io.github.camellazada.exception.LazadaFailure;
import io.github.camellazada.exception.LazadaThrottledException;
import io.github.camellazada.outcome.LazadaLimitScope;

/** A gateway in virtual time with limits of its own: so many calls in a second, then a ban. */
final class LimitedGateway {
    /** How a second is counted. */
    enum Second {
        /** That of the clock. */
        FIXED,
        /** Any. */
        SLIDING,
        /** A bucket that fills in a second. */
        BUCKET
    }

    private record Limit(String code, LazadaLimitScope scope, int perSecond, Second second, Duration ban,
            Function<LazadaCall, String> counts) {
    }

    private static final class Window {
        private final Deque<Long> calls = new ArrayDeque<>();
        private double permits = Double.MAX_VALUE;
        private long filledAt;
        private long bannedUntil = Long.MIN_VALUE;
        private long bannedMillis;

        boolean takes(Limit limit, long now) {
            if (limit.second() == Second.BUCKET) {
                return takeOne(limit.perSecond(), now);
            }
            long from = limit.second() == Second.FIXED ? now - now % 1000 : now - 999;
            while (!calls.isEmpty() && calls.peek() < from) {
                calls.poll();
            }
            return calls.size() < limit.perSecond() && calls.add(now);
        }

        private boolean takeOne(int perSecond, long now) {
            permits = Math.min(perSecond, permits + (now - filledAt) / 1000.0 * perSecond);
            filledAt = now;
            if (permits < 1) {
                return false;
            }
            permits--;
            return true;
        }
    }

    private final VirtualTime time;
    private final Duration latency;
    private final List<Limit> limits = new java.util.ArrayList<>();
    private final Map<String, Window> windows = new HashMap<>();
    private final Map<String, Integer> taken = new HashMap<>();
    private int rejected;

    LimitedGateway(VirtualTime time, Duration latency) {
        this.time = time;
        this.latency = latency;
    }

    void limit(String code, LazadaLimitScope scope, int perSecond, Duration ban, Function<LazadaCall, String> counts) {
        limits.add(new Limit(code, scope, perSecond, Second.FIXED, ban, counts));
    }

    void limit(String code, LazadaLimitScope scope, int perSecond, Second second, Duration ban,
            Function<LazadaCall, String> counts) {
        limits.add(new Limit(code, scope, perSecond, second, ban, counts));
    }

    CompletionStage<LazadaAnswer> send(LazadaCall call) {
        CompletableFuture<LazadaAnswer> answer = new CompletableFuture<>();
        time.after(latency, () -> answer(call, answer));
        return answer;
    }

    private void answer(LazadaCall call, CompletableFuture<LazadaAnswer> answer) {
        long now = time.instant().toEpochMilli();
        for (Limit limit : limits) {
            String counted = limit.counts().apply(call);
            Window window = counted == null ? null : windows.computeIfAbsent(limit.code() + counted, name -> new Window());
            if (window != null && !passes(window, limit, now)) {
                rejected++;
                Duration left = Duration.ofMillis(window.bannedUntil - now);
                time.after(latency, () -> answer.completeExceptionally(new LazadaThrottledException(
                        new LazadaFailure(call.operation().name(), call.seller(), limit.code(), null, "too many", null, 200,
                                true,
                                List.of()),
                        left, limit.scope())));
                return;
            }
        }
        taken.merge(call.priority().name(), 1, Integer::sum);
        taken.merge(call.seller(), 1, Integer::sum);
        ObjectNode envelope = JsonNodeFactory.instance.objectNode();
        time.after(latency, () -> answer.complete(new LazadaAnswer("r", "0", 200, envelope, envelope, new byte[0], List.of())));
    }

    private static boolean passes(Window window, Limit limit, long now) {
        if (now < window.bannedUntil) {
            return false;
        }
        if (window.takes(limit, now)) {
            return true;
        }
        window.bannedUntil = now + limit.ban().toMillis();
        window.bannedMillis += limit.ban().toMillis();
        return false;
    }

    /** Time that calls of this kind were banned. */
    Duration banned(String code, String counted) {
        Window window = windows.get(code + counted);
        return window == null ? Duration.ZERO : Duration.ofMillis(window.bannedMillis);
    }

    int taken(String laneOrSeller) {
        return taken.getOrDefault(laneOrSeller, 0);
    }

    int rejected() {
        return rejected;
    }

    void forget() {
        taken.clear();
        rejected = 0;
        windows.values().forEach(window -> window.bannedMillis = 0);
    }
}
