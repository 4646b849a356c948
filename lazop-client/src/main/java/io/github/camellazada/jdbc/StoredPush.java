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
package io.github.camellazada.jdbc;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

import io.github.camellazada.client.inbox.InboxPush;
import io.github.camellazada.client.inbox.InboxRow;
import io.github.camellazada.client.token.TokenCipher;

/**
 * The columns of a row that is to be inserted.
 *
 * @param key        hash of the push key, {@code null} where every delivery is stored
 * @param body       as it is stored, encrypted where there is a cipher
 * @param size       bytes of the push
 * @param unreadable why it is a dead letter from the beginning, {@code null} for a push that is to be routed
 */
record StoredPush(String appKey, int lane, int messageType, String seller, String object, byte[] key, byte[] body, int size,
        String unreadable) {
    static final int LANES = 256;

    private static final int LONGEST_SELLER = 64;
    private static final int LONGEST_REASON = 512;
    private static final int HEX = 16;

    static StoredPush of(InboxPush push, TokenCipher cipher) {
        byte[] body = cipher == null ? push.body() : cipher.encrypt(push.body(), place(push.appKey(), push.object()));
        return new StoredPush(push.appKey(), lane(push), push.messageType(),
                text(push.seller(), LONGEST_SELLER), push.object(), key(push.key()), body, push.body().length,
                text(push.unreadable(), LONGEST_REASON));
    }

    /** The column of a hash that a push has as text. */
    static byte[] key(String hash) {
        return hash == null ? null : HexFormat.of().parseHex(hash);
    }

    static int lane(InboxPush push) {
        return lane(push.object());
    }

    static int lane(String object) {
        return Integer.parseInt(object.substring(0, 2), HEX);
    }

    /**
     * The body of a push; one that was stored before there was a key is as it was stored.
     *
     * @throws IllegalStateException if the body was not encrypted with a key of the cipher, for that object
     */
    static byte[] opened(byte[] body, TokenCipher cipher, String appKey, String object) {
        if (!TokenCipher.isEncrypted(body)) {
            return body;
        }
        if (cipher == null) {
            throw new IllegalStateException("The body is encrypted, and no key is given");
        }
        return cipher.decrypt(body, place(appKey, object));
    }

    private static String place(String appKey, String object) {
        return appKey + "/" + object;
    }

    /** What a column takes: outside text may be long, and PostgreSQL has no NUL. */
    static String text(String given, int longest) {
        if (given == null) {
            return null;
        }
        String plain = given.substring(0, Math.min(given.length(), longest)).replace('\0', ' ');
        // half of a surrogate pair is no UTF-8
        return new String(plain.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }

    static String reason(String given) {
        return text(given, LONGEST_REASON);
    }

    /** Without seller and body. */
    @Override
    public String toString() {
        return "StoredPush[app " + appKey + ", message type " + messageType + "]";
    }

    /** @throws IllegalStateException if no key of the cipher opens its body */
    static InboxRow opened(InboxRow row, TokenCipher cipher) {
        InboxPush push = row.push();
        byte[] body = opened(push.body(), cipher, push.appKey(), push.object());
        return new InboxRow(row.id(), row.lane(), row.fence(), new InboxPush(push.appKey(), push.messageType(), push.seller(),
                push.object(), push.key(), body, null, null), row.received(), row.attempts());
    }
}
