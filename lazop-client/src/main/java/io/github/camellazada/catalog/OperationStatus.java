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

/** Where an operation stands in Lazada's own list of APIs. */
@Internal
public enum OperationStatus {
    /** Listed. */
    CURRENT,
    /** Answered by the gateway according to public sources, but not listed. */
    UNLISTED,
    /** Replaced by another operation. */
    SUPERSEDED,
    /** First generation; the gateway may refuse it. */
    LEGACY,
    /** Lazada calls the partner; no endpoint of the producer. */
    CALLBACK
}
