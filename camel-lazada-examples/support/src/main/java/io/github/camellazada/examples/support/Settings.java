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
package io.github.camellazada.examples.support;

import java.nio.file.Path;
import java.time.Duration;

import org.apache.camel.CamelContext;

/**
 * Reads settings of {@code application.properties}, for the beans of an example.
 *
 * @param context the application's context
 */
public record Settings(CamelContext context) {

    /** A text; empty if it is not set. */
    public String text(String name) {
        return context.resolvePropertyPlaceholders("{{" + name + ":}}");
    }

    public int number(String name) {
        return Integer.parseInt(text(name));
    }

    /** A time in milliseconds. */
    public Duration millis(String name) {
        return Duration.ofMillis(Long.parseLong(text(name)));
    }

    public Path path(String name) {
        return Path.of(text(name));
    }
}
