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
package io.github.camellazada.catalog;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.github.camellazada.annotation.Internal;

/** Finds the description of an upload in blocks by its name. */
@Internal
public final class UploadCatalog {
    private static final Map<String, UploadDescriptor> BY_NAME = CatalogueReader.rows("uploads.json", UploadDescriptor::of)
            .stream().collect(Collectors.toUnmodifiableMap(UploadDescriptor::upload, Function.identity()));

    private UploadCatalog() {
    }

    /** The upload of that name. */
    public static Optional<UploadDescriptor> find(String name) {
        return Optional.ofNullable(name).map(BY_NAME::get);
    }

    /** The names of all, in the order of the alphabet. */
    public static List<String> names() {
        return BY_NAME.keySet().stream().sorted().toList();
    }

    /** @throws IllegalArgumentException for a name that the catalogue does not have */
    public static UploadDescriptor get(String name) {
        return find(name).orElseThrow(() -> new IllegalArgumentException("Lazada takes no '" + name
                + "' in blocks; it takes " + String.join(", ", names())));
    }
}
