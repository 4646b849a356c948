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
package io.github.camellazada.simulator.limit;

import java.util.Arrays;
import java.util.List;

/** How a call is answered that a limit refuses. Where each comes from says the simulator's guide. */
public enum ThrottleShape {
    /** Observed: the text is quoted by others from Lazada's answers. */
    API_CALL_LIMIT("ApiCallLimit", "SYSTEM", "ApiCallLimit", Texts.BAN),
    /** Observed, of a sister gateway with hours for seconds. */
    APP_API_CALL_LIMIT("AppApiCallLimit", "SYSTEM", "AppApiCallLimit", Texts.BAN),
    /** Observed; the text assumed to be that of the others. */
    APP_CALL_LIMIT("AppCallLimit", "SYSTEM", "AppCallLimit", Texts.BAN),
    /** Observed; the text assumed to be that of the others. */
    SELLER_CALL_LIMIT("SellerCallLimit", "SYSTEM", "SellerCallLimit", Texts.BAN),
    /** Documented on the pages of the stock APIs; names no time. */
    TOO_FREQUENT("901", "ISP", "901", "E901: The request is too frequent, or the requested functionality is temporarily"
            + " disabled."),
    /** Documented in the table of codes; that {@code code} itself starts with E is assumed. */
    NEXT_SECOND("E901", "ISP", "E901", "API level QPS limiting flow, please retry in the next second"),
    /** Observed: flow control of the services behind the gateway. The text is assumed. */
    FLOW_CONTROL("1002", "ISP", "1002", "E1002: The service is protected by flow control, please retry later"),
    /** The same with the other way to write the code. */
    FLOW_CONTROL_E("E1002", "ISP", "E1002", "The service is protected by flow control, please retry later"),
    /** Documented: best practice for campaigns; the text is assumed. */
    CAMPAIGN("998", "ISP", "998", "The API is disabled during the mega campaign"),
    /** Documented: page of {@code /product/create}. */
    PRODUCT_TOO_FAST("4154", "ISP", "4154", "SYS_REQUEST_TOO_FAST"),
    /** Documented: page of {@code /product/seller/item/limit}. */
    HOT_KEY("HOT_KEY_BLOCK_EXCEPTION", "ISP", "HOT_KEY_BLOCK_EXCEPTION", "hot key protect"),
    /** Documented: pages of the review APIs. */
    TRAFFIC_CONTROL("TRAFFIC_CONTROL", "ISP", "TRAFFIC_CONTROL", "TRAFFIC_CONTROL"),
    /** Documented: pages of the wallet APIs. */
    CALL_TIMES("OPEN_API_CALL_EXCEED_LIMIT", "ISP", "OPEN_API_CALL_EXCEED_LIMIT",
            "Open Api call times exceeds: apiName_limitType"),
    /** Observed: HTTP status 429. That its body is empty is assumed. */
    HTTP_429("429", "SYSTEM", "429", ""),
    /** Documented for the list of brands: success without a row. */
    EMPTY_SUCCESS("empty", "", "0", "");

    private final String text;
    private final String type;
    private final String code;
    private final String message;

    ThrottleShape(String text, String type, String code, String message) {
        this.text = text;
        this.type = type;
        this.code = code;
        this.message = message;
    }

    /** The refusal, for a call that may come again after so many seconds. */
    Throttled refusal(long seconds) {
        return new Throttled(this == HTTP_429 ? 429 : 200, type, code, String.format(message, seconds));
    }

    /** As the admin API writes it: the code, {@code 429} or {@code empty}. */
    public String text() {
        return text;
    }

    /** The one of that text. */
    public static ThrottleShape of(String text) {
        return Arrays.stream(values()).filter(shape -> shape.text.equals(text)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no refusal \"" + text + "\"; there are " + texts()));
    }

    private static List<String> texts() {
        return Arrays.stream(values()).map(ThrottleShape::text).toList();
    }

    private static final class Texts {
        private static final String BAN = "Api access frequency exceeds the limit. this ban will last %d seconds";
    }
}
