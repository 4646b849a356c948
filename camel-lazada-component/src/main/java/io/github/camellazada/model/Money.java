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
package io.github.camellazada.model;

import java.math.BigDecimal;

/**
 * An amount with its currency.
 *
 * @param amount   exact amount in the currency's main unit, with the scale that Lazada gave
 * @param currency ISO 4217 code; the site's currency where the answer names none
 */
public record Money(BigDecimal amount, String currency) {
}
