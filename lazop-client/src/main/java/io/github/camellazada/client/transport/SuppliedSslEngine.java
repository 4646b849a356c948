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

import javax.net.ssl.SSLContext;

import io.netty.handler.ssl.ApplicationProtocolConfig;
import io.netty.handler.ssl.ClientAuth;
import io.netty.handler.ssl.IdentityCipherSuiteFilter;
import io.netty.handler.ssl.JdkSslContext;
import io.vertx.core.net.JdkSSLEngineOptions;
import io.vertx.core.spi.tls.SslContextFactory;

/** Lets Vert.x speak TLS with an {@link SSLContext} that somebody else configured. */
final class SuppliedSslEngine extends JdkSSLEngineOptions {
    private final SSLContext context;

    SuppliedSslEngine(SSLContext context) {
        this.context = context;
    }

    @Override
    public SslContextFactory sslContextFactory() {
        return () -> new JdkSslContext(context, true, null, IdentityCipherSuiteFilter.INSTANCE,
                ApplicationProtocolConfig.DISABLED, ClientAuth.NONE, null, false);
    }

    @Override
    public JdkSSLEngineOptions copy() {
        return new SuppliedSslEngine(context);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SuppliedSslEngine engine && engine.context.equals(context);
    }

    @Override
    public int hashCode() {
        return context.hashCode();
    }
}
