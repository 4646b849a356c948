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
package io.github.camellazada.examples.orders;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import io.github.camellazada.LazadaConstants;
import io.github.camellazada.client.token.EndingTokens;
import io.github.camellazada.client.token.LazadaTokenStore;
import io.github.camellazada.client.token.TokenKey;
import io.github.camellazada.exception.LazadaAuthorizationException;
import io.github.camellazada.exception.LazadaException;
import io.github.camellazada.exception.LazadaRequestException;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks Lazada once for a seller who has authorized the app, so that a typo is told at start and not by the first order. */
public final class LazadaCheck {
    private static final Logger LOG = LoggerFactory.getLogger(LazadaCheck.class);
    private static final Instant FAR = Instant.parse("9999-01-01T00:00:00Z");

    private LazadaCheck() {
    }

    /** Fails if Lazada refuses the app or the seller; only warns if it cannot be reached, since that may pass. */
    public static void check(CamelContext context) throws Exception {
        List<TokenKey> sellers = sellers(context);
        if (sellers.isEmpty()) {
            LOG.warn("No seller has authorized the app yet, so no order can be fetched. Set LAZADA_REDIRECT_URI and open that"
                    + " address in a browser as the seller.");
            return;
        }
        TokenKey seller = sellers.get(0);
        try (ProducerTemplate template = context.createProducerTemplate()) {
            Exchange answer = template.request("lazada:seller-get", exchange -> exchange.getIn().setHeaders(Map.of(
                    LazadaConstants.SELLER_ID, seller.seller(), LazadaConstants.COUNTRY, country(seller))));
            LazadaException failure = answer.getException(LazadaException.class);
            if (failure instanceof LazadaAuthorizationException || failure instanceof LazadaRequestException) {
                throw new IllegalStateException("Lazada does not accept this app for seller " + seller.seller()
                        + ", so no order could be fetched: " + failure.getMessage() + ". Check LAZADA_APP_KEY and"
                        + " LAZADA_APP_SECRET, and let the seller authorize the app again. What Lazada pushes meanwhile is kept"
                        + " or comes again.", failure);
            }
            if (answer.getException() != null) {
                LOG.warn("Lazada cannot be asked at the moment; pushes wait in the inbox until it can. {}",
                        answer.getException().getMessage());
            }
        }
    }

    private static String country(TokenKey seller) {
        return seller.isCrossBorder() ? "SG" : seller.country();
    }

    private static List<TokenKey> sellers(CamelContext context) throws Exception {
        LazadaTokenStore tokens = context.getTypeConverter().mandatoryConvertTo(LazadaTokenStore.class,
                context.resolvePropertyPlaceholders("{{camel.component.lazada.token-store}}"));
        String app = context.resolvePropertyPlaceholders("{{camel.component.lazada.app-key}}");
        return tokens.ending(new EndingTokens(app, FAR, FAR, null, 1)).toCompletableFuture().get();
    }
}
