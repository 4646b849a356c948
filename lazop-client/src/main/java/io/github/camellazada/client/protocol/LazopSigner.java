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
package io.github.camellazada.client.protocol;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs a call as Lazada asks: HMAC-SHA256 with the app secret over the API path followed by every name and value in the
 * order of the names, in upper-case hex. Safe for use by many threads.
 */
public final class LazopSigner {
    /** What the client itself puts into each call; a business parameter of such a name would break the signature. */
    public static final Set<String> SYSTEM_PARAMETERS = Set.of("app_key", "access_token", "sign", "sign_method", "timestamp");

    private static final String ALGORITHM = "HmacSHA256";
    private static final int LONG = 512;
    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    // not used itself; those that sign are copies, since to find and key a new one takes longer than most signatures
    private final Mac keyed;
    private final SecretKeySpec key;
    private final AtomicReference<Mac> spare = new AtomicReference<>();

    public LazopSigner(String appSecret) {
        this.key = new SecretKeySpec(appSecret.getBytes(StandardCharsets.UTF_8), ALGORITHM);
        this.keyed = keyed(key);
    }

    /**
     * The signature.
     *
     * @param apiPath    path of the operation, without {@code /rest}
     * @param parameters system and business parameters as they travel, before percent-encoding; no files, no {@code sign}
     */
    public String sign(String apiPath, Map<String, String> parameters) {
        // a Mac keeps state between its calls, so one signature at a time has it
        Mac free = spare.getAndSet(null);
        Mac mac = free == null ? copy() : free;
        StringBuilder base = new StringBuilder(length(apiPath, parameters)).append(apiPath);
        inOrder(parameters).forEach((name, value) -> {
            base.append(name);
            if (value.length() > LONG) {
                // a document need not be copied to stand beside the others
                mac.update(utf8(base));
                base.setLength(0);
                mac.update(value.getBytes(StandardCharsets.UTF_8));
            } else {
                base.append(value);
            }
        });
        byte[] signature = mac.doFinal(utf8(base));
        spare.set(mac);
        return HEX.formatHex(signature);
    }

    private static byte[] utf8(StringBuilder text) {
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static int length(String apiPath, Map<String, String> parameters) {
        int length = apiPath.length();
        for (Map.Entry<String, String> parameter : parameters.entrySet()) {
            int value = parameter.getValue().length();
            length += parameter.getKey().length() + (value > LONG ? 0 : value);
        }
        return length;
    }

    private static Map<String, String> inOrder(Map<String, String> parameters) {
        boolean ordered = parameters instanceof SortedMap<String, String> sorted && sorted.comparator() == null;
        return ordered ? parameters : new TreeMap<>(parameters);
    }

    private Mac copy() {
        try {
            return (Mac) keyed.clone();
        } catch (CloneNotSupportedException e) {
            return keyed(key); // as with some providers that keep keys in hardware
        }
    }

    private static Mac keyed(SecretKeySpec key) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java runtime lacks " + ALGORITHM + ", with which Lazada's calls are signed",
                    e);
        }
    }
}
