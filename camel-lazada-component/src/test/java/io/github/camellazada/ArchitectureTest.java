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

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

/** Imports point one way, in the component and in the client below it. */
@AnalyzeClasses(packages = "io.github.camellazada", importOptions = {ImportOption.DoNotIncludeTests.class,
        ArchitectureTest.WithoutSimulator.class})
class ArchitectureTest {
    private static final String[] CLIENT = {"io.github.camellazada.catalog..", "io.github.camellazada.outcome..",
            "io.github.camellazada.exception..", "io.github.camellazada.client..", "io.github.camellazada.jdbc..",
            "io.github.camellazada.annotation.."};

    @ArchTest
    static final ArchRule importsPointOneWay = layeredArchitecture().consideringOnlyDependenciesInLayers()
            .withOptionalLayers(true)
            .layer("catalog").definedBy("io.github.camellazada.catalog..")
            .layer("exception").definedBy("io.github.camellazada.exception..", "io.github.camellazada.outcome..")
            .layer("client").definedBy("io.github.camellazada.client..")
            .layer("jdbc").definedBy("io.github.camellazada.jdbc..")
            .layer("model").definedBy("io.github.camellazada.model..")
            .layer("push").definedBy("io.github.camellazada.push..")
            .layer("observe").definedBy("io.github.camellazada.observe..")
            .layer("runtime").definedBy("io.github.camellazada.runtime..", "io.github.camellazada.authorize..")
            .layer("shown").definedBy("io.github.camellazada.health..", "io.github.camellazada.console..",
                    "io.github.camellazada.metrics..", "io.github.camellazada.tracing..", "io.github.camellazada.doctor..")
            .layer("root").definedBy("io.github.camellazada", "io.github.camellazada.producer..",
                    "io.github.camellazada.converter..", "io.github.camellazada.transform..",
                    "io.github.camellazada.stock..")
            .whereLayer("root").mayNotBeAccessedByAnyLayer()
            .whereLayer("shown").mayOnlyBeAccessedByLayers("root")
            .whereLayer("runtime").mayOnlyBeAccessedByLayers("shown", "root")
            .whereLayer("observe").mayOnlyBeAccessedByLayers("shown", "root")
            .whereLayer("push").mayOnlyBeAccessedByLayers("shown", "root")
            .whereLayer("model").mayOnlyBeAccessedByLayers("push", "root")
            .whereLayer("jdbc").mayOnlyBeAccessedByLayers("runtime", "shown", "root")
            .whereLayer("client").mayOnlyBeAccessedByLayers("jdbc", "model", "push", "observe", "runtime", "shown", "root")
            .whereLayer("exception").mayOnlyBeAccessedByLayers("client", "jdbc", "model", "push", "observe", "runtime", "shown",
                    "root")
            .whereLayer("catalog").mayOnlyBeAccessedByLayers("exception", "client", "jdbc", "model", "push", "observe",
                    "runtime", "shown", "root");

    @ArchTest
    static final ArchRule packagesFormNoCycle = slices().assignedFrom(new EachPackage()).should().beFreeOfCycles();

    @ArchTest
    static final ArchRule theClientKnowsNothingOfCamel = noClasses().that().resideInAnyPackage(CLIENT)
            .should().dependOnClassesThat().resideInAPackage("org.apache.camel..");

    @ArchTest
    static final ArchRule theClientKnowsNothingOfTheComponent = noClasses().that().resideInAnyPackage(CLIENT)
            .should().dependOnClassesThat(DescribedPredicate.describe("are of the component", ArchitectureTest::ofComponent));

    @ArchTest
    static final ArchRule nobodySleepsOrMakesThreads = noClasses().should().callMethod(Thread.class, "sleep", long.class)
            .orShould().callConstructor(Thread.class, Runnable.class)
            .orShould().callConstructor(Thread.class, Runnable.class, String.class)
            .orShould().dependOnClassesThat().haveFullyQualifiedName("java.util.concurrent.Executors");

    private static boolean ofComponent(JavaClass type) {
        return type.getPackageName().startsWith("io.github.camellazada")
                && !JavaClass.Predicates.resideInAnyPackage(CLIENT).test(type);
    }

    /** One slice for each package, those inside the client too; the generated builder of endpoints stands beside all. */
    private static final class EachPackage implements SliceAssignment {
        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
            return type.getPackageName().endsWith(".dsl")
                    ? SliceIdentifier.ignore()
                    : SliceIdentifier.of(type.getPackageName());
        }

        @Override
        public String getDescription() {
            return "each package";
        }
    }

    /** Leaves out the simulator and the jar of the client's tests, which keep none of these rules. */
    static final class WithoutSimulator implements ImportOption {
        @Override
        public boolean includes(Location location) {
            return !location.contains("/camellazada/simulator/") && !location.contains("-tests.jar");
        }
    }
}
