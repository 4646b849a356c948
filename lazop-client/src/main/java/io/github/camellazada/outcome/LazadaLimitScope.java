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
package io.github.camellazada.outcome;

/** Whose calls a limit of Lazada's counts. */
public enum LazadaLimitScope {
    /** Those of one seller to one operation. */
    SELLER_OPERATION,
    /** Those of all sellers to one operation. */
    OPERATION,
    /** Those of one seller to all operations. */
    SELLER,
    /** All calls of the app. */
    APP,
    /** Those that change one object, such as a product. */
    OBJECT
}
