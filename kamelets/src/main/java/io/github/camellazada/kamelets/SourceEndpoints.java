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

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.camellazada.catalog.StreamCatalog;
import io.github.camellazada.catalog.StreamDescriptor;
import org.apache.camel.CamelContext;
import org.apache.camel.spi.ContextServicePlugin;

/**
 * Resolves {@code {{lazada-source:...}}} in the template of a source: the endpoint that its property {@code mode} chooses, such
 * as {@code {{lazada-source:orders/push,poll,stream}}}, and the parameters of a listing.
 */
public final class SourceEndpoints implements ContextServicePlugin {
    static final String FUNCTION = "lazada-source";
    /** Whether the stream receives pushes; without a value it does. */
    static final String STREAM_PUSH = "streamPush";
    /** The parameters of a listing, as further options behind the value of another one. */
    static final String PARAMETERS = "parameters";
    static final String PUSH = "push";
    static final String POLL = "poll";

    @Override
    public void load(CamelContext camelContext) {
        camelContext.getPropertiesComponent()
                .addPropertiesFunction(new TemplateFunction(FUNCTION, what -> resolve(camelContext, what)));
    }

    private static String resolve(CamelContext context, String what) {
        return switch (what) {
            case STREAM_PUSH -> POLL.equals(GivenValues.given(context, "mode")) ? "false" : null;
            case PARAMETERS -> parameters(GivenValues.given(context, PARAMETERS));
            default -> {
                String[] parts = what.split("/", 2);
                yield path(StreamCatalog.find(parts[0]).orElseThrow(), List.of(parts[1].split(",")),
                        GivenValues.given(context, "mode"), GivenValues.given(context, "topics"));
            }
        };
    }

    /** The path of the endpoint after the name of the component. */
    private static String path(StreamDescriptor stream, List<String> modes, String given, String topics) {
        String mode = given == null ? modes.get(0) : given;
        if (!modes.contains(mode)) {
            throw new IllegalArgumentException("The source of " + stream.stream() + " has no mode '" + mode + "'. Set its "
                    + "property mode to " + String.join(", ", modes));
        }
        if (mode.equals(PUSH)) {
            return "push:" + (topics == null ? String.join(",", stream.push().keySet().stream().sorted().toList()) : topics);
        }
        if (topics != null) {
            throw new IllegalArgumentException("The source of " + stream.stream() + " has topics=" + topics + " with mode="
                    + mode + ", which takes all topics of the stream. Remove topics, or set mode=push");
        }
        return "stream:" + stream.stream();
    }

    private static String parameters(String given) {
        if (given == null || given.isBlank()) {
            return "";
        }
        return Stream.of(given.split(";")).map(String::trim).filter(one -> !one.isEmpty()).map(SourceEndpoints::parameter)
                .collect(Collectors.joining());
    }

    private static String parameter(String given) {
        int equal = given.indexOf('=');
        if (equal < 1) {
            throw new IllegalArgumentException("The property parameters has '" + given
                    + "' without a value, so that Lazada would never see it. Write name=value, several with ; between them");
        }
        return "&param." + given.substring(0, equal).trim() + "=RAW(" + given.substring(equal + 1).trim() + ")";
    }
}
