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

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

@AnalyzeClasses(packages = "io.github.camellazada", importOptions = {ImportOption.DoNotIncludeTests.class,
        ArchitectureTest.ComponentOnly.class})
class ArchitectureTest {

    @ArchTest
    static final ArchRule importsPointOneWay = layeredArchitecture().consideringOnlyDependenciesInLayers()
            .withOptionalLayers(true)
            .layer("catalog").definedBy("io.github.camellazada.catalog..")
            .layer("exception").definedBy("io.github.camellazada.exception..")
            .layer("client").definedBy("io.github.camellazada.client..")
            .layer("model").definedBy("io.github.camellazada.model..")
            .layer("push").definedBy("io.github.camellazada.push..")
            .layer("jdbc").definedBy("io.github.camellazada.jdbc..")
            .layer("observe").definedBy("io.github.camellazada.observe..")
            .layer("shown").definedBy("io.github.camellazada.health..", "io.github.camellazada.console..",
                    "io.github.camellazada.metrics..", "io.github.camellazada.tracing..", "io.github.camellazada.doctor..")
            .layer("root").definedBy("io.github.camellazada", "io.github.camellazada.producer..",
                    "io.github.camellazada.converter..", "io.github.camellazada.transform..")
            .whereLayer("root").mayNotBeAccessedByAnyLayer()
            .whereLayer("shown").mayOnlyBeAccessedByLayers("root")
            .whereLayer("observe").mayOnlyBeAccessedByLayers("shown", "root")
            .whereLayer("jdbc").mayOnlyBeAccessedByLayers("root")
            .whereLayer("push").mayOnlyBeAccessedByLayers("shown", "root")
            .whereLayer("model").mayOnlyBeAccessedByLayers("push", "root")
            .whereLayer("client").mayOnlyBeAccessedByLayers("model", "jdbc", "push", "observe", "shown", "root")
            .whereLayer("exception").mayOnlyBeAccessedByLayers("client", "model", "push", "observe", "shown", "root")
            .whereLayer("catalog").mayOnlyBeAccessedByLayers("exception", "client", "model", "push", "observe", "shown",
                    "root");

    @ArchTest
    static final ArchRule packagesFormNoCycle = slices().matching("io.github.camellazada.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule theClientKnowsNothingOfCamel = noClasses()
            .that().resideInAnyPackage("io.github.camellazada.catalog..", "io.github.camellazada.exception..",
                    "io.github.camellazada.client..", "io.github.camellazada.jdbc..")
            .should().dependOnClassesThat().resideInAPackage("org.apache.camel..");

    @ArchTest
    static final ArchRule nobodySleepsOrMakesThreads = noClasses().should().callMethod(Thread.class, "sleep", long.class)
            .orShould().callConstructor(Thread.class, Runnable.class)
            .orShould().callConstructor(Thread.class, Runnable.class, String.class)
            .orShould().dependOnClassesThat().haveFullyQualifiedName("java.util.concurrent.Executors");

    /** Leaves out the simulator, which shares the root package but not the rules of the component. */
    static final class ComponentOnly implements ImportOption {
        @Override
        public boolean includes(Location location) {
            return !location.contains("/camellazada/simulator/");
        }
    }
}
