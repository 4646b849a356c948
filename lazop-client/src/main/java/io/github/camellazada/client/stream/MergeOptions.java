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

import java.time.Duration;
import java.time.Instant;

import io.github.camellazada.annotation.Internal;
import io.github.camellazada.client.time.Backoff;

/**
 * How notices become changes.
 *
 * @param coalesce    how long the first notice of a seller waits for others
 * @param lookAgain   pauses before further readings where Lazada still shows an older state
 * @param looks       most further readings
 * @param pushedSince from when on a push should tell of each change; {@code null} where none arrives
 */
@Internal
public record MergeOptions(Duration coalesce, Backoff lookAgain, int looks, Instant pushedSince) {
}
