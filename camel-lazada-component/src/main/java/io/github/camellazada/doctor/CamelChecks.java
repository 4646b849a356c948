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
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Looks whether the application brings Camel, in one version. Names no type of Camel, so that it runs without Camel too. */
final class CamelChecks {
    private static final String SUBJECT = "Camel";
    private static final String SUPPORT = "org/apache/camel/support/DefaultComponent.class";
    private static final String ENGINE = "org/apache/camel/impl/DefaultCamelContext.class";
    /** Those of Camel's core that call each other, so that two versions of them end in missing classes and methods. */
    private static final List<String> CORE = List.of("camel-api", "camel-util", "camel-support", "camel-base",
            "camel-base-engine", "camel-core-engine", "camel-core-model", "camel-core-processor", "camel-core-reifier",
            "camel-main");
    private static final String ADVICE = "import one BOM under dependencyManagement: org.apache.camel:camel-bom; on Spring Boot"
            + " also org.apache.camel.springboot:camel-spring-boot-bom of the same version; on Quarkus"
            + " org.apache.camel.quarkus:camel-quarkus-bom instead";

    private CamelChecks() {
    }

    static Finding examine(ClassLoader classes) throws IOException {
        if (classes.getResource(SUPPORT) == null) {
            return Finding.problem(SUBJECT, "not on the class path; the component brings none",
                    ADVICE + "; then add camel-core");
        }
        Map<String, String> versions = new LinkedHashMap<>();
        for (String module : CORE) {
            String version = version(classes, module);
            if (version != null) {
                versions.put(module, version);
            }
        }
        if (new TreeSet<>(versions.values()).size() > 1) {
            return Finding.problem(SUBJECT, versions.entrySet().stream()
                    .map(module -> module.getKey() + " " + module.getValue()).collect(Collectors.joining(", "))
                    + ": several versions end in missing classes and methods",
                    ADVICE + "; and take the versions out of the"
                            + " modules of Camel");
        }
        if (classes.getResource(ENGINE) == null) {
            return Finding.warning(SUBJECT, "only camel-support, which cannot start a route", ADVICE + "; then add camel-core");
        }
        return Finding.ok(SUBJECT,
                versions.isEmpty() ? "there; its jars name no version" : versions.values().iterator().next());
    }

    private static String version(ClassLoader classes, String module) throws IOException {
        try (InputStream in = classes.getResourceAsStream("META-INF/maven/org.apache.camel/" + module + "/pom.properties")) {
            if (in == null) {
                return null;
            }
            Properties properties = new Properties();
            properties.load(in);
            return properties.getProperty("version");
        }
    }
}
