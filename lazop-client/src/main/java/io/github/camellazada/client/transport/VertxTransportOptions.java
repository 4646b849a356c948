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

import java.time.Duration;

import javax.net.ssl.SSLContext;

import io.vertx.core.net.ProxyOptions;

/**
 * How HTTP is spoken with Lazada.
 *
 * @param connectTimeout   the longest that connecting may take, TLS included
 * @param maxResponseBytes the largest answer that is taken, counted after decompression
 * @param poolSize         the most connections to one host
 * @param sslContext       keys and trust for TLS, or {@code null} for those of the Java runtime
 * @param proxy            proxy to go through, or {@code null}
 */
public record VertxTransportOptions(Duration connectTimeout, int maxResponseBytes, int poolSize, SSLContext sslContext,
        ProxyOptions proxy) {

    public VertxTransportOptions {
        if (connectTimeout.toMillis() < 1 || maxResponseBytes < 1 || poolSize < 1) {
            throw new IllegalArgumentException("Connect time-out (" + connectTimeout + "), largest answer (" + maxResponseBytes
                    + " bytes) and pool size (" + poolSize + ") must be positive, else no call could succeed");
        }
    }

    /** 10 seconds to connect, answers up to 32 MiB, 64 connections, TLS of the runtime, no proxy. */
    public static VertxTransportOptions defaults() {
        return new VertxTransportOptions(Duration.ofSeconds(10), 32 * 1024 * 1024, 64, null, null);
    }

    /** Without the proxy's credentials. */
    @Override
    public String toString() {
        return "VertxTransportOptions[connect time-out " + connectTimeout + ", at most " + maxResponseBytes + " bytes, "
                + poolSize + " connections" + (proxy == null ? "" : ", proxy " + proxy.getHost()) + "]";
    }
}
