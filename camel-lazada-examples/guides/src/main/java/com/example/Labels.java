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

/** Puts the label of each packed package into a folder, as a PDF. */
public class Labels extends RouteBuilder {
    @Override
    public void configure() {
        from("lazada:stream:orders").routeId("labels")
                .filter(simple("${header.CamelLazadaGone} == false"))
                .split(simple("${body.items}")).stopOnException()
                .filter(simple("${body.status} in 'packed,ready_to_ship' && ${body.deliveredBySeller} != true"))
                .setVariable("package", simple("${body.packageId}"))
                .setBody(simple("{\"doc_type\": \"PDF\", \"packages\": [{\"package_id\": \"${variable.package}\"}]}"))
                .to("lazada:order-package-document-get?outputType=pojo&bodyAs=document")
                .setHeader("CamelHttpUri", simple("${body.pdfUrl}"))
                .setHeader("CamelHttpMethod", constant("GET"))
                .to("http:label")
                .to("file:{{labels.dir:labels}}?fileName=${variable.package}.pdf&tempPrefix=.");
    }
}
