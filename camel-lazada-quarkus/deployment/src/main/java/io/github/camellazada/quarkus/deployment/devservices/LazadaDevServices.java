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
package io.github.camellazada.quarkus.deployment.devservices;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

import io.github.camellazada.client.token.LazadaTokenStore;
import io.github.camellazada.quarkus.deployment.LazadaBuildConfig;
import io.github.camellazada.quarkus.dev.SimulatorAdmin;
import io.github.camellazada.quarkus.dev.SimulatorLink;
import io.quarkus.arc.deployment.AdditionalBeanBuildItem;
import io.quarkus.deployment.IsDevServicesSupportedByLaunchMode;
import io.quarkus.deployment.annotations.BuildProducer;
import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.deployment.annotations.BuildSteps;
import io.quarkus.deployment.builditem.CombinedIndexBuildItem;
import io.quarkus.deployment.builditem.DevServicesResultBuildItem;
import io.quarkus.deployment.builditem.LaunchModeBuildItem;
import io.quarkus.deployment.dev.devservices.DevServicesConfig;
import io.quarkus.runtime.LaunchMode;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;

/** Lets a simulator stand in for Lazada in dev and test mode, where the application has no credentials. */
@BuildSteps(onlyIf = {IsDevServicesSupportedByLaunchMode.class, DevServicesConfig.Enabled.class})
class LazadaDevServices {
    private static final String NAME = "camel-lazada";
    private static final String OPTION = "camel.component.lazada.";
    private static final DotName PRODUCES = DotName.createSimple("jakarta.enterprise.inject.Produces");

    @BuildStep
    void simulator(LazadaBuildConfig config, LaunchModeBuildItem mode, CombinedIndexBuildItem index,
            BuildProducer<DevServicesResultBuildItem> services, BuildProducer<AdditionalBeanBuildItem> beans) {
        LazadaBuildConfig.DevServices wanted = config.devservices();
        if (!wanted.enabled() || Credentials.areIn(ConfigProvider.getConfig())) {
            return;
        }
        beans.produce(AdditionalBeanBuildItem.builder().setUnremovable()
                .addBeanClasses(SimulatorLink.class, SimulatorAdmin.class).build());
        Map<String, Function<SimulatedLazada, String>> options = new HashMap<>();
        options.put(SimulatorAdmin.URL, service -> service.simulator().root());
        options.put(OPTION + "server-url", service -> service.simulator().serverUrl());
        options.put(OPTION + "auth-server-url", service -> service.simulator().authServerUrl());
        options.put(OPTION + "app-key", service -> service.simulator().appKey());
        options.put(OPTION + "app-secret", service -> service.simulator().appSecret());
        if (!config.database().tokens() && !keepsTokens(index.getIndex())) {
            options.put(OPTION + "access-token", SimulatedLazada::accessToken);
        }
        int orders = mode.getLaunchMode() == LaunchMode.DEVELOPMENT ? wanted.orders() : 0;
        services.produce(DevServicesResultBuildItem.<SimulatedLazada>owned().feature(NAME).serviceName("simulator")
                .description("Simulator of the Lazada Open Platform")
                .serviceConfig(Map.of("port", wanted.port(), "country", wanted.country()))
                .startable(() -> new SimulatedLazada(wanted.port(), wanted.country()))
                .config(Map.of(OPTION + "country", wanted.country().name(), OPTION + "seller-id", SimulatedLazada.SELLER,
                        SimulatorLink.ORDERS, Integer.toString(orders)))
                .configProvider(options).build());
    }

    /** An application that keeps tokens itself is to use what it keeps. */
    private static boolean keepsTokens(IndexView index) {
        return index.getAnnotations(PRODUCES).stream().map(annotation -> switch (annotation.target().kind()) {
            case METHOD -> annotation.target().asMethod().returnType().name();
            case FIELD -> annotation.target().asField().type().name();
            default -> DotName.OBJECT_NAME;
        }).anyMatch(type -> isTokenStore(index, type));
    }

    private static boolean isTokenStore(IndexView index, DotName type) {
        DotName store = DotName.createSimple(LazadaTokenStore.class);
        return type.equals(store) || index.getAllKnownSubinterfaces(store).stream().anyMatch(known -> known.name().equals(type))
                || index.getAllKnownImplementations(store).stream().anyMatch(known -> known.name().equals(type));
    }
}
