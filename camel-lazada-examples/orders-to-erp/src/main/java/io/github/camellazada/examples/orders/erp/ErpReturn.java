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
package io.github.camellazada.examples.orders.erp;

import java.time.Instant;
import java.util.List;

/**
 * A return, refund or cancellation as the ERP and the topic take it.
 *
 * @param seller    seller id
 * @param country   two-letter country code of the seller
 * @param returnId  reverse order id
 * @param orderId   order it is about
 * @param kind      {@code RETURN}, {@code CANCEL}, {@code ONLY_REFUND} or another, as Lazada wrote it
 * @param version   version of the return; a reader that sees a version twice can drop the second
 * @param updatedAt when it last changed
 * @param lines     its lines
 */
public record ErpReturn(String seller, String country, String returnId, String orderId, String kind, String version,
        Instant updatedAt, List<ErpReturnLine> lines) {
}
