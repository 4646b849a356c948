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
package io.github.camellazada.quarkus.database;

import java.time.Duration;
import java.util.Optional;

import io.quarkus.runtime.annotations.ConfigPhase;
import io.quarkus.runtime.annotations.ConfigRoot;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How the stores in the application's data source are set up. */
@ConfigRoot(phase = ConfigPhase.RUN_TIME)
@ConfigMapping(prefix = "quarkus.camel.lazada.database")
public interface DatabaseConfig {

    /** Whether missing tables are made at the start; otherwise a migration tool has to make them. */
    @WithDefault("true")
    boolean createTables();

    /** How long to wait before a database that could not be reached at the start is tried again. */
    @WithDefault("5s")
    Duration retryInterval();

    /** Key that encrypts the tokens, 32 bytes in Base64; without one they are readable for whoever reads the table. */
    Optional<String> tokenKey();
}
