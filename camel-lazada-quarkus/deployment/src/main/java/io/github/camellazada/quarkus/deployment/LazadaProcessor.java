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
package io.github.camellazada.quarkus.deployment;

import java.util.stream.Stream;

import io.github.camellazada.LazadaComponent;
import io.github.camellazada.LazadaConfiguration;
import io.github.camellazada.exception.LazadaException;
import io.quarkus.arc.deployment.UnremovableBeanBuildItem;
import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.deployment.builditem.ApplicationArchivesBuildItem;
import io.quarkus.deployment.builditem.CombinedIndexBuildItem;
import io.quarkus.deployment.builditem.ExtensionSslNativeSupportBuildItem;
import io.quarkus.deployment.builditem.FeatureBuildItem;
import io.quarkus.deployment.builditem.nativeimage.NativeImageResourcePatternsBuildItem;
import io.quarkus.deployment.builditem.nativeimage.ReflectiveClassBuildItem;
import org.apache.camel.spi.Metadata;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;

/** Tells Quarkus what the component needs besides what Camel Quarkus finds for every component. */
class LazadaProcessor {
    static final String FEATURE = "camel-lazada";

    private static final String COMPONENT = LazadaComponent.class.getName();
    private static final String CLIENT = LazadaException.class.getName();

    @BuildStep
    FeatureBuildItem feature() {
        return new FeatureBuildItem(FEATURE);
    }

    @BuildStep
    ExtensionSslNativeSupportBuildItem tls() {
        return new ExtensionSslNativeSupportBuildItem(FEATURE);
    }

    /** What Jackson reads or writes is a record or an enum of the component or of its client. */
    @BuildStep
    ReflectiveClassBuildItem records(ApplicationArchivesBuildItem archives) {
        return ReflectiveClassBuildItem.builder(Stream.of(COMPONENT, CLIENT)
                .flatMap(name -> archives.containingArchive(name).getIndex().getKnownClasses().stream())
                .filter(type -> type.isRecord() || type.isEnum()).map(LazadaProcessor::name).toArray(String[]::new))
                .constructors().methods().fields().reason(FEATURE + ", mapped by Jackson").build();
    }

    /** Routes in XML and YAML name exceptions as text, also those that an application derives from the component's. */
    @BuildStep
    ReflectiveClassBuildItem exceptions(CombinedIndexBuildItem index) {
        Stream<String> derived = index.getIndex().getAllKnownSubclasses(LazadaException.class).stream()
                .map(LazadaProcessor::name);
        return ReflectiveClassBuildItem
                .builder(Stream.concat(Stream.of(LazadaException.class.getName()), derived).toArray(String[]::new))
                .constructors().methods().reason(FEATURE + ", named in routes").build();
    }

    @BuildStep
    NativeImageResourcePatternsBuildItem resources() {
        return NativeImageResourcePatternsBuildItem.builder()
                .includeGlobs("io/github/camellazada/catalogue/*.json", "io/github/camellazada/catalogue/operations/*.json",
                        "io/github/camellazada/schema/**", "META-INF/camel-lazada/sql/**")
                .build();
    }

    /** The component looks these beans up by their types, which ArC cannot see. */
    @BuildStep
    UnremovableBeanBuildItem autowired(ApplicationArchivesBuildItem archives) {
        ClassInfo options = archives.containingArchive(COMPONENT).getIndex()
                .getClassByName(DotName.createSimple(LazadaConfiguration.class));
        return UnremovableBeanBuildItem.beanTypes(options.fields().stream()
                .filter(field -> isAutowired(field.annotation(Metadata.class)))
                .map(field -> field.type().name()).toArray(DotName[]::new));
    }

    private static boolean isAutowired(AnnotationInstance metadata) {
        return metadata != null && metadata.value("autowired") != null && metadata.value("autowired").asBoolean();
    }

    private static String name(ClassInfo type) {
        return type.name().toString();
    }
}
