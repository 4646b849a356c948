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

/**
 * One line of a return.
 *
 * @param returnLineId   line id
 * @param orderLineId    order item that comes back
 * @param status         status as Lazada wrote it
 * @param reason         why
 * @param trackingNumber tracking number of the way back
 */
public record ErpReturnLine(String returnLineId, String orderLineId, String status, String reason, String trackingNumber) {
}
