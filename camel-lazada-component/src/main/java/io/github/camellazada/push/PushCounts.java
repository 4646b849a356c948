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

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

import io.github.camellazada.annotation.Internal;
import io.github.camellazada.push.event.PushAnswer;
import io.github.camellazada.push.event.PushRefusedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Counts requests of which no route hears, and tells of the first of each kind: anyone who knows the URL could fill the log. */
@Internal
public final class PushCounts {
    private static final Logger LOG = LoggerFactory.getLogger(PushCounts.class);

    private final String appKey;
    private final String path;
    private final Map<Integer, LongAdder> unclaimed = new ConcurrentHashMap<>();
    private final Map<PushAnswer, LongAdder> refused = new ConcurrentHashMap<>();
    private final Map<PushAnswer, LongAdder> putOff = new ConcurrentHashMap<>();

    public PushCounts(String appKey, String path) {
        this.appKey = appKey;
        this.path = path;
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

    /** A push that nobody receives. */
    public void drop(int messageType) {
        unclaimed.computeIfAbsent(messageType, first -> {
            LOG.warn(
                    "No route receives {} of app {}: the component answers them with 200 and drops them. Add a "
                            + "route from lazada:push, or untick the message type in the console",
                    new PushSubscription(messageType), appKey);
            return new LongAdder();
        }).increment();
    }

    /** A push that Lazada is told 503 for: the first is logged, then the 10th, the 100th and so on with how many there were. */
    public void putOff(PushAnswer answer) {
        LongAdder count = putOff.computeIfAbsent(answer, first -> new LongAdder());
        count.increment();
        long sum = count.sum();
        if (isPowerOfTen(sum)) {
            LOG.warn(
                    "The component has answered {} pushes of app {} with 503, since {}. Lazada repeats them, but "
                            + "suspends the pushes of an app when more than half fail",
                    sum, appKey, answer.text());
        }
    }

    private static boolean isPowerOfTen(long number) {
        long rest = number;
        while (rest > 1 && rest % 10 == 0) {
            rest /= 10;
        }
        return rest == 1;
    }

    /** A signed body that is no push, which the inbox keeps. */
    public void keep(String reason) {
        LongAdder count = refused.computeIfAbsent(PushAnswer.ACCEPTED, first -> new LongAdder());
        count.increment();
        long sum = count.sum();
        if (isPowerOfTen(sum)) {
            LOG.warn(
                    "The component could not read {} signed bodies at {} so far, the last since {}. It answers them with"
                            + " 200 and keeps them as dead letters of the inbox, since Lazada would repeat them in vain",
                    sum, path, reason);
        }
    }

    /** A request that is no push. */
    public void refuse(PushRefusedException refusal) {
        refused.computeIfAbsent(refusal.answer(), first -> {
            LOG.warn("The component refused a request to {} with {}: {}. It only counts further ones", path,
                    refusal.answer().status(), refusal.getMessage());
            return new LongAdder();
        }).increment();
    }
}
