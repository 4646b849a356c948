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

import java.util.Locale;
import java.util.regex.Pattern;

import io.github.camellazada.catalog.LazadaOperation;
import io.github.camellazada.catalog.OperationCatalog;
import io.github.camellazada.catalog.OperationDescriptor;
import io.github.camellazada.catalog.UploadCatalog;
import io.github.camellazada.catalog.UploadDescriptor;
import io.github.camellazada.client.paging.Listing;

/** Refuses, when a route starts, what an endpoint that is sent to can never do. */
final class ProducerChecks extends StartChecks {
    // no segment begins with a dot, so that none leads out of the gateway
    private static final Pattern API_PATH = Pattern.compile("(/\\w[\\w.-]*)+");

    ProducerChecks(EndpointContext endpoint) {
        super(endpoint);
    }

    @Override
    void check() {
        path();
        if (operation == LazadaOperation.PUSH) {
            throw refusal("receives push messages and cannot be sent to; use it in from(...)");
        }
        if (operation == LazadaOperation.AUTHORIZE) {
            throw refusal("receives sellers who authorize the app and cannot be sent to; use it in from(...)");
        }
        if (operation == LazadaOperation.OUTCOMES) {
            throw refusal("receives the outcomes of earlier writes and cannot be sent to; use it in from(...)");
        }
        if (operation == LazadaOperation.STREAM) {
            throw refusal("receives changes and cannot be sent to; use it in from(...)");
        }
        if (operation == LazadaOperation.RAW) {
            raw();
        } else if (operation == LazadaOperation.UPLOAD) {
            upload();
        } else {
            known(OperationCatalog.get(operation));
        }
        credentials();
    }

    private void known(OperationDescriptor descriptor) {
        if (endpoint.target().apiPath() != null) {
            throw refusal("has apiPath=" + endpoint.target().apiPath() + ", but only lazada:raw takes a path");
        }
        if (configuration.isPaging() && Listing.of(descriptor).isEmpty()) {
            throw refusal("has paging=true, but is no listing whose rows can be paged; leave paging out");
        }
        String method = endpoint.target().httpMethod();
        if (method != null && !descriptor.access().methods().contains(method.toUpperCase(Locale.ROOT))) {
            throw refusal("has httpMethod=" + method + ", but Lazada takes it only by "
                    + String.join(" or ", descriptor.access().methods()));
        }
        token(descriptor);
    }

    private void upload() {
        UploadDescriptor upload = UploadCatalog.find(endpoint.target().topic())
                .orElseThrow(() -> refusal("names no file that Lazada takes in blocks. It takes "
                        + String.join(", ", UploadCatalog.names()) + ": lazada:upload:video"));
        if (configuration.getUploadTimeout() < 0) {
            throw refusal("has uploadTimeout=" + configuration.getUploadTimeout()
                    + "; set 0 to go on without Lazada's decision, or a number of milliseconds");
        }
        token(OperationCatalog.get(EndpointPath.operation(upload.end().operation())));
    }

    private void raw() {
        String path = endpoint.target().apiPath();
        if (path == null && endpoint.target().httpMethod() == null) {
            return; // each message names its operation in a header
        }
        if (path == null || !API_PATH.matcher(path).matches() || path.startsWith("/rest/")) {
            throw refusal("needs apiPath, the API's path after /rest, without parameters: apiPath=/order/get");
        }
        if (!"GET".equalsIgnoreCase(endpoint.target().httpMethod())
                && !"POST".equalsIgnoreCase(endpoint.target().httpMethod())) {
            throw refusal("needs httpMethod, which the path does not tell: httpMethod=GET for an API that only reads, "
                    + "otherwise POST");
        }
    }
}
