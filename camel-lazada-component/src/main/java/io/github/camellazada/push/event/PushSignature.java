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
package io.github.camellazada.push.event;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Locale;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Tells a push of Lazada from a forged one: the lower-case hex HMAC-SHA256 of app key and raw body under the app secret
 * (<a href="https://open.lazada.com/apps/doc/doc?docId=120168">page 120168</a>).
 */
public final class PushSignature {
    private static final String ALGORITHM = "HmacSHA256";

    private final String appKey;
    private final SecretKeySpec secret;

    public PushSignature(String appKey, String appSecret) {
        this.appKey = appKey;
        this.secret = new SecretKeySpec(appSecret.getBytes(StandardCharsets.UTF_8), ALGORITHM);
    }

    /** The app whose pushes these are. */
    public String appKey() {
        return appKey;
    }

    /** The signature that Lazada gives to these bytes. */
    public String sign(byte[] body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(secret);
            mac.update(appKey.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This JVM has no " + ALGORITHM + ", without which no push can be verified", e);
        }
    }

    /** Whether the header carries the signature of these bytes; takes the same time for every wrong one. */
    public boolean matches(byte[] body, String header) {
        if (header == null) {
            return false;
        }
        byte[] given = header.strip().toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8);
        return MessageDigest.isEqual(sign(body).getBytes(StandardCharsets.UTF_8), given);
    }

    /** @throws PushRefusedException if the header does not carry the signature of these bytes */
    public void verify(byte[] body, String header) throws PushRefusedException {
        if (!matches(body, header)) {
            throw new PushRefusedException(PushAnswer.UNSIGNED,
                    header == null || header.isBlank()
                            ? "it carries no signature"
                            : "it is forged, or appKey and appSecret are not those of the app");
        }
    }

    /** Whether the other one verifies for the same app with the same secret. */
    public boolean isSameAs(PushSignature other) {
        return appKey.equals(other.appKey) && secret.equals(other.secret);
    }

    @Override
    public String toString() {
        return "PushSignature[app " + appKey + "]";
    }
}
