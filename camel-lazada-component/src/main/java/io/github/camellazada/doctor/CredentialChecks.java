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
package io.github.camellazada.doctor;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import io.github.camellazada.client.protocol.LazopSigner;

/** Looks at the credentials without sending them, and at the signer. */
final class CredentialChecks {
    private static final Pattern KEY = Pattern.compile("\\d{4,12}");
    private static final Pattern SECRET = Pattern.compile("\\w{16,64}");
    private static final Pattern TOKEN = Pattern.compile("\\w{16,128}");
    /** The example of page 108069 of Lazada's documentation. */
    private static final String EXPECTED = "4190D32361CFB9581350222F345CB77F3B19F0E31D162316848A2C1FFD5FAB4A";

    private CredentialChecks() {
    }

    static List<Finding> examine(DoctorOptions options) {
        List<Finding> findings = new ArrayList<>();
        findings.add(form("app key", "LAZADA_APP_KEY", options.appKey(), KEY, "a number"));
        findings.add(form("app secret", "LAZADA_APP_SECRET", options.appSecret(), SECRET, "letters and digits, normally 32"));
        findings.add(options.hasToken()
                ? form("access token", "LAZADA_ACCESS_TOKEN", options.accessToken(), TOKEN, "letters and digits")
                : Finding.skipped("access token",
                        "LAZADA_ACCESS_TOKEN is not set; one of the token store is tried, if there is one"));
        findings.add(vector());
        return findings;
    }

    private static Finding form(String subject, String variable, String value, Pattern form, String looks) {
        if (value == null || value.isBlank()) {
            return Finding.problem(subject, "missing", "set " + variable + "; the app's page in the console shows it");
        }
        if (!value.equals(value.strip())) {
            return Finding.problem(subject, "has blanks around it", "take them off in " + variable);
        }
        return form.matcher(value).matches()
                ? Finding.ok(subject, value.length() + " characters")
                : Finding.warning(subject, "does not look like one", "it is usually " + looks + "; compare " + variable
                        + " with the console");
    }

    private static Finding vector() {
        String signature = new LazopSigner("helloworld").sign("/order/get", Map.of("access_token", "test", "app_key", "123456",
                "sign_method", "sha256", "timestamp", "1517820392000", "order_id", "1234"));
        return EXPECTED.equals(signature)
                ? Finding.ok("signature", "as in Lazada's published example")
                : Finding.problem("signature", "differs from Lazada's published example",
                        "this Java runtime computes HmacSHA256 wrongly; use another one");
    }
}
