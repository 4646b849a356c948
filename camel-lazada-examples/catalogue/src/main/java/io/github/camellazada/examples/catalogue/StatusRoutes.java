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
package io.github.camellazada.examples.catalogue;

import io.github.camellazada.exception.LazadaException;
import io.github.camellazada.exception.LazadaRequestException;
import org.apache.camel.builder.RouteBuilder;

/** What becomes of products and videos at Lazada, by push and by a look from time to time; refused rows to error files. */
public class StatusRoutes extends RouteBuilder {
    @Override
    public void configure() {
        from("lazada:push:product-quality-control").routeId("quality").bean("products", "checked");

        from("timer:alerts?synchronous=true&period={{catalogue.look}}&delay={{catalogue.look}}").routeId("alerts")
                // a look that fails is made again at its next time
                .onException(LazadaException.class).handled(true).process("troubles").end()
                .split(method("products", "sellers"))
                .setHeader("CamelLazadaSellerId", simple("${body[seller]}"))
                .setHeader("CamelLazadaCountry", simple("${body[country]}"))
                .to("lazada:product-qc-alert-list?paging=true&outputType=map&bodyAs=ignore&param.offset=0&param.limit=50")
                .bean("products", "alerts");

        from("timer:undecided?synchronous=true&period={{catalogue.look}}&delay={{catalogue.look}}").routeId("undecided")
                .onException(LazadaException.class).handled(true).process("troubles").end()
                .split(method("products", "undecided"))
                .setHeader("CamelLazadaSellerId", simple("${body[seller]}"))
                .setHeader("CamelLazadaCountry", simple("${body[country]}"))
                .setHeader("CamelLazadaParam.sku_seller_list", simple("${body[codes]}"))
                .to("lazada:products-get?paging=true&outputType=pojo&bodyAs=ignore&param.filter=all&param.limit=50")
                .bean("products", "looked");

        from("lazada:push:video-state").routeId("video-state")
                .setVariable("refused", method("videos", "pushed"))
                .to("direct:video-decided");

        from("timer:videos?synchronous=true&period={{catalogue.look}}&delay={{catalogue.look}}").routeId("videos")
                .onException(LazadaException.class).handled(true).process("troubles").end()
                .split(method("videos", "undecided"))
                .setVariable("video", simple("${body[video]}"))
                .setHeader("CamelLazadaSellerId", simple("${body[seller]}"))
                .setHeader("CamelLazadaCountry", simple("${body[country]}"))
                .setHeader("CamelLazadaParam.videoId", simple("${body[video]}"))
                .doTry()
                .to("lazada:media-video-get?outputType=map&bodyAs=ignore")
                .setVariable("refused", method("videos", "read"))
                .doCatch(LazadaRequestException.class).bean("videos", "lost").end()
                .to("direct:video-decided");

        // what Lazada has refused counts against the room of the seller
        from("direct:video-decided").routeId("video-decided")
                .bean("desk", "videoDecided")
                .filter(simple("${variable.refused} != null"))
                .setHeader("CamelLazadaParam.videoId", simple("${variable.refused}"))
                .doTry().to("lazada:media-video-remove?bodyAs=ignore")
                // a push and a look may tell it at the same time, and the other one has removed the video
                .doCatch(LazadaRequestException.class).log("Video ${variable.refused} stays: ${exception.message}").end();

        from("timer:errors?synchronous=true&period={{catalogue.period}}").routeId("errors")
                .split(method("desk", "refused"))
                .setVariable("id", simple("${body[id]}"))
                .setHeader("CamelFileName", simple("${body[file]}"))
                .setBody(simple("${body[csv]}"))
                .to("file:{{catalogue.errors}}?fileExist=Append&appendChars=\\n")
                .bean("desk", "told");

        from("timer:progress?synchronous=true&period=500").routeId("progress").bean("rowProgress");
    }
}
