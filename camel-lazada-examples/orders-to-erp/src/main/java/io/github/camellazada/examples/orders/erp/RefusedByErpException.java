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

/** A table of the ERP refuses a document. The database's own message may hold the row, and with it the buyer, so it is left out. */
public final class RefusedByErpException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    RefusedByErpException(String kind, String id, String sqlState) {
        super("The ERP does not take the " + kind + " " + id + ", SQL state " + sqlState
                + ". The table erp_refused has the reason.");
    }
}
