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
package io.github.camellazada.simulator.limit;

/**
 * What became of the calls that a limit counted together.
 *
 * @param rule         the limit
 * @param key          what these calls have in common: operation and seller, one of them, or nothing
 * @param passed       calls that it let pass
 * @param refused      calls that it refused
 * @param bans         bans that these refusals began
 * @param bannedMillis simulated time that was banned, up to now
 */
public record LimitTally(LimitRule rule, String key, int passed, int refused, int bans, long bannedMillis) {
}
