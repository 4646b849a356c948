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
package io.github.camellazada.client;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import io.github.camellazada.annotation.Internal;
import io.github.camellazada.catalog.Gateway;
import io.github.camellazada.catalog.LazadaCountry;
import io.github.camellazada.catalog.LazadaOperation;
import io.github.camellazada.catalog.OperationCatalog;
import io.github.camellazada.catalog.OperationDescriptor;
import io.github.camellazada.catalog.ParameterDescriptor;
import io.github.camellazada.client.call.CalledOperation;
import io.github.camellazada.client.call.LazadaCall;
import io.github.camellazada.client.call.LazadaFile;
import io.github.camellazada.client.check.CallCheck;
import io.github.camellazada.client.protocol.ParameterEncoder;
import io.github.camellazada.exception.LazadaFailure;
import io.github.camellazada.exception.LazadaRequestException;

/**
 * The calls of one seller, made of the name of an operation and of its parameters.
 *
 * @param accessToken of that seller, or {@code null} where a store has it
 * @param check       of calls before they are sent
 */
@Internal
public record SellerCalls(String sellerId, LazadaCountry country, String accessToken, CallCheck check) {

    /** @throws LazadaRequestException if there is no such operation, or a parameter cannot be sent */
    public LazadaCall named(String operation, Map<String, ?> parameters) {
        try {
            LazadaOperation known = OperationCatalog.find(operation).filter(found -> !found.isSpecial())
                    .orElseThrow(() -> new IllegalArgumentException(unknown(operation)));
            return call(CalledOperation.of(known, null), parameters);
        } catch (IllegalArgumentException e) {
            throw refusal(operation, e);
        }
    }

    /** @throws LazadaRequestException if a parameter cannot be sent */
    LazadaCall raw(String method, String path, Map<String, ?> parameters) {
        try {
            if (!path.startsWith("/")) {
                throw new IllegalArgumentException("'" + path + "' is no path of an API; it should read like /orders/get");
            }
            return call(CalledOperation.raw(path, method.toUpperCase(Locale.ROOT)), parameters);
        } catch (IllegalArgumentException e) {
            throw refusal(path, e);
        }
    }

    private LazadaCall call(CalledOperation called, Map<String, ?> parameters) {
        OperationDescriptor operation = called.descriptor();
        check.names(operation, parameters.keySet());
        called.ageWarning().ifPresent(check::warn);
        LazadaCountry site = country == null && operation.access().gateway() == Gateway.SINGAPORE ? LazadaCountry.SG : country;
        ParameterEncoder encoder = new ParameterEncoder(site);
        Map<String, String> texts = new HashMap<>();
        Map<String, LazadaFile> files = new HashMap<>();
        parameters.forEach((name, value) -> {
            ParameterDescriptor descriptor = operation.request().parameter(name).orElse(null);
            LazadaFile file = file(name, value, descriptor);
            String text = file == null ? encoder.of(name, value, descriptor) : null;
            if (file != null) {
                files.put(name, file);
            } else if (text != null) {
                texts.put(name, text);
            }
        });
        LazadaCall call = new LazadaCall(operation, called.method(), site, sellerId, accessToken, texts, files);
        check.check(call);
        return call;
    }

    private static LazadaFile file(String name, Object value, ParameterDescriptor descriptor) {
        if (value instanceof LazadaFile file) {
            return file;
        }
        if (value instanceof Path path) {
            return new LazadaFile(path.getFileName().toString(), path, null);
        }
        if (value != null && descriptor != null && descriptor.isFile()) {
            throw new IllegalArgumentException("The parameter '" + name + "' is a file, but its value is a "
                    + value.getClass().getName() + "; give a LazadaFile or a Path");
        }
        return null;
    }

    private static String unknown(String operation) {
        return "Lazada has no operation '" + operation + "'. Did you mean "
                + String.join(" or ", OperationCatalog.nearest(String.valueOf(operation)))
                + "? The name is the kebab-case form of the API's path (/orders/get is orders-get). An API that has no name here"
                + " is called by its HTTP method and path";
    }

    private LazadaRequestException refusal(String operation, IllegalArgumentException reason) {
        return new LazadaRequestException(LazadaFailure.unanswered(operation, sellerId, reason.getMessage(), false), reason);
    }

    /** Without the token. */
    @Override
    public String toString() {
        return "SellerCalls[seller " + sellerId + " in " + country + "]";
    }
}
