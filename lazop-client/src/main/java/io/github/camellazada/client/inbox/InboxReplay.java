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
package io.github.camellazada.client.inbox;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;

import io.github.camellazada.catalog.LazadaTopic;
import io.github.camellazada.catalog.TopicCatalog;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Which stored pushes are to be routed again. Each of them starts anew with its first attempt, in the order of its object. A route
 * must know repeats, for example by {@code CamelLazadaPushKey} with an idempotent consumer: one that drops them drops replays.
 *
 * @param appKey      app of the pushes
 * @param which       dead letters, routed pushes or both
 * @param from        stored at this time or later, {@code null} for any
 * @param to          stored before this time, {@code null} for any
 * @param seller      seller id, {@code null} for all
 * @param messageType number of the topic, {@code null} for all
 * @param key         push key, as the header {@code CamelLazadaPushKey} has it, {@code null} for all
 * @param who         who asks for it, for the log
 */
public record InboxReplay(String appKey, Which which, Instant from, Instant to, String seller, Integer messageType, String key,
        String who) {
    private static final Logger LOG = LoggerFactory.getLogger(InboxReplay.class);
    private static final String POLLER = "poll/";

    /** How the pushes ended. */
    public enum Which {
        /** Dead letters. */
        DEAD,
        /** Pushes that a route has completed. */
        ROUTED,
        /** Both. */
        ALL
    }

    /**
     * Everything that has ended in one way.
     *
     * @param who who asks for it, for the log
     */
    public static InboxReplay of(String appKey, Which which, String who) {
        return new InboxReplay(appKey, which, null, null, null, null, null, who);
    }

    public InboxReplay {
        if (who == null || who.isBlank()) {
            throw new IllegalArgumentException(
                    "A replay has no who: the log must tell who asked for it. Name a person or a job");
        }
    }

    /**
     * As a command or a console writes it: {@code app}, {@code which} (dead, routed or all) and {@code who}, and optionally
     * {@code seller}, {@code topic} (name, number, or {@code poll/} and the name of a poller), {@code key}, and {@code from} and {@code to} in ISO 8601.
     *
     * @throws IllegalArgumentException if something is missing or cannot be read
     */
    public static InboxReplay of(Map<String, String> words) {
        try {
            return new InboxReplay(required(words, "app"), Which.valueOf(required(words, "which").toUpperCase(Locale.ROOT)),
                    time(words.get("from")), time(words.get("to")), words.get("seller"), messageType(words.get("topic")),
                    words.get("key"), required(words, "who"));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("from and to are times such as 2026-11-11T00:00:00Z", e);
        }
    }

    private static String required(Map<String, String> words, String name) {
        if (words.get(name) == null) {
            throw new IllegalArgumentException(
                    "A replay needs app, which (dead, routed or all) and who; " + name + " is missing");
        }
        return words.get(name);
    }

    private static Integer messageType(String topic) {
        if (topic == null) {
            return null;
        }
        if (topic.startsWith(POLLER)) {
            return InboxTopics.ofPoller(topic.substring(POLLER.length()));
        }
        return topic.matches("\\d{1,9}")
                ? Integer.valueOf(topic)
                : TopicCatalog.find(topic).map(LazadaTopic::messageType).orElseThrow(() -> new IllegalArgumentException(
                        "There is no topic " + topic + "; did you mean " + String.join(" or ", TopicCatalog.nearest(topic))
                                + "?"));
    }

    private static Instant time(String text) {
        return text == null ? null : Instant.parse(text);
    }

    /** Between two times; {@code null} for any. */
    public InboxReplay between(Instant first, Instant end) {
        return new InboxReplay(appKey, which, first, end, seller, messageType, key, who);
    }

    /** Of one seller. */
    public InboxReplay ofSeller(String id) {
        return new InboxReplay(appKey, which, from, to, id, messageType, key, who);
    }

    /** Of one topic, by its number. */
    public InboxReplay ofMessageType(int number) {
        return new InboxReplay(appKey, which, from, to, seller, number, key, who);
    }

    /** Of one push key. */
    public InboxReplay ofKey(String pushKey) {
        return new InboxReplay(appKey, which, from, to, seller, messageType, pushKey, who);
    }

    /**
     * Whether a stored push is among those of this app that are asked for, however it has ended. A body that is no push is not:
     * no route takes it.
     *
     * @param keyHash as the inbox stores it, {@code null} without one
     */
    public boolean covers(int type, String sellerId, String keyHash, Instant received) {
        return type != InboxPush.NO_TYPE && (messageType == null || messageType == type)
                && (seller == null || seller.equals(sellerId)) && (key == null || InboxPush.hash(key).equals(keyHash))
                && (from == null || !received.isBefore(from)) && (to == null || received.isBefore(to));
    }

    /** Logs who replays what, and how many; every inbox calls it. */
    public int logged(int count) {
        LOG.info("{} pushes of the inbox are routed again: {}", count, this);
        return count;
    }

    @Override
    public String toString() {
        return "InboxReplay[by " + who.strip().replaceAll("\\s+", " ") + ", app " + appKey + ", " + which
                + (from == null ? "" : ", from " + from)
                + (to == null ? "" : ", to " + to) + (seller == null ? "" : ", seller " + seller)
                + (messageType == null ? "" : ", message type " + messageType) + (key == null ? "" : ", key " + key) + "]";
    }
}
