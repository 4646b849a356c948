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

import io.github.camellazada.simulator.admin.AdminModule;
import io.github.camellazada.simulator.commerce.Commerce;
import io.github.camellazada.simulator.commerce.CommerceActions;
import io.github.camellazada.simulator.gateway.OperationModule;
import io.github.camellazada.simulator.service.ServiceActions;
import io.github.camellazada.simulator.service.Services;
import io.github.camellazada.simulator.world.World;

/**
 * The parts of the simulated world that a simulator has unless told otherwise.
 *
 * @param operations answer the operations
 * @param actions    steer them over the admin API
 */
record StandardModules(List<OperationModule> operations, List<AdminModule> actions) {

    static StandardModules of(World world) {
        Commerce commerce = new Commerce(world);
        Services services = new Services(world, commerce.shops());
        return new StandardModules(List.of(commerce, services),
                List.of(new CommerceActions(commerce, world.json()), new ServiceActions(services, world.json())));
    }
}
