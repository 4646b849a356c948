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
package io.github.camellazada.runtime;

import java.util.Set;
import java.util.function.Supplier;

import javax.sql.DataSource;

import org.apache.camel.spi.Registry;

/** Finds the DataSource that an option {@code jdbc:NAME} names. */
final class NamedDataSources {
    private final Registry registry;

    NamedDataSources(Registry registry) {
        this.registry = registry;
    }

    /**
     * @param  name                     of the DataSource in the registry; empty for the only one
     * @throws IllegalArgumentException if there is none, which tells what to write instead
     */
    DataSource find(String name) {
        if (name.isEmpty()) {
            return only();
        }
        if (name.indexOf(':') >= 0) {
            // without what follows, which may have a password
            throw new IllegalArgumentException("jdbc:" + name.substring(0, name.indexOf(':')) + ":... is the URL of a database,"
                    + " and the option takes the name of a DataSource. Bind a DataSource with that URL, its user and its"
                    + " password, and write jdbc:NAME");
        }
        DataSource named = made(name, () -> registry.lookupByNameAndType(name, DataSource.class));
        if (named == null) {
            Set<String> names = registry.findByTypeWithName(DataSource.class).keySet();
            throw new IllegalArgumentException("The registry has no DataSource '" + name + "', so that jdbc:" + name
                    + " keeps nothing. Bind one by that name, or correct the name; the registry has "
                    + (names.isEmpty() ? "none" : String.join(", ", names.stream().sorted().toList())));
        }
        return named;
    }

    private DataSource only() {
        // of several, Spring has a primary one
        DataSource only = made("", () -> registry.findSingleByType(DataSource.class));
        if (only == null) {
            throw new IllegalArgumentException("There are " + registry.findByType(DataSource.class).size()
                    + " DataSources in the registry; jdbc alone means the only one, or Spring's primary one. Write jdbc:NAME");
        }
        return only;
    }

    /** A registry may make a bean when it is asked for it. */
    private static DataSource made(String name, Supplier<DataSource> lookup) {
        try {
            return lookup.get();
        } catch (RuntimeException e) {
            // the message may have a password
            throw new IllegalStateException("The DataSource of jdbc:" + name + " cannot be made (" + root(e)
                    + "), so that nothing is kept. Correct its URL, driver, user and password where the bean is made", e);
        }
    }

    private static String root(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root.getClass().getSimpleName();
    }
}
