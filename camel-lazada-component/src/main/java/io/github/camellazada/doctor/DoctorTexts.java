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

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.github.camellazada.exception.LazadaException;

/** Tells failures in the words of the command: a route's options are not its own. */
final class DoctorTexts {
    private static final Pattern OPTION = Pattern.compile("(?:the option )?'(\\w+)'");
    private static final Map<String, String> OWN = Map.of("serverUrl", "--server-url", "authServerUrl", "--auth-server-url",
            "accessToken", "LAZADA_ACCESS_TOKEN");

    private DoctorTexts() {
    }

    static String of(LazadaException failure) {
        Matcher option = OPTION.matcher(failure.getMessage());
        return option.replaceAll(found -> Matcher.quoteReplacement(OWN.getOrDefault(found.group(1), found.group())));
    }
}
