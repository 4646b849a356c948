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
package io.github.camellazada.simulator.gateway;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The request signature, read from page 108068: path, then each parameter's name and value in the order of the names, keyed
 * with the app secret, as upper-case hex. File parts and {@code sign} itself stay out.
 */
public final class Signature {

    private Signature() {
    }

    /**
     * Whether the parameters carry the right signature. Blank values may be in the signature or not: the Java SDK leaves
     * them out, the Python SDK signs them (observed in the SDKs; what the gateway itself does is not published).
     */
    static boolean matches(String secret, String path, Map<String, String> parameters) {
        String given = parameters.getOrDefault("sign", "");
        Map<String, String> signed = new TreeMap<>(parameters);
        signed.remove("sign");
        if (same(given, of(secret, path, signed))) {
            return true;
        }
        return signed.values().removeIf(String::isBlank) && same(given, of(secret, path, signed));
    }

    /** The signature over a path and the parameters, all of which count. */
    static String of(String secret, String path, Map<String, String> parameters) {
        StringBuilder base = new StringBuilder(path);
        new TreeMap<>(parameters).forEach((name, value) -> base.append(name).append(value));
        return hmac(secret, base.toString()).toUpperCase(Locale.ROOT);
    }

    /** HMAC-SHA256 as lower-case hex. */
    public static String hmac(String secret, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java has no HmacSHA256", e);
        }
    }

    private static boolean same(String given, String expected) {
        return MessageDigest.isEqual(given.getBytes(StandardCharsets.UTF_8), expected.getBytes(StandardCharsets.UTF_8));
    }
}
