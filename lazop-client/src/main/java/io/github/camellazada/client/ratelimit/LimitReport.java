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
 * What one process tells of one limit.
 *
 * @param name        names the limit
 * @param known       its rate as this process knows it, with what it tells here; holds where no process told before
 * @param documented  the highest rate that is allowed for it, calls a second
 * @param taken       calls that waited for it and were taken by Lazada
 * @param refused     whether a call was refused that showed the rate to be too high
 * @param generation  the generation of the limit that the refused call was sent in
 * @param besides     further calls that were refused with it
 * @param bannedUntil end of the longest ban that it met, in milliseconds since 1970; 0 for none
 * @param wanted      the rate that it could use now; 0 gives its share back, infinity takes what it can get
 */
public record LimitReport(String name, RateState known, double documented, int taken, boolean refused, int generation,
        int besides, long bannedUntil, double wanted) {
}
