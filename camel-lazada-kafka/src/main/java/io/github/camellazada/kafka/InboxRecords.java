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
package io.github.camellazada.kafka;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

import io.github.camellazada.client.inbox.InboxPush;
import io.github.camellazada.client.inbox.InboxReplay;
import io.github.camellazada.client.token.TokenCipher;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;

/** Writes pushes as Kafka's records, and reads them. */
final class InboxRecords {
    static final String TYPE = "lazada-message-type";
    static final String SELLER = "lazada-seller";
    static final String OBJECT = "lazada-object";
    static final String KEY = "lazada-key";
    static final String RECEIVED = "lazada-received";
    static final String REASON = "lazada-reason";
    static final String ATTEMPTS = "lazada-attempts";
    private static final String ENCRYPTED = "lazada-encrypted";
    private static final String REPLAYED = "lazada-replayed";
    private static final String ORIGIN = "lazada-origin";
    private static final String OFFSET = "lazada-offset";
    private static final String FENCE = "lazada-fence";
    private static final String NOT_BEFORE = "lazada-not-before";

    private final String appKey;
    private final TokenCipher cipher;

    /** @param cipher encrypts bodies, {@code null} for none */
    InboxRecords(String appKey, TokenCipher cipher) {
        this.appKey = appKey;
        this.cipher = cipher;
    }

    /** What is stored of a push; with the reason if it is unreadable. */
    ProducerRecord<byte[], byte[]> of(String topic, InboxPush push, Instant received) {
        Headers headers = new RecordHeaders();
        put(headers, TYPE, Integer.toString(push.messageType()));
        put(headers, SELLER, push.seller());
        put(headers, OBJECT, push.object());
        put(headers, KEY, push.key());
        put(headers, RECEIVED, Long.toString(received.toEpochMilli()));
        put(headers, REASON, push.unreadable());
        if (cipher != null) {
            put(headers, ENCRYPTED, "1");
        }
        return new ProducerRecord<>(topic, null, received.toEpochMilli(), bytes(appKey + ":" + push.object()),
                cipher == null ? push.body() : cipher.encrypt(push.body(), place(push.object())), headers);
    }

    /**
     * The push in a record.
     *
     * @throws IllegalStateException if it cannot be read, such as one that was encrypted with a key that is lost
     */
    InboxPush push(ConsumerRecord<byte[], byte[]> row) {
        String type = text(row, TYPE);
        String object = text(row, OBJECT);
        if (type == null || object == null || row.value() == null) {
            throw new IllegalStateException("The record has no header " + TYPE + " or " + OBJECT + ", or no value");
        }
        byte[] body = row.value();
        if (text(row, ENCRYPTED) != null) {
            if (cipher == null) {
                throw new IllegalStateException("The body is encrypted, and no key is given");
            }
            body = cipher.decrypt(body, place(object));
        }
        return new InboxPush(appKey, Integer.parseInt(type), text(row, SELLER), object, text(row, KEY), body, null, null);
    }

    /** The object of a record, {@code null} where it tells none. */
    static String object(ConsumerRecord<byte[], byte[]> row) {
        return text(row, OBJECT);
    }

    static String key(ConsumerRecord<byte[], byte[]> row) {
        return text(row, KEY);
    }

    static Instant received(ConsumerRecord<byte[], byte[]> row) {
        return Instant.ofEpochMilli(number(row, RECEIVED, row.timestamp()));
    }

    /**
     * A copy for the retry topic, in the partition of the same number.
     *
     * @param offset where it was in the main topic
     * @param fence  of the owner that writes it
     */
    static ProducerRecord<byte[], byte[]> copy(ConsumerRecord<byte[], byte[]> row, String topic, long offset, long fence,
            int attempts, Instant notBefore) {
        ProducerRecord<byte[], byte[]> copy = new ProducerRecord<>(topic, row.partition(), null, row.key(), row.value(),
                new RecordHeaders(row.headers().toArray()));
        replace(copy.headers(), OFFSET, offset);
        replace(copy.headers(), FENCE, fence);
        replace(copy.headers(), ATTEMPTS, attempts);
        replace(copy.headers(), NOT_BEFORE, notBefore.toEpochMilli());
        return copy;
    }

