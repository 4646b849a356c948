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
package io.github.camellazada.doctor;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;

import io.github.camellazada.annotation.Internal;

/**
 * What a command is told besides its arguments, which other users of a machine can read. A variable holds the value, or one of
 * the same name and {@code _FILE} the file that holds it, or else what configures the component itself: the variable
 * {@code CAMEL_COMPONENT_LAZADA_...} of Camel and Quarkus, or {@code camel.component.lazada....} in a properties file. There a
 * key of the Quarkus profile, such as {@code %prod.camel.component.lazada.app-key}, goes before the plain one.
 */
@Internal
public final class CommandEnvironment {
    private static final String FILE = "_FILE";
    private static final String OWN = "LAZADA_";
    private static final String OF_CAMEL = "CAMEL_COMPONENT_LAZADA_";
    private static final String PROFILE = "QUARKUS_PROFILE";
    private static final String PROPERTY = "camel.component.lazada.";

    private final Map<String, String> variables;
    private final Properties properties = new Properties();

    public CommandEnvironment(Map<String, String> variables) {
        this.variables = variables;
    }

    /** With the properties file of an application, whose values may name variables such as {@code {{env:NAME}}}. */
    static CommandEnvironment of(Map<String, String> variables, String propertiesFile) {
        CommandEnvironment environment = new CommandEnvironment(variables);
        if (propertiesFile != null) {
            try (Reader reader = Files.newBufferedReader(Path.of(propertiesFile))) {
                environment.properties.load(reader);
            } catch (IOException e) {
                throw new IllegalArgumentException(
                        "The file " + propertiesFile + " of --properties cannot be read; it must exist"
                                + " and belong to the user who runs this command",
                        e);
            }
        }
        return environment;
    }

    /** The value, or {@code null} where there is none. */
    public String get(String name) {
        String value = variable(name);
        if (value == null && name.startsWith(OWN)) {
            String option = name.substring(OWN.length());
            value = variable(OF_CAMEL + option);
            value = value == null ? property(option.toLowerCase(Locale.ROOT)) : value;
            // the application may read it as a property of that very name
            String plain = value == null ? properties.getProperty(name) : null;
            value = plain == null ? value : resolved(plain.strip());
        }
        return value;
    }

    /** The value; fails where there is none. */
    public String required(String name) {
        String value = get(name);
        if (value == null) {
            throw new IllegalArgumentException("The environment has no " + name + " and no " + name + FILE);
        }
        return value;
    }

    private String variable(String name) {
        String value = variables.get(name);
        String file = variables.get(name + FILE);
        if (value != null && !value.isBlank() || file == null || file.isBlank()) {
            return value == null || value.isBlank() ? null : value.strip();
        }
        try {
            return Files.readString(Path.of(file)).strip();
        } catch (IOException e) {
            throw new IllegalArgumentException("The file " + file + " of " + name + FILE + " cannot be read; it must exist and"
                    + " belong to the user who runs this command", e);
        }
    }

    /** A property of the application by its full name, or {@code null}: from the variable of that name, or of the profile first. */
    String application(String name) {
        String value = variable(name.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_"));
        for (String key : List.of(profile() + name, name)) {
            String written = properties.getProperty(key);
            value = value == null && written != null ? resolved(written.strip()) : value;
        }
        return value;
    }

    /** By its name in the style of {@code app_key}: {@code app-key} or {@code appKey}. */
    private String property(String option) {
        String plain = option.replace("_", "");
        String ofProfile = property(profile() + PROPERTY, plain);
        return ofProfile == null ? property(PROPERTY, plain) : ofProfile;
    }

    private String profile() {
        String profile = variable(PROFILE);
        return "%" + (profile == null ? "prod" : profile) + ".";
    }

    private String property(String prefix, String option) {
        for (String name : properties.stringPropertyNames()) {
            if (name.startsWith(prefix)
                    && name.substring(prefix.length()).replace("-", "").toLowerCase(Locale.ROOT).equals(option)) {
                return resolved(properties.getProperty(name).strip());
            }
        }
        return null;
    }

    /** The value of the variable or property that it names in the way of Camel or Quarkus, or else itself. */
    private String resolved(String value) {
        boolean camel = value.startsWith("{{") && value.endsWith("}}");
        boolean quarkus = value.startsWith("${") && value.endsWith("}");
        if (!camel && !quarkus) {
            return value.isEmpty() ? null : value;
        }
        String name = value.substring(2, value.length() - (camel ? 2 : 1));
        name = name.startsWith("env:") ? name.substring("env:".length()) : name;
        int colon = name.indexOf(':');
        String plain = colon < 0 ? name : name.substring(0, colon);
        String found = variable(plain);
        found = found == null ? properties.getProperty(plain) : found;
        return found != null ? found : colon < 0 ? null : name.substring(colon + 1);
    }
}
