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
package io.github.camellazada.quarkus.deployment.devservices;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.StreamSupport;

import org.eclipse.microprofile.config.Config;

/** Whether an application says which Lazada app it is, or where its Lazada is; then nothing may stand in for it. */
final class Credentials {
    private static final List<String> PLACES = List.of("camelcomponentlazada", "camelcomponentlazadaconfiguration");
    private static final Set<String> OPTIONS = Set.of("appkey", "appsecret", "accesstoken", "serverurl", "authserverurl");

    private Credentials() {
    }

    static boolean areIn(Config config) {
        return StreamSupport.stream(config.getPropertyNames().spliterator(), false)
                .filter(Credentials::isCredential).anyMatch(name -> isSet(config, name));
    }

    /** Camel takes app-key, appKey and APP_KEY for the same. */
    private static boolean isCredential(String property) {
        String letters = property.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9%]", "");
        return PLACES.stream()
                .anyMatch(place -> letters.startsWith(place) && OPTIONS.contains(letters.substring(place.length())));
    }

    private static boolean isSet(Config config, String name) {
        String value = config.getConfigValue(name).getRawValue();
        return value != null && !value.isBlank();
    }
}
