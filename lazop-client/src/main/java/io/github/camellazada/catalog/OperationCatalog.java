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

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.github.camellazada.annotation.Internal;

/**
 * Looks operations up. The descriptors of a group are read when the first of its operations is asked for, so that a
 * route that calls two operations does not pay for four hundred.
 */
@Internal
public final class OperationCatalog {
    private static final int NEAREST = 3;
    private static final Map<String, LazadaOperation> BY_NAME = index(LazadaOperation::toString);
    private static final Map<String, LazadaOperation> BY_PATH = index(LazadaOperation::path);
    private static final Map<String, Map<String, OperationDescriptor>> GROUPS = new ConcurrentHashMap<>();

    private OperationCatalog() {
    }

    /**
     * What is known of an operation.
     *
     * @throws IllegalArgumentException for a special value such as {@link LazadaOperation#RAW}, which stands for no API
     */
    public static OperationDescriptor get(LazadaOperation operation) {
        if (operation.isSpecial()) {
            throw new IllegalArgumentException(
                    "'" + operation + "' is no API of Lazada but a special value of the endpoint URI, so the catalogue has no"
                            + " description of it");
        }
        return GROUPS.computeIfAbsent(operation.group(), OperationCatalog::read).get(operation.path());
    }

    /** The operation of that kebab-case name, special values included. */
    public static Optional<LazadaOperation> find(String name) {
        return Optional.ofNullable(name).map(BY_NAME::get);
    }

    /** The operation of that REST path, such as {@code /orders/get}. */
    public static Optional<LazadaOperation> byPath(String path) {
        return Optional.ofNullable(path).map(BY_PATH::get);
    }

    /** The kebab-case name of the operation at that REST path; the path where the catalogue has none. */
    public static String nameOf(String path) {
        return byPath(path).map(LazadaOperation::toString).orElse(path);
    }

    /** The three names most like a misspelt one, nearest first; Lazada's own name ({@code GetOrders}) leads there too. */
    public static List<String> nearest(String misspelt) {
        Map<String, List<String>> spellings = new HashMap<>();
        BY_NAME.keySet().forEach(name -> spellings.put(name, new ArrayList<>(List.of(name))));
        for (OperationDescriptor descriptor : all()) {
            List<String> meant = spellings.get(descriptor.name());
            meant.add(descriptor.documentation().title());
            meant.addAll(descriptor.documentation().alsoKnownAs());
        }
        return NearestNames.of(misspelt, spellings, NEAREST);
    }

    /** Every callable operation, in the order of the names. */
    public static List<OperationDescriptor> all() {
        return Arrays.stream(LazadaOperation.values()).filter(operation -> !operation.isSpecial()).map(OperationCatalog::get)
                .toList();
    }

    private static Map<String, OperationDescriptor> read(String group) {
        return CatalogueReader.rows("operations/" + group + ".json", OperationDescriptor::of).stream()
                .collect(Collectors.toUnmodifiableMap(OperationDescriptor::path, Function.identity()));
    }

    private static Map<String, LazadaOperation> index(Function<LazadaOperation, String> key) {
        return Arrays.stream(LazadaOperation.values()).filter(operation -> key.apply(operation) != null)
                .collect(Collectors.toUnmodifiableMap(key, Function.identity()));
    }
}
