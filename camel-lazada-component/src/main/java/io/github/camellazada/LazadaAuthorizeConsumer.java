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
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

import io.github.camellazada.annotation.Internal;
import io.github.camellazada.authorize.AuthorizationPage;
import io.github.camellazada.authorize.AuthorizationRequest;
import io.github.camellazada.catalog.LazadaCountry;
import io.github.camellazada.client.token.AuthorizedSeller;
import io.github.camellazada.client.token.SellerAuthorizations;
import io.github.camellazada.client.token.TokenCalls;
import io.github.camellazada.exception.FailureCause;
import io.github.camellazada.exception.LazadaException;
import io.github.camellazada.push.http.HttpServer;
import io.github.camellazada.runtime.ClientRegistry;
import io.github.camellazada.runtime.ClientSettings;
import org.apache.camel.AsyncCallback;
import org.apache.camel.Consumer;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.support.AsyncProcessorSupport;
import org.apache.camel.support.DefaultConsumer;
import org.apache.camel.support.service.ServiceHelper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Serves the address at which sellers authorize the app, and runs the route with each seller who did. */
@Internal
public class LazadaAuthorizeConsumer extends DefaultConsumer {
    private static final Logger LOG = LoggerFactory.getLogger(LazadaAuthorizeConsumer.class);

    private final EndpointContext endpoint;
    private final LazadaConfiguration configuration;
    private SellerAuthorizations authorizations;
    private Consumer http;

    public LazadaAuthorizeConsumer(EndpointContext endpoint, Processor processor) {
        super(endpoint.endpoint(), processor);
        this.endpoint = endpoint;
        this.configuration = endpoint.configuration();
    }

    @Override
    protected void doStart() throws Exception {
        super.doStart();
        ClientSettings settings = endpoint.shared().settings(configuration).client();
        ClientRegistry clients = endpoint.shared().clients();
        authorizations = new SellerAuthorizations(settings.appKey(), settings.gateways().consentPage(),
                clients.store(settings.tokens().store()), new TokenCalls(clients.get(settings)), settings.clockOrSystem(),
                clients.tokenListener(settings));
        http = HttpServer.serve(endpoint.camel(), "GET", configuration.getAuthorizePath(), new Front());
        LOG.info("Sellers authorize app {} at {}", settings.appKey(), configuration.getRedirectUri());
    }

    @Override
    protected void doStop() throws Exception {
        ServiceHelper.stopAndShutdownService(http);
        http = null;
        super.doStop();
    }

    private CompletionStage<Void> answer(Exchange request) {
        AuthorizationRequest asked = AuthorizationRequest.of(request);
        if (asked.isStart()) {
            return authorizations.begin(configuration.getRedirectUri(), configuration.getAuthorizeCountries())
                    .thenAccept(page -> AuthorizationPage.redirect(request.getMessage(), page.toString()));
        }
        return authorizations.isOurs(asked.state()).thenCompose(ours -> {
            if (!ours) {
                return CompletableFuture.completedStage(AuthorizationPage.STARTED_ELSEWHERE);
            }
            return asked.code() == null || asked.code().isBlank()
                    ? CompletableFuture.completedStage(AuthorizationPage.NOT_AGREED)
                    : authorizations.finish(asked.code()).thenCompose(this::route);
        }).thenAccept(page -> page.writeTo(request.getMessage()));
    }

    private AuthorizationPage failed(Throwable failure) {
        Throwable cause = FailureCause.of(failure);
        if (cause instanceof LazadaException refused) {
            LOG.warn("Lazada refused the authorization of a seller for app {}: {}", configuration.getAppKey(),
                    refused.getMessage());
            return "InvalidCode".equals(refused.getCode()) ? AuthorizationPage.CODE_REFUSED : AuthorizationPage.LAZADA_FAILED;
        }
        LOG.error("The component failed to save the tokens of a seller who authorized app {}. Check the token "
                + "store, then let the seller authorize again", configuration.getAppKey(), cause);
        return AuthorizationPage.NOT_KEPT;
    }

    /** Runs the route once for each seller, and answers when all have ended. */
    private CompletionStage<AuthorizationPage> route(List<AuthorizedSeller> sellers) {
        List<CompletableFuture<Boolean>> routed = sellers.stream().map(this::route).toList();
        return CompletableFuture.allOf(routed.toArray(CompletableFuture[]::new))
                .thenApply(all -> routed.stream().allMatch(CompletableFuture::join)
                        ? AuthorizationPage.DONE
                        : AuthorizationPage.ROUTE_FAILED);
    }

    private CompletableFuture<Boolean> route(AuthorizedSeller seller) {
        CompletableFuture<Boolean> succeeded = new CompletableFuture<>();
        endpoint.shared().clients().threads().resume(() -> {
            Exchange exchange = createExchange(false);
            exchange.getIn().setBody(seller);
            exchange.getIn().setHeader(LazadaConstants.SELLER_ID, seller.seller());
            LazadaCountry.ofSite(seller.country())
                    .ifPresent(country -> exchange.getIn().setHeader(LazadaConstants.COUNTRY, country.name()));
            getAsyncProcessor().process(exchange, doneSync -> {
                Exception failure = exchange.getException();
                try {
                    if (failure != null) {
                        getExceptionHandler().handleException("The route failed for a seller who authorized the app", exchange,
                                failure);
                    }
                    releaseExchange(exchange, false);
                } finally {
                    succeeded.complete(failure == null);
                }
            });
        });
        return succeeded;
    }

    /** Takes the requests of the HTTP server. */
    private final class Front extends AsyncProcessorSupport {

        @Override
        public boolean process(Exchange request, AsyncCallback callback) {
            CompletableFuture.completedFuture(request).thenCompose(LazadaAuthorizeConsumer.this::answer)
                    .whenComplete((answered, failure) -> {
                        if (failure != null) {
                            failed(failure).writeTo(request.getMessage());
                        }
                        callback.done(false);
                    });
            return false;
        }
    }
}
