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
package io.github.camellazada.simulator.commerce.order;

/** Why fulfillment does not take an order line or a package, with the code and the text of the answer. */
public enum FulfillmentRefusal {
    PACKAGE_NOT_FOUND("600001", "package not found"),
    PACKAGE_CANCELLED("600002", "package already cancelled"),
    PACKAGE_STATUS("700000", "package current status not allow to operate"),
    ILLEGAL_PARAMETER("700004", "param illegal"),
    NOT_DELIVERED_BY_SELLER("700009", "operation not support for non DBS order"),
    CARRIER_UNKNOWN("700016", "no available 3PL of that code for an NTFS order"),
    PARAMETER_MISSING("700017", "param is null"),
    NOTHING_GIVEN("700019", "at least one element is needed"),
    NOT_DIGITAL("700020", "order item not found or not belong to digital"),
    ORDER_NOT_FOUND("700021", "order not found"),
    TOO_MANY("700022", "batch size out of limit, at most 20"),
    LINE_NOT_FOUND("700025", "order item not found"),
    LINE_STATUS("700026", "item current status not allow to pack"),
    LAZADA_WAREHOUSE("700027", "not support FBL item to pack"),
    SEVERAL_WAREHOUSES("700029", "items of one package must belong to the same warehouse"),
    DIGITAL("700030", "not support digital item to pack"),
    NOT_READY("700031", "item not ready to fulfill");

    private final String code;
    private final String text;

    FulfillmentRefusal(String code, String text) {
        this.code = code;
        this.text = text;
    }

    /** Value of {@code item_err_code}, or of {@code error_code} if the whole request is refused. */
    public String code() {
        return code;
    }

    public String text() {
        return text;
    }
}
