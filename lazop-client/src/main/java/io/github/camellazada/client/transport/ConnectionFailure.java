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
package io.github.camellazada.client.transport;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import io.github.camellazada.client.redact.Excerpt;

/**
 * What may be told of the failure of a connection. Failures of names, sockets, TLS and proxies are told with their text; those of
 * parsers are not, since they quote what the server sent, which may be a buyer's data.
 */
final class ConnectionFailure {
    private static final List<String> QUOTED = List.of("java.net.", "java.io.", "java.nio.", "javax.net.ssl.",
            "java.security.cert.", "sun.security.", "io.vertx.core.", "io.netty.channel.", "io.netty.handler.proxy.",
            "io.netty.resolver.", "java.util.concurrent.TimeoutException");
    // names a plain answer to a TLS handshake byte by byte
    private static final String NO_TLS = "NotSslRecordException";
    private static final int DEEPEST = 10;

    private ConnectionFailure() {
    }

    /** In words, or {@code null} where there are none. */
    static String words(Throwable failure) {
        if (failure == null) {
            return null;
        }
        for (Throwable cause : chain(failure)) {
            if (NO_TLS.equals(cause.getClass().getSimpleName())) {
                return "the server does not speak TLS";
            }
            if (isQuoted(cause)) {
                return cause.getMessage() == null ? null : Excerpt.ofText(cause.getMessage());
            }
        }
        return "what came is not HTTP: " + failure.getClass().getSimpleName();
    }

    /** The failure itself where neither it nor what is behind it quotes the server, or else {@code null}. */
    static Throwable cause(Throwable failure) {
        return chain(failure).stream().allMatch(ConnectionFailure::isQuoted) ? failure : null;
    }

    private static List<Throwable> chain(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause).limit(DEEPEST).toList();
    }

    private static boolean isQuoted(Throwable cause) {
        return isQuoted(cause.getClass().getName()) && !NO_TLS.equals(cause.getClass().getSimpleName());
    }

    private static boolean isQuoted(String type) {
        return QUOTED.stream().anyMatch(type::startsWith);
    }
}
