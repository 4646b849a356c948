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
package io.github.camellazada.client.stream;

import java.time.Instant;

/**
 * The last version of an object that the route has completed.
 *
 * @param version the version
 * @param readAt  when its reading began: what changed later is not in it
 * @param ended   whether the object changes no more, so that it may be forgotten some day
 */
public record CompletedVersion(ObjectVersion version, Instant readAt, boolean ended) {
}
