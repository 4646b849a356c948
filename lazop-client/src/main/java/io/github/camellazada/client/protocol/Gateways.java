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
package io.github.camellazada.client.protocol;

import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import io.github.camellazada.catalog.LazadaCountry;
import io.github.camellazada.catalog.OperationDescriptor;
import io.github.camellazada.client.call.LazadaCall;
import io.github.camellazada.client.call.Refusals;

/** Knows the host that serves a call, and refuses a country that its host does not serve. */
public final class Gateways {
    private static final String COUNTRY = "{country}";
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "::1", "[::1]");

    private final String serverUrl;
    private final URI authServer;
    private final Map<LazadaCountry, URI> gateways = new ConcurrentHashMap<>();

    /**
     * @param serverUrl      replaces the gateway of every country, {@code {country}} in it becomes the lower-case code;
     *                       {@code null} or blank, as from a variable that is not set, for Lazada's own gateways
     * @param authServerUrl  replaces the host of the token calls; {@code null} or blank for Lazada's own
     * @param allowPlainHttp whether {@code http://} is taken for other hosts than this machine
     */
    public Gateways(String serverUrl, String authServerUrl, boolean allowPlainHttp) {
        this.serverUrl = isNotSet(serverUrl) ? null : serverUrl.trim();
        if (this.serverUrl != null) {
            check(this.serverUrl, "serverUrl", allowPlainHttp);
        }
        this.authServer = isNotSet(authServerUrl)
                ? LazadaCountry.AUTH_GATEWAY
                : check(authServerUrl, "authServerUrl", allowPlainHttp);
    }

    /** Lazada's page on which a seller authorizes the app; it lies on the host of the token calls. */
    public URI consentPage() {
        return authServer.resolve("/oauth/authorize");
    }

    /**
     * The base URL for a call, without a trailing slash.
     *
     * @param crossBorder whether the token belongs to a cross-border seller, whom the Malaysian gateway serves whatever the
     *                    country
     */
    public URI resolve(LazadaCall call, boolean crossBorder) {
        OperationDescriptor operation = call.operation();
        return switch (operation.access().gateway()) {
            case AUTH -> authServer;
            case SINGAPORE -> only(LazadaCountry.SG, call, false,
                    "the RedMart operations are served by the Singapore gateway alone");
            case MALAYSIA -> only(LazadaCountry.MY, call, crossBorder,
                    "the global products of cross-border sellers are served by the Malaysia gateway alone");
            case REGIONAL -> regional(call);
        };
    }

    private URI only(LazadaCountry country, LazadaCall call, boolean anyCountry, String reason) {
        if (call.country() != null && call.country() != country && !anyCountry) {
            throw Refusals.request(call, "The country is " + call.country() + ", but " + reason + "; set the country to "
                    + country + " (option 'country' or header CamelLazadaCountry)");
        }
        return gateway(country);
    }

    private URI regional(LazadaCall call) {
        if (call.country() == null) {
            throw Refusals.request(call, "No country is given, so that the gateway is unknown;"
                    + " set the option 'country' or the header CamelLazadaCountry to one of " + LazadaCountry.NAMES);
        }
        return gateway(call.country());
    }

    private URI gateway(LazadaCountry country) {
        return gateways.computeIfAbsent(country, this::locate);
    }

    private URI locate(LazadaCountry country) {
        return serverUrl == null
                ? country.gateway()
                : URI.create(withoutSlash(serverUrl.replace(COUNTRY, country.name().toLowerCase(Locale.ROOT))));
    }

    private static boolean isNotSet(String url) {
        return url == null || url.isBlank();
    }

    private static URI check(String url, String option, boolean allowPlainHttp) {
        URI uri;
        try {
            uri = URI.create(withoutSlash(url.trim().replace(COUNTRY, "sg")));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("The option '" + option + "' is not a URL; it should read like"
                    + " https://api.lazada.sg/rest", e);
        }
        if (uri.getHost() == null || uri.getRawQuery() != null || uri.getRawUserInfo() != null) {
            throw new IllegalArgumentException("The option '" + option + "' should be a URL of scheme, host and path such as"
                    + " https://api.lazada.sg/rest");
        }
        boolean plain = "http".equalsIgnoreCase(uri.getScheme());
        if (!plain && !"https".equalsIgnoreCase(uri.getScheme())) {
            throw new IllegalArgumentException("The option '" + option + "' has the scheme '" + uri.getScheme()
                    + "'; only https is possible");
        }
        if (plain && !allowPlainHttp && !LOOPBACK.contains(uri.getHost().toLowerCase(Locale.ROOT))) {
            throw new IllegalArgumentException("The option '" + option + "' sends tokens and signatures unencrypted to "
                    + uri.getHost() + "; use https, or set allowPlainHttp=true for a test network that you trust");
        }
        return uri;
    }

    private static String withoutSlash(String url) {
        return url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
    }
}
