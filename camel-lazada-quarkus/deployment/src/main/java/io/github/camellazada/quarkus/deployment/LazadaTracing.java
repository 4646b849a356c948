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

import io.github.camellazada.quarkus.tracing.CodelessSpans;
import io.quarkus.arc.deployment.AdditionalBeanBuildItem;
import io.quarkus.bootstrap.classloading.QuarkusClassLoader;
import io.quarkus.deployment.Capabilities;
import io.quarkus.deployment.Capability;
import io.quarkus.deployment.annotations.BuildProducer;
import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.deployment.builditem.nativeimage.ServiceProviderBuildItem;

/** Adds what an application needs that traces its routes. */
class LazadaTracing {
    private static final String DECORATOR = "org.apache.camel.telemetry.SpanDecorator";

    @BuildStep
    void codes(Capabilities capabilities, BuildProducer<AdditionalBeanBuildItem> beans) {
        if (capabilities.isPresent(Capability.OPENTELEMETRY_TRACER)) {
            beans.produce(AdditionalBeanBuildItem.unremovableOf(CodelessSpans.class));
        }
    }

    /** Camel loads the decorators of all components as services, which a native executable has only if it was told. */
    @BuildStep
    void decorators(BuildProducer<ServiceProviderBuildItem> services) {
        if (QuarkusClassLoader.isClassPresentAtRuntime(DECORATOR)) {
            services.produce(ServiceProviderBuildItem.allProvidersFromClassPath(DECORATOR));
        }
    }
}
