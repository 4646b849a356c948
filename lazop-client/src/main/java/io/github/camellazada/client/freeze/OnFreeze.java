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
package io.github.camellazada.client.freeze;

/** What happens to a write that a campaign has frozen. */
public enum OnFreeze {
    /** The exchange fails. */
    fail,
    /** A write of stock or prices is kept and sent when the freeze lifts; any other one fails. */
    hold,
    /** The exchange goes on with the header {@code CamelLazadaOutcome}, and nothing was sent. */
    route
}
