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

import io.github.camellazada.quarkus.database.DatabaseHeldWrites;
import io.github.camellazada.quarkus.database.DatabaseRateLimits;
import io.github.camellazada.quarkus.database.DatabaseTables;
import io.github.camellazada.quarkus.database.DatabaseTokens;
import io.github.camellazada.quarkus.database.DatabaseUnconfirmedWrites;
import io.quarkus.arc.deployment.AdditionalBeanBuildItem;
import io.quarkus.deployment.Capabilities;
import io.quarkus.deployment.Capability;
import io.quarkus.deployment.annotations.BuildProducer;
import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.runtime.configuration.ConfigurationException;

/** Adds the stores that an application wants to have in its data source. */
class LazadaDatabase {

    @BuildStep
    void stores(LazadaBuildConfig config, Capabilities capabilities, BuildProducer<AdditionalBeanBuildItem> beans) {
        if (config.database().tokens()) {
            add(DatabaseTokens.class, "tokens", capabilities, beans);
        }
        if (config.database().heldWriteStore()) {
            add(DatabaseHeldWrites.class, "held-write-store", capabilities, beans);
        }
        if (config.database().unconfirmedWriteStore()) {
            add(DatabaseUnconfirmedWrites.class, "unconfirmed-write-store", capabilities, beans);
        }
        if (config.database().rateLimitStore()) {
            add(DatabaseRateLimits.class, "rate-limit-store", capabilities, beans);
        }
    }

    private static void add(Class<?> store, String option, Capabilities capabilities,
            BuildProducer<AdditionalBeanBuildItem> beans) {
        if (capabilities.isMissing(Capability.AGROAL)) {
            throw new ConfigurationException("quarkus.camel.lazada.database." + option + "=true needs a data source, and the"
                    + " application has none. Add io.quarkus:quarkus-agroal and a driver such as io.quarkus:quarkus-jdbc-postgresql");
        }
        beans.produce(AdditionalBeanBuildItem.builder().setUnremovable().addBeanClasses(store, DatabaseTables.class).build());
    }
}
