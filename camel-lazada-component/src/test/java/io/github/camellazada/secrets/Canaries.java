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
package io.github.camellazada.secrets;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Secrets and a buyer's data that can be told from everything else, to be looked for in whatever was written. */
final class Canaries {
    static final String APP_SECRET = "Kx7canary0appsecret1Qm4Zr8Tb2Wn6";
    static final String OTHER_SECRET = "Kx7canary0othersecret9Jd3Vf5Lp1Hs";
    static final String ACCESS_TOKEN = "50000canary0access0token7e1b93ab";
    static final String REFRESH_TOKEN = "50001canary0refresh0token8822cd";
    static final String CODE = "0_123456_canary0code5511xyz";
    static final String PROXY_PASSWORD = "canary0proxy0pw";
    static final String NAME = "Canarina Buyername";
    static final String PHONE = "+6591234077";
    static final String ADDRESS = "77 Canary Bird Close";
    static final String EMAIL = "canarina.b@example.com";

    private static final int CONTEXT = 160;

    private final Map<String, String> byName = new LinkedHashMap<>();

    Canaries() {
        add("app secret", APP_SECRET);
        add("other secret", OTHER_SECRET);
        add("access token", ACCESS_TOKEN);
        add("refresh token", REFRESH_TOKEN);
        add("one-time code", CODE);
        add("proxy password", PROXY_PASSWORD);
        add("name", NAME);
        add("phone", PHONE);
        add("address", ADDRESS);
        add("e-mail", EMAIL);
    }

    /** One more that nobody may write, such as the signature of a request that was seen. */
    void add(String name, String value) {
        if (value != null && !value.isBlank()) {
            byName.put(name, value);
        }
    }

    /** What was found in the text, with what stands around it; by canary and place. */
    Map<String, String> in(String place, String text) {
        Map<String, String> found = new LinkedHashMap<>();
        String lower = text.toLowerCase(Locale.ROOT);
        byName.forEach((name, value) -> {
            int at = lower.indexOf(value.toLowerCase(Locale.ROOT));
            if (at >= 0) {
                found.put(name + " in " + place, text.substring(Math.max(0, at - CONTEXT),
                        Math.min(text.length(), at + value.length() + CONTEXT)));
            }
        });
        return found;
    }

    static ObjectNode buyer() {
        return new JsonMapper().createObjectNode().put("customer_first_name", NAME).put("first_name", NAME)
                .put("phone", PHONE).put("address1", ADDRESS).put("customer_email", EMAIL);
    }

    /** What a careless server might quote back. */
    static String quoted() {
        return String.format(Locale.ROOT, "access_token=%s refused for %s, %s; refresh_token: %s, code=%s, app_secret=%s",
                ACCESS_TOKEN, PHONE, EMAIL, REFRESH_TOKEN, CODE, APP_SECRET);
    }
}
