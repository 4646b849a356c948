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
package io.github.camellazada.client.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import io.github.camellazada.catalog.Confidence;
import io.github.camellazada.catalog.NearestNames;
import io.github.camellazada.catalog.OperationDescriptor;
import io.github.camellazada.catalog.ParameterDescriptor;
import io.github.camellazada.client.protocol.LazopSigner;

/** Checks the names that the author of a route gives to parameters. */
final class ParameterNames {
    private final UnknownParameters unknown;
    private final OnceLog once;
    private final CheckWords words;

    ParameterNames(UnknownParameters unknown, OnceLog once, CheckWords words) {
        this.unknown = unknown;
        this.once = once;
        this.words = words;
    }

    /** @throws IllegalArgumentException for a reserved name, and for an unknown one where those are refused */
    void check(OperationDescriptor operation, Collection<String> names) {
        refuseReserved(names);
        if (!names.isEmpty() && !takesAny(operation)) {
            List<String> others = unknown(operation, names);
            if (!others.isEmpty()) {
                List<String> known = operation.request().parameters().stream().map(ParameterDescriptor::name).toList();
                tell(operation, others.stream().map(name -> new UnknownName(null, name, known)).toList());
            }
        }
    }

    // looked for in each call, and found in hardly any
    private static List<String> unknown(OperationDescriptor operation, Collection<String> names) {
        List<String> others = List.of();
        for (String name : names) {
            if (operation.request().parameter(name).isEmpty()) {
                others = others.isEmpty() ? new ArrayList<>() : others;
                others.add(name);
            }
        }
        return others;
    }

    static boolean takesAny(OperationDescriptor operation) {
        return operation.request().confidence() == Confidence.NAMED && operation.request().parameters().isEmpty();
    }

    /** @throws IllegalArgumentException where unknown names are refused */
    void tell(OperationDescriptor operation, Collection<UnknownName> names) {
        if (unknown != UnknownParameters.pass) {
            names.forEach(name -> tell(operation, name));
        }
    }

    /** @throws IllegalArgumentException for a name that the component sets itself */
    void refuseReserved(Collection<String> names) {
        for (String name : names) {
            if (LazopSigner.SYSTEM_PARAMETERS.contains(name)) {
                throw new IllegalArgumentException(
                        "The client sets the parameter '" + name + "' itself when it signs the call, so"
                                + " no call may bring it; set appKey, appSecret, accessToken or sellerId instead");
            }
        }
    }

    private void tell(OperationDescriptor operation, UnknownName name) {
        String message = "lazada:" + operation.name() + " has no "
                + (name.where() == null ? "parameter '" : "field '" + name.where() + ".") + name.name() + "'"
                + (name.known().isEmpty() ? "; it takes none" : "; did you mean " + nearest(name.name(), name.known()) + "?")
                + " Lazada ignores a name that it does not know, and a listing without its filter returns everything";
        if (unknown == UnknownParameters.fail && operation.request().confidence() == Confidence.VERIFIED) {
            throw new IllegalArgumentException(
                    message + ". Set it right, or set " + words.option("unknownParameters", "warn") + " or pass");
        }
        once.warn(message + ". It is sent as it is; set " + words.option("unknownParameters", "pass")
                + " to have no warning");
    }

    private static String nearest(String name, List<String> names) {
        return String.join(" or ", NearestNames.of(name, names, 2).stream().map(near -> "'" + near + "'").toList());
    }
}
