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
package io.github.camellazada.simulator.gateway;

import io.github.camellazada.simulator.protocol.Rejection;

/** The refusals of the gateway itself, each with the source of its code and text. */
public final class GatewayErrors {

    private GatewayErrors() {
    }

    /** Observed by others: seen by clients of this gateway and of its sister gateway; on no page. */
    static Rejection unknownPath(String path) {
        return new Rejection("ISV", "InvalidApiPath", "The specified api path " + path + " is invalid");
    }

    /** Assumed: no page says what a wrong HTTP method is answered with. */
    static Rejection wrongMethod(String method, String path) {
        return new Rejection("ISV", "InvalidHttpMethod", "The http method " + method + " is not supported by " + path);
    }

    /** Documented: page of {@code /auth/token/create}, shown there for {@code sign}. */
    static Rejection missing(String parameter) {
        return new Rejection("ISV", "MissingParameter", "The input parameter \"" + parameter
                + "\" that is mandatory for processing this request is not supplied");
    }

    /** Documented: page of {@code /logistics/cnpms/bigbag/commit}. */
    static Rejection invalid(String parameter) {
        return new Rejection("ISV", "InvalidParameter", "The specified parameter \"" + parameter + "\" is not valid");
    }

    /** Observed by others, rarely. */
    static Rejection unknownApp() {
        return new Rejection("ISV", "InvalidAppKey", "The specified app key is invalid");
    }

    /** Assumed: the limit of 7200 s is documented on every API page, its code is not; this is the sister gateway's. */
    static Rejection staleTimestamp() {
        return new Rejection("ISV", "IllegalTimestamp", "The specified timestamp is invalid or expired");
    }

    /** Documented: page of {@code /auth/token/create}; what stands in brackets is the simulator's own. */
    static Rejection wrongSignature(String help) {
        return new Rejection("ISV", "IncompleteSignature",
                "The request signature does not conform to lazop standards (" + help + ")");
    }

    /** Documented: pages of the product APIs. */
    public static Rejection illegalAccessToken() {
        return new Rejection("ISV", "IllegalAccessToken", "The specified access token is invalid or expired");
    }

    /** Documented: pages of the review APIs. */
    static Rejection notForEase(String path) {
        return new Rejection("ISV", "Mp3SellerApiLimit", "Mp3 Seller not support the api - " + path);
    }

    /** Documented: pages of the cross-border product APIs. */
    static Rejection globalProductsOutsideMalaysia() {
        return new Rejection("ISP", "E1000", "Please use MY endpoint for GSP related requests");
    }

    /** Documented: page 108138; the answer to a fault of the simulator's own. */
    static Rejection internal() {
        return new Rejection("SYSTEM", "UnknownRuntimeException", "The request has failed due to an unknown error");
    }
}
