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
package io.github.camellazada.spring.boot;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.springframework.boot.actuate.endpoint.SanitizableData;
import org.springframework.boot.actuate.endpoint.SanitizingFunction;

/** Hides the secrets of the component in the endpoints env and configprops, also where these show values. */
final class SecretProperties implements SanitizingFunction {
    static final List<String> OPTIONS = List.of("accessToken", "appSecret", "proxyPassword", "proxyUsername");

    private static final List<String> ENDS = Stream.concat(OPTIONS.stream(), Stream.of("tokenKey", "refreshToken"))
            .map(name -> name.toLowerCase(Locale.ROOT)).toList();

    @Override
    public SanitizableData apply(SanitizableData data) {
        return data.getValue() != null && isSecret(data.getKey()) ? data.withSanitizedValue() : data;
    }

    // camel.component.lazada.app-secret, CAMEL_COMPONENT_LAZADA_APPSECRET, LAZADA_APP_SECRET
    private static boolean isSecret(String key) {
        String plain = key.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
        return (plain.contains("lazada") || plain.startsWith("camelcomponent")) && ENDS.stream().anyMatch(plain::endsWith);
    }
}
