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
package io.github.camellazada.examples.returns;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

/** All decisions, read from {@code decisions.json}, from which the table of the recipe is generated as well. */
final class Decisions {
    static final List<Decision> ALL = read();

    private Decisions() {
    }

    /** The decision of that name, in any case and with spaces or dashes. */
    static Optional<Decision> of(String name) {
        String plain = name == null ? "" : name.trim().toLowerCase(Locale.ROOT).replaceAll("[ -]", "_");
        return ALL.stream().filter(one -> one.decision().equals(plain)).findFirst();
    }

    /** Names of the decisions that fit a kind and a status. */
    static List<String> fitting(Decision.Kind kind, String status) {
        return ALL.stream().filter(one -> one.fits(kind, status)).map(Decision::decision).toList();
    }

    /** Statuses that this release knows; about others Lazada is asked. */
    static Set<String> knownStatuses() {
        return ALL.stream().flatMap(one -> Stream.concat(one.statuses().stream(), one.leadsTo().stream()))
                .collect(Collectors.toSet());
    }

    private static List<Decision> read() {
        try (InputStream file = Decisions.class.getResourceAsStream("/decisions.json")) {
            return new ObjectMapper().readValue(file, new TypeReference<>() {
            });
        } catch (IOException e) {
            throw new UncheckedIOException("decisions.json cannot be read", e);
        }
    }
}
