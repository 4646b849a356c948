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
package io.github.camellazada.simulator.fault;

import java.time.Instant;

/**
 * A fault that is switched on.
 *
 * @param kind   what happens
 * @param path   REST path that it meets, or {@code null} for every call
 * @param seller seller whose calls it meets, or {@code null} for all
 * @param left   how many calls it still meets
 * @param until  simulated time at which it ends, or {@code null}
 */
public record FaultState(String kind, String path, String seller, String left, Instant until) {
}
