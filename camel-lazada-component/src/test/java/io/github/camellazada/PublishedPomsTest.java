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
package io.github.camellazada;

import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What the published poms have to name, so that a project that manages no versions gets those that fit each other. */
class PublishedPomsTest {

    /** Vert.x asks for an older jackson-core, which Maven takes where it is nearer than that of jackson-databind. */
    @ParameterizedTest
    @ValueSource(strings = {"lazop-client", "camel-lazada-component"})
    void jacksonsCoreIsNamedBesideVertx(String module) throws Exception {
        assertThat(Files.readString(Path.of("..", module, "pom.xml"))).contains("<artifactId>vertx-web-client</artifactId>",
                "<artifactId>jackson-databind</artifactId>", "<artifactId>jackson-core</artifactId>");
    }
}