    /** A dead letter, which tells where its push was in the main topic. */
    static ProducerRecord<byte[], byte[]> dead(ConsumerRecord<byte[], byte[]> row, String topic, int attempts, String reason) {
        ProducerRecord<byte[], byte[]> letter = new ProducerRecord<>(topic, null, row.key(), row.value(),
                new RecordHeaders(row.headers().toArray()));
        replace(letter.headers(), ATTEMPTS, attempts);
        replace(letter.headers(), REASON, reason);
        replace(letter.headers(), ORIGIN, origin(row));
        return letter;
    }

    /** A record that is routed again, as a new one, with its first attempt. */
    static ProducerRecord<byte[], byte[]> replayed(ConsumerRecord<byte[], byte[]> row, String topic) {
        ProducerRecord<byte[], byte[]> again = new ProducerRecord<>(topic, null, row.key(), row.value(),
                new RecordHeaders(row.headers().toArray()));
        List.of(OFFSET, FENCE, ATTEMPTS, NOT_BEFORE, REASON).forEach(again.headers()::remove);
        replace(again.headers(), REPLAYED, "1");
        replace(again.headers(), ORIGIN, origin(row));
        return again;
    }

    /** The same record once more, at the end of its partition. */
    static ProducerRecord<byte[], byte[]> same(ConsumerRecord<byte[], byte[]> row) {
        return new ProducerRecord<>(row.topic(), row.partition(), row.timestamp(), row.key(), row.value(), row.headers());
    }

    /** Whether somebody has asked for a record to be routed again, so that it repeats none. */
    static boolean isReplayed(ConsumerRecord<byte[], byte[]> row) {
        return text(row, REPLAYED) != null;
    }

    /** Whether a replay asks for a record. */
    static boolean covers(InboxReplay replay, ConsumerRecord<byte[], byte[]> row) {
        return replay.covers((int) number(row, TYPE, InboxPush.NO_TYPE), text(row, SELLER), text(row, KEY), received(row));
    }

    /** The same for all records of one push: repeats, copies, dead letters and those that were routed again. */
    static long identity(ConsumerRecord<byte[], byte[]> row) {
        String key = text(row, KEY);
        return Long.parseUnsignedLong(InboxPush.hash(key == null ? "origin " + origin(row) : key).substring(0, 16), 16);
    }

    /** Where the push of a record was in the main topic for the first time. */
    private static String origin(ConsumerRecord<byte[], byte[]> row) {
        String origin = text(row, ORIGIN);
        return origin != null ? origin : row.partition() + ":" + number(row, OFFSET, row.offset());
    }

    static long offset(ConsumerRecord<byte[], byte[]> copy) {
        return number(copy, OFFSET, -1);
    }

    static long fence(ConsumerRecord<byte[], byte[]> copy) {
        return number(copy, FENCE, -1);
    }

    static int attempts(ConsumerRecord<byte[], byte[]> copy) {
        return (int) number(copy, ATTEMPTS, 0);
    }

    static Instant notBefore(ConsumerRecord<byte[], byte[]> copy) {
        return Instant.ofEpochMilli(number(copy, NOT_BEFORE, 0));
    }

    private String place(String object) {
        return "inbox " + appKey + ":" + object;
    }

    private static long number(ConsumerRecord<byte[], byte[]> row, String name, long otherwise) {
        String text = text(row, name);
        try {
            return text == null ? otherwise : Long.parseLong(text);
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }

    private static String text(ConsumerRecord<byte[], byte[]> row, String name) {
        Header header = row.headers().lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }

    private static void replace(Headers headers, String name, long value) {
        replace(headers, name, Long.toString(value));
    }

    private static void replace(Headers headers, String name, String value) {
        headers.remove(name);
        put(headers, name, value);
    }

    private static void put(Headers headers, String name, String value) {
        if (value != null) {
            headers.add(name, bytes(value));
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
