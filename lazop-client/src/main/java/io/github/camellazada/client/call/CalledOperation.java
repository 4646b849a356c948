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
package io.github.camellazada.client.call;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import io.github.camellazada.annotation.Internal;
import io.github.camellazada.catalog.Confidence;
import io.github.camellazada.catalog.Gateway;
import io.github.camellazada.catalog.LazadaOperation;
import io.github.camellazada.catalog.OperationCatalog;
import io.github.camellazada.catalog.OperationDescriptor;
import io.github.camellazada.catalog.OperationStatus;
import io.github.camellazada.catalog.TokenNeed;

/**
 * The operation that a message is for.
 *
 * @param operation  its name
 * @param descriptor what is known of it
 * @param method     HTTP method of the call
 */
@Internal
public record CalledOperation(LazadaOperation operation, OperationDescriptor descriptor, String method) {

    /** An operation of the catalogue, with the HTTP method that is wished for where Lazada takes it. */
    public static CalledOperation of(LazadaOperation operation, String wishedMethod) {
        OperationDescriptor descriptor = OperationCatalog.get(operation);
        boolean possible = wishedMethod != null && descriptor.methods().contains(wishedMethod);
        return new CalledOperation(operation, descriptor,
                possible ? wishedMethod : descriptor.method());
    }

    /** An API by its path alone; for one that the catalogue has, host, token and place of the payload come from there. */
    public static CalledOperation raw(String path, String method) {
        Optional<OperationDescriptor> known = OperationCatalog.byPath(path).map(OperationCatalog::get);
        boolean read = known.map(OperationDescriptor::readOnly).orElse("GET".equals(method));
        OperationDescriptor descriptor = new OperationDescriptor("raw?apiPath=" + path, "raw", List.of(), path, Set.of(method),
                method, known.map(OperationDescriptor::gateway).orElse(Gateway.REGIONAL),
                known.map(OperationDescriptor::token).orElse(TokenNeed.OPTIONAL), read,
                known.map(OperationDescriptor::repeatable).orElse(read), null, null, OperationStatus.CURRENT, null,
                Confidence.NAMED, false, null, known.map(OperationDescriptor::paging).orElse(null),
                known.map(OperationDescriptor::payload).orElse(null),
                known.map(OperationDescriptor::content).orElse(null),
                known.map(OperationDescriptor::refusal).orElse(null),
                known.map(OperationDescriptor::freeze).orElse(null),
                known.map(OperationDescriptor::batch).orElse(null), known.map(OperationDescriptor::settlement).orElse(null),
                List.of(), List.of(), Set.of(), null, null, List.of(),
                null, null, known.map(OperationDescriptor::flow).orElse(null));
        return new CalledOperation(LazadaOperation.RAW, descriptor, method);
    }

    /** What a caller should know of an operation that Lazada has replaced or withdrawn. */
    public Optional<String> ageWarning() {
        OperationStatus status = descriptor.status();
        if (status != OperationStatus.SUPERSEDED && status != OperationStatus.LEGACY) {
            return Optional.empty();
        }
        String successor = descriptor.successor() == null
                ? "no successor is known"
                : "use " + OperationCatalog.byPath(descriptor.successor()).map(LazadaOperation::toString)
                        .orElse(descriptor.successor());
        return Optional.of("lazada:" + descriptor.name() + (status == OperationStatus.LEGACY
                ? " is of Lazada's first generation and may be refused; "
                : " has been replaced; ") + successor);
    }
}
