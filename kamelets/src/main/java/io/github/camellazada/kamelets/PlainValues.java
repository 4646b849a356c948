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
package io.github.camellazada.kamelets;

import java.net.URISyntaxException;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.apache.camel.CamelContext;
import org.apache.camel.Endpoint;
import org.apache.camel.component.kamelet.KameletEndpoint;
import org.apache.camel.spi.ContextServicePlugin;
import org.apache.camel.support.LifecycleStrategySupport;
import org.apache.camel.util.URISupport;

/** Refuses to start with a value that reaches a Kamelet of this module URL-encoded, as those of a Pipe do before Camel 4.22. */
public final class PlainValues implements ContextServicePlugin {
    private static final Pattern VERSION = Pattern.compile("(\\d{1,4})\\.(\\d{1,4})");
    private static final int FIRST_PLAIN_MINOR = 22;
    // of what a URI encodes: the quotation mark to the at sign, brackets, braces
    private static final Pattern ENCODED = Pattern.compile(".*%[2-57][0-9A-F].*");

    @Override
    public void load(CamelContext camelContext) {
        if (!encodes(camelContext.getVersion())) {
            return;
        }
        camelContext.addLifecycleStrategy(new LifecycleStrategySupport() {
            @Override
            public void onEndpointAdd(Endpoint endpoint) {
                if (endpoint instanceof KameletEndpoint kamelet && KnownProperties.isOurs(kamelet)
                        && kamelet.getKameletProperties() != null) {
                    check(kamelet);
                }
            }
        });
    }

    /** Whether this Camel encodes the values of a Pipe. One that does not hands on a {@code %2F} that the user has written. */
    static boolean encodes(String camel) {
        Matcher version = VERSION.matcher(camel);
        return !version.lookingAt()
                || Integer.parseInt(version.group(1)) == 4 && Integer.parseInt(version.group(2)) < FIRST_PLAIN_MINOR;
    }

    // the value may be a secret, so the text names the property only; what comes from properties or RAW(...) was never encoded
    private static void check(KameletEndpoint kamelet) {
        Map<String, Object> written = written(kamelet.getEndpointUri());
        new TreeMap<>(kamelet.getKameletProperties()).forEach((name, value) -> {
            Object inUri = written.get(name);
            if (inUri != null && !inUri.toString().startsWith("RAW") && ENCODED.matcher(String.valueOf(value)).matches()) {
                throw new IllegalArgumentException(kamelet.getTemplateId() + ": the value of '" + name
                        + "' has arrived URL-encoded, as Camel hands on the values of a Pipe. Write it as RAW(...) in the Pipe;"
                        + " or set it on the component, which takes any value");
            }
        });
    }

    private static Map<String, Object> written(String uri) {
        int query = uri.indexOf('?');
        try {
            return query < 0 ? Map.of() : URISupport.parseQuery(uri.substring(query + 1), true);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("the URI of a Kamelet has no readable options: " + e.getReason());
        }
    }
}
