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
package io.github.camellazada.simulator.admin;

import java.util.function.BiConsumer;

/** A part of the simulator that the admin API can steer. A module of operations may be one as well. */
public interface AdminModule {

    /**
     * Tells which action answers which call.
     *
     * @param actions takes the HTTP method and the path below {@code /admin}, such as {@code POST /orders/place}, and the
     *                action
     */
    void registerActions(BiConsumer<String, AdminAction> actions);
}
