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
package io.github.camellazada.jdbc;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** Reads the SQL that makes the tables of the stores. */
final class SqlScripts {
    private static final String FOLDER = "/META-INF/camel-lazada/sql/";

    private SqlScripts() {
    }

    /** The statements of a script, which holds no semicolon but those between them. */
    static List<String> statements(String script) {
        try (InputStream in = SqlScripts.class.getResourceAsStream(FOLDER + script)) {
            if (in == null) {
                throw new IllegalStateException("The resource " + FOLDER + script + " is missing from the jar camel-lazada");
            }
            String sql = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return Arrays.stream(sql.replaceAll("(?m)^--.*$", "").split(";")).map(String::strip)
                    .filter(statement -> !statement.isEmpty()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The resource " + FOLDER + script + " cannot be read", e);
        }
    }
}
