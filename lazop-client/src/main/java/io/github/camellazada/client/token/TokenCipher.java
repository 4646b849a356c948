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
package io.github.camellazada.client.token;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Encrypts tokens at rest with AES-256-GCM. It writes with its first key and reads with all of them: to change the key, put
 * the new one first, and take the old one away once each token has been written again.
 */
public final class TokenCipher {
    private static final byte FORMAT = 1;
    private static final int KEY_BYTES = 32;
    private static final int ID_BYTES = 4;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final int HEAD_BYTES = 1 + ID_BYTES + NONCE_BYTES;

    private final SecureRandom random = new SecureRandom();
    private final Map<ByteBuffer, SecretKey> keys = new LinkedHashMap<>();
    private final ByteBuffer current;

    /**
     * @param key   32 bytes that encrypt and decrypt
     * @param older keys that decrypt what was written before
     */
    public TokenCipher(byte[] key, byte[]... older) {
        current = add(key);
        Arrays.stream(older).forEach(this::add);
    }

    /**
     * With keys as Base64 text, the way they fit into an environment variable or a secret file.
     *
     * @param keys  the key, or several with commas between them: the one that encrypts first, then older ones
     * @param older further older keys
     */
    public static TokenCipher ofBase64(String keys, String... older) {
        byte[][] all = Stream.concat(Arrays.stream(keys.split(",", -1)), Arrays.stream(older)).map(TokenCipher::decoded)
                .toArray(byte[][]::new);
        return new TokenCipher(all[0], Arrays.copyOfRange(all, 1, all.length));
    }

    /** Whether these bytes look like what a cipher has encrypted; text does not. */
    public static boolean isEncrypted(byte[] bytes) {
        return bytes.length > HEAD_BYTES && bytes[0] == FORMAT;
    }

    /**
     * Encrypts.
     *
     * @param place where it will stand; it can be decrypted for no other place
     */
    public byte[] encrypt(byte[] plain, String place) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            Cipher cipher = cipher(Cipher.ENCRYPT_MODE, keys.get(current), nonce, place);
            byte[] encrypted = cipher.doFinal(plain);
            return ByteBuffer.allocate(HEAD_BYTES + encrypted.length).put(FORMAT).put(current.duplicate()).put(nonce)
                    .put(encrypted).array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Tokens cannot be encrypted: this Java runtime has no AES-256-GCM", e);
        }
    }

    /** Decrypts what {@link #encrypt} made for that place. */
    public byte[] decrypt(byte[] encrypted, String place) {
        if (!isEncrypted(encrypted)) {
            throw new IllegalStateException("The stored tokens were not encrypted by this version, or not at all");
        }
        SecretKey key = keys.get(ByteBuffer.wrap(encrypted, 1, ID_BYTES).slice());
        if (key == null) {
            throw new IllegalStateException("No given key decrypts the stored tokens. Add their key as an older key, or let"
                    + " the sellers authorize the app again");
        }
        try {
            Cipher cipher = cipher(Cipher.DECRYPT_MODE, key, Arrays.copyOfRange(encrypted, 1 + ID_BYTES, HEAD_BYTES), place);
            return cipher.doFinal(encrypted, HEAD_BYTES, encrypted.length - HEAD_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The stored tokens were changed or moved, so that they cannot be trusted; let the"
                    + " seller authorize the app again", e);
        }
    }

    private ByteBuffer add(byte[] key) {
        if (key.length != KEY_BYTES) {
            throw new IllegalArgumentException("A key for tokens has " + key.length + " bytes, but AES-256 takes 32; make one"
                    + " with: openssl rand -base64 32");
        }
        try {
            ByteBuffer id = ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(key), 0, ID_BYTES).slice();
            keys.putIfAbsent(id, new SecretKeySpec(key, "AES"));
            return id;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java runtime has no SHA-256", e);
        }
    }

    private static Cipher cipher(int mode, SecretKey key, byte[] nonce, String place) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(place.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    private static byte[] decoded(String key) {
        try {
            return Base64.getDecoder().decode(key.trim());
        } catch (IllegalArgumentException e) {
            // without the cause, whose message quotes the text
            throw new IllegalArgumentException("A key for tokens is no Base64 text; make one with: openssl rand -base64 32");
        }
    }
}
