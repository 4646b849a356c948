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
import java.time.Instant;

/**
 * Which calls a fault meets.
 *
 * @param path          REST path, {@code null} for all
 * @param seller        seller of the calls, {@code null} for all
 * @param times         most calls
 * @param until         end of the fault
 * @param fromFirstCall how long it lasts from the first call that it meets, {@code null} for until its end
 */
record FaultScope(String path, String seller, int times, Instant until, Duration fromFirstCall) {

    boolean meets(String called, String caller) {
        return (path == null || path.equals(called)) && (seller == null || seller.equals(caller));
    }
}
