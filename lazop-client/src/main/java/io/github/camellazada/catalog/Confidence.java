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
package io.github.camellazada.catalog;

import io.github.camellazada.annotation.Internal;

/** How well the catalogue knows an operation's parameters. */
@Internal
public enum Confidence {
    /** Read in the official page and confirmed by a second source; checks against it may fail a call. */
    VERIFIED,
    /** Known from a single source; checks only warn. */
    PARTIAL,
    /** Only its name and path are known; nothing is checked. */
    NAMED
}
