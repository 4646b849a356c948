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

import io.github.camellazada.exception.LazadaAuthorizationException;
import io.github.camellazada.exception.LazadaException;
import io.github.camellazada.exception.LazadaRequestException;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks Lazada once who the seller is, so that a typo in a credential is told at start and not by the first order. */
public final class LazadaCheck {
    private static final Logger LOG = LoggerFactory.getLogger(LazadaCheck.class);

    private LazadaCheck() {
    }

    /** Fails if Lazada refuses the credentials; only warns if it cannot be reached, since that may pass. */
    public static void check(CamelContext context) throws Exception {
        try (ProducerTemplate template = context.createProducerTemplate()) {
            Exchange answer = template.request("lazada:seller-get", exchange -> {
            });
            LazadaException failure = answer.getException(LazadaException.class);
            if (failure instanceof LazadaAuthorizationException || failure instanceof LazadaRequestException) {
                throw new IllegalStateException("Lazada does not accept this app and seller, so no order could be fetched: "
                        + failure.getMessage() + ". Check LAZADA_APP_KEY, LAZADA_APP_SECRET, LAZADA_ACCESS_TOKEN and"
                        + " LAZADA_COUNTRY. Pushes are not taken meanwhile; Lazada repeats them.", failure);
            }
            if (answer.getException() != null) {
                LOG.warn("Lazada cannot be asked at the moment; pushes are refused until it can, and come again. {}",
                        answer.getException().getMessage());
            }
        }
    }
}
