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
package io.github.camellazada.client;

import java.util.Set;

import io.github.camellazada.exception.LazadaItemOutcome;

/**
 * What an answer says of one item.
 *
 * @param names   every name by which the answer calls the item
 * @param outcome what became of it
 */
record ItemRow(Set<String> names, LazadaItemOutcome outcome) {

    boolean isAbout(AskedItem item) {
        return item.names().stream().anyMatch(names::contains);
    }
}
