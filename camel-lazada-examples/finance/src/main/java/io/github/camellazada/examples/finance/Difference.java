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
package io.github.camellazada.examples.finance;

import io.github.camellazada.model.Money;

/**
 * Something that is not explained.
 *
 * @param about     what it is about: {@code payout}, {@code transaction}, {@code logistics fee} or {@code account}
 * @param reference number of the statement, transaction or movement
 * @param orderId   order, or {@code null}
 * @param itemId    order item, or {@code null}
 * @param amount    how much is not explained
 * @param reason    what is missing or differs, with both numbers where there are two
 */
public record Difference(String about, String reference, String orderId, String itemId, Money amount, String reason) {
}
