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

import java.util.concurrent.atomic.AtomicBoolean;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says once, at the start, that nothing refreshes a token that an option names. */
final class StaticTokens {
    private static final Logger LOG = LoggerFactory.getLogger(StaticTokens.class);

    private final AtomicBoolean told = new AtomicBoolean();

    /** Takes note of the options of a producer, poll or stream that starts. */
    void started(LazadaConfiguration configuration) {
        String token = configuration.getAccessToken();
        if (token != null && !token.isBlank() && told.compareAndSet(false, true)) {
            LOG.warn(
                    "Calls use the token of the option accessToken, and nothing refreshes it. When it ends, "
                            + "Lazada refuses calls with IllegalAccessToken. In production, {}: the component "
                            + "refreshes the tokens in it",
                    configuration.getTokenStore() == null ? "set tokenStore" : "leave the token to tokenStore");
        }
    }
}
