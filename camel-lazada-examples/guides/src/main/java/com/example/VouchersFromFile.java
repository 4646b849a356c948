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
package com.example;

import org.apache.camel.builder.RouteBuilder;

/** Creates the vouchers of a file that the shop does not have yet; a voucher is known by its name. */
public class VouchersFromFile extends RouteBuilder {
    @Override
    public void configure() {
        from("file:{{vouchers.dir:vouchers}}?include=.*[.]json&moveFailed=failed").routeId("vouchers-from-file")
                .unmarshal().json()
                .split(body()).stopOnException()
                .setVariable("voucher", body())
                .setHeader("CamelLazadaParam.name", simple("${body[voucher_name]}"))
                .to("lazada:promotion-vouchers-get?param.voucher_type=COLLECTIBLE_VOUCHER&outputType=map&bodyAs=ignore")
                .filter(simple("${body[total]} == 0"))
                .setBody(variable("voucher"))
                .to("lazada:promotion-voucher-create?bodyAs=parameters")
                .log("Voucher ${variable.voucher[voucher_name]} is ${body}");
    }
}
