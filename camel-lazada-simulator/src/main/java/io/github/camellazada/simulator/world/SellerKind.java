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
package io.github.camellazada.simulator.world;

/** What sort of seller it is; it decides which gateways and which operations are open to him. */
public enum SellerKind {
    /** Sells in one country, may call every operation. */
    ORDINARY,
    /** Marketplace Ease: may call only the operations that the catalogue marks so. */
    EASE,
    /** One authorization for all six countries. */
    CROSS_BORDER,
    /** Lazada Choice, in one country. */
    CHOICE
}
