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
package io.github.camellazada;

import java.util.List;
import java.util.stream.Stream;

import org.apache.camel.CamelContext;
import org.apache.camel.ExtendedCamelContext;
import org.apache.camel.util.URISupport;

/** Tells Camel which of its printed options and parameters hold secrets that their names do not give away. */
final class SecretKeywords {
    // Camel Main logs each placeholder with its value, and compares whole names, in which it ignores dashes alone
    private static final List<String> OPTIONS = List.of("appSecret", "LAZADA_APP_SECRET", "LAZADA_ACCESS_TOKEN",
            "LAZADA_REFRESH_TOKEN", "LAZADA_TOKEN_KEY", "LAZADA_JDBC_PASSWORD", "LAZADA_DB_PASSWORD", "LAZADA_IM_APP_SECRET",
            "LAZADA_IM_ACCESS_TOKEN");
    private static final String PARAMETERS = "param.code,param.otp,param.signature,param.authorization";

    private SecretKeywords() {
    }

    /** Camel Main logs the options that it sets, before it initializes a component, and does not take these for secrets. */
    static void ofOptions(CamelContext context) {
        ExtendedCamelContext extension = context.getCamelContextExtension();
        String known = extension.getAdditionalSensitiveKeywords();
        if (known == null || !known.contains(OPTIONS.get(0))) {
            String ours = String.join(",", OPTIONS);
            extension.setAdditionalSensitiveKeywords(known == null ? ours : known + "," + ours);
        }
    }

    /** Camel masks options by their names, which do not cover the one-time codes among Lazada's parameters. */
    static void ofParameters(CamelContext context) {
        // a second call replaces the first, so the application's own keywords have to be repeated
        String all = Stream.of("camel.main.additionalSensitiveKeywords", "camel.main.additional-sensitive-keywords")
                .flatMap(name -> context.getPropertiesComponent().resolveProperty(name).stream())
                .reduce(PARAMETERS, (one, other) -> one + "," + other);
        URISupport.addSanitizeKeywords(all);
    }
}
