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
package io.github.camellazada.client.ratelimit;

/**
 * All that was learned of the rate of a limit, for others to go on from.
 *
 * @param perSecond           the rate, calls a second
 * @param ceiling             the rate that was refused last, infinite before the first refusal
 * @param refusalsInARow      cuts with few calls taken in between
 * @param refusalsOfLastProbe calls that the last cut cost
 * @param takenSinceRefusal   calls that were taken since then
 */
public record RateState(double perSecond, double ceiling, int refusalsInARow, int refusalsOfLastProbe, int takenSinceRefusal) {
}
