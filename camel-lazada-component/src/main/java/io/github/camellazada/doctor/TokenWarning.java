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

import java.time.Duration;

import io.github.camellazada.client.token.TokenSettings;
import org.apache.camel.util.TimeUtils;

/** How long before the end of an authorization the application warns. */
final class TokenWarning {
    private TokenWarning() {
    }

    /** As the option authorizationWarning says, in milliseconds or as Camel writes durations, or else its default. */
    static Duration of(CommandEnvironment configured) {
        String given = configured.get("LAZADA_AUTHORIZATION_WARNING");
        return given == null ? TokenSettings.defaults().warning() : Duration.ofMillis(TimeUtils.toMilliSeconds(given));
    }
}
