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

import java.time.Duration;

/**
 * What chance does to pushes.
 *
 * @param dropped  share of pushes that are never sent
 * @param repeated share of pushes that are sent twice
 * @param delayed  share of pushes that wait before they are sent, so that others overtake them
 * @param longest  how long they wait at most, in simulated time
 */
public record PushOdds(double dropped, double repeated, double delayed, Duration longest) {

    public PushOdds {
        if (dropped < 0 || repeated < 0 || delayed < 0 || dropped + repeated + delayed > 1) {
            throw new IllegalArgumentException("The shares of pushes must not be negative, and not exceed 1 together");
        }
    }
}
