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

import io.github.camellazada.catalog.LazadaCountry;
import io.quarkus.runtime.annotations.ConfigPhase;
import io.quarkus.runtime.annotations.ConfigRoot;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What the extension is told besides the options of the component, which are those of {@code camel.component.lazada}. */
@ConfigRoot(phase = ConfigPhase.BUILD_TIME)
@ConfigMapping(prefix = "quarkus.camel.lazada")
public interface LazadaBuildConfig {

    /** The simulator that stands in for Lazada in dev and test mode. */
    DevServices devservices();

    /** What is kept in the default data source of the application. */
    Database database();

    /** What is kept in the default data source of the application. */
    interface Database {

        /** Whether the sellers' tokens are kept in the default data source, shared by all processes on that database. */
        @WithDefault("false")
        boolean tokens();

        /** Whether writes that a campaign has frozen are kept in the default data source until it lifts. */
        @WithDefault("false")
        boolean heldWriteStore();

        /** Whether writes whose outcome is unknown are kept in the default data source until it is found out. */
        @WithDefault("false")
        boolean unconfirmedWriteStore();

        /**
         * Whether what is left of Lazada's limits is kept in the default data source, so that all processes on that database
         * keep to them together.
         */
        @WithDefault("false")
        boolean rateLimitStore();
    }

    /** The simulator that stands in for Lazada in dev and test mode. */
    interface DevServices {

        /** Whether the simulator starts where the application has no credentials of an app. */
        @WithDefault("true")
        boolean enabled();

        /** Port of the simulator on this machine; 0 takes a free one. */
        @WithDefault("0")
        int port();

        /** Country of the simulated seller: SG, MY, TH, VN, PH or ID. */
        @WithDefault("SG")
        LazadaCountry country();

        /** Orders that a buyer places when dev mode starts; none are placed in tests. */
        @WithDefault("1")
        int orders();
    }
}
