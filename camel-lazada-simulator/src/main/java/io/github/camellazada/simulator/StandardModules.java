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
package io.github.camellazada.simulator;

import java.util.List;

import io.github.camellazada.simulator.commerce.Commerce;
import io.github.camellazada.simulator.gateway.OperationModule;
import io.github.camellazada.simulator.service.Services;
import io.github.camellazada.simulator.world.World;

/** The parts of the simulated world that a simulator has unless told otherwise. */
final class StandardModules {

    private StandardModules() {
    }

    static List<OperationModule> create(World world) {
        Commerce commerce = new Commerce(world);
        return List.of(commerce, new Services(world, commerce.shops()));
    }
}
