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

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * One verified push, as an inbox stores it.
 *
 * @param appKey      app that Lazada sent it to
 * @param messageType Lazada's number of the topic, {@link #NO_TYPE} for a body that is no push
 * @param seller      seller id as text, {@code null} for a broadcast
 * @param object      hash of seller and object, whose rows stay in order
 * @param key         hash of the push key, by which a repeat is found; {@code null} where another change can have the same key,
 *                    so that every delivery is stored
 * @param body        the verified bytes; may hold personal data
 * @param unreadable  why the body is no push, {@code null} for one that is; a row with a reason is stored as a dead letter
 * @param parsed      what was read from the body, {@code null} for nothing; an inbox that hands out the row in the same process
 *                    may pass it on, and no inbox stores it
 */
public record InboxPush(String appKey, int messageType, String seller, String object, String key, byte[] body,
        String unreadable, Object parsed) {
    /** The message type of a body that is no push. */
    public static final int NO_TYPE = -1;

    private static final int HASH_BYTES = 16;

    /** The hash by which objects and keys are stored: the first 32 hex digits of SHA-256. */
    public static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, HASH_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java runtime has no SHA-256", e);
        }
    }

    /** Without seller and body. */
    @Override
    public String toString() {
        return "InboxPush[app " + appKey + ", message type " + messageType + ", " + body.length + " bytes]";
    }
}
