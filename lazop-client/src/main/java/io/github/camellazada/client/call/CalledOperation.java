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

import java.util.Optional;

import io.github.camellazada.annotation.Internal;
import io.github.camellazada.catalog.LazadaOperation;
import io.github.camellazada.catalog.OperationCatalog;
import io.github.camellazada.catalog.OperationDescriptor;
import io.github.camellazada.catalog.OperationStatus;

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
        boolean possible = wishedMethod != null && descriptor.access().methods().contains(wishedMethod);
        return new CalledOperation(operation, descriptor,
                possible ? wishedMethod : descriptor.access().method());
    }

    /** An API by its path alone; for one that the catalogue has, host, token and place of the payload come from there. */
    public static CalledOperation raw(String path, String method) {
        OperationDescriptor descriptor = OperationCatalog.byPath(path).map(OperationCatalog::get)
                .map(known -> known.asRaw(method)).orElseGet(() -> OperationDescriptor.raw(path, method));
        return new CalledOperation(LazadaOperation.RAW, descriptor, method);
    }

    /** What a caller should know of an operation that Lazada has replaced or withdrawn. */
    public Optional<String> ageWarning() {
        OperationStatus status = descriptor.documentation().status();
        if (status != OperationStatus.SUPERSEDED && status != OperationStatus.LEGACY) {
            return Optional.empty();
        }
        String successor = descriptor.documentation().successor() == null
                ? "no successor is known"
                : "use " + OperationCatalog.byPath(descriptor.documentation().successor()).map(LazadaOperation::toString)
                        .orElse(descriptor.documentation().successor());
        return Optional.of("lazada:" + descriptor.name() + (status == OperationStatus.LEGACY
                ? " is of Lazada's first generation and may be refused; "
                : " has been replaced; ") + successor);
    }
}
