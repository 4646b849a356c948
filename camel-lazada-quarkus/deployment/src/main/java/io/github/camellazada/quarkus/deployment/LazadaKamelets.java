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

import io.quarkus.bootstrap.classloading.QuarkusClassLoader;
import io.quarkus.deployment.annotations.BuildProducer;
import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.deployment.builditem.nativeimage.NativeImageResourcePatternsBuildItem;
import io.quarkus.deployment.builditem.nativeimage.ServiceProviderBuildItem;

/** Gives a native executable what the Kamelets of the project need, where the application has them. */
class LazadaKamelets {
    private static final String PLUGIN = "org.apache.camel.spi.ContextServicePlugin";
    private static final String CHECK = "io.github.camellazada.kamelets.KnownProperties";

    @BuildStep
    void kamelets(BuildProducer<NativeImageResourcePatternsBuildItem> resources,
            BuildProducer<ServiceProviderBuildItem> services) {
        if (QuarkusClassLoader.isClassPresentAtRuntime(CHECK)) {
            resources.produce(
                    NativeImageResourcePatternsBuildItem.builder().includeGlob("kamelets/lazada-*.kamelet.yaml").build());
            services.produce(ServiceProviderBuildItem.allProvidersFromClassPath(PLUGIN));
        }
    }
}
