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

import java.util.Map;

/**
 * What all processes know together.
 *
 * @param processes how many processes share the limits, the asking one included
 * @param calls     calls of the day that all of them took
 * @param limits    the limits of the report as they are now, and those that were refused since its {@code newsSince}, by name
 */
public record LeaseGrant(int processes, long calls, Map<String, SharedLimit> limits) {
}
