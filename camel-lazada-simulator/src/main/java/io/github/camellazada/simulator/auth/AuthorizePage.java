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
package io.github.camellazada.simulator.auth;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.UnaryOperator;

import io.github.camellazada.simulator.gateway.Credentials;
import io.github.camellazada.simulator.world.Sellers;
import io.github.camellazada.simulator.world.SimulatedSeller;

/**
 * The page on which a seller lets the app act for him; here he agrees at once. Documented (page 108260): parameters,
 * redirect with {@code code} and {@code state}, the text for a wrong {@code redirect_uri}. The simulator's own: the parameter
 * {@code seller} says who agrees, else the first seller of one of the countries asked for.
 */
public final class AuthorizePage {
    private final Credentials credentials;
    private final Sellers sellers;
    private final Tokens tokens;
    private final boolean lenient;
    private volatile URI callback;

    public AuthorizePage(Credentials credentials, Sellers sellers, Tokens tokens, boolean lenient) {
        this.lenient = lenient;
        this.credentials = credentials;
        this.sellers = sellers;
        this.tokens = tokens;
    }

    /** Sets the only callback that is taken, as the console does; {@code null} takes any web address. */
    public void callback(URI only) {
        callback = only;
    }

    /** Gives the seller's consent and says where his browser goes next. */
    public Outcome consent(UnaryOperator<String> parameters) {
        if (!"code".equals(parameters.apply("response_type"))) {
            return Outcome.refused("response_type must be code");
        }
        if (!credentials.isApp(parameters.apply("client_id"))) {
            return Outcome.refused("The client_id is not the key of an APP");
        }
        String redirect = parameters.apply("redirect_uri");
        if (redirect == null || !isTaken(redirect)) {
            return Outcome.refused("Redirect uri does not match the callback url of the APP");
        }
        Optional<SimulatedSeller> seller = whoAgrees(parameters.apply("seller"), parameters.apply("country"));
        if (seller.isEmpty()) {
            return Outcome.refused("The simulator has no seller to agree");
        }
        String state = parameters.apply("state");
        String location = redirect + (redirect.contains("?") ? "&" : "?") + "code=" + encoded(tokens.newCode(seller.get().id()))
                + (state == null ? "" : "&state=" + encoded(state));
        return new Outcome(location, null);
    }

    /** Whether it is the callback to the letter; where the console has none, whether it could be one. */
    private boolean isTaken(String redirect) {
        if (callback != null) {
            return callback.toString().equals(redirect);
        }
        return lenient || redirect.matches("https?://[^/?#\\s]+[^#\\s]*");
    }

    private Optional<SimulatedSeller> whoAgrees(String sellerId, String countries) {
        if (sellerId != null) {
            return sellers.find(sellerId);
        }
        return sellers.all().stream()
                .filter(seller -> countries == null || countries.isBlank() || countries.contains(seller.country())).findFirst();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /**
     * Where the browser goes.
     *
     * @param location address to go to, or {@code null}
     * @param error    what the page says otherwise
     */
    public record Outcome(String location, String error) {

        static Outcome refused(String error) {
            return new Outcome(null, error);
        }
    }
}
