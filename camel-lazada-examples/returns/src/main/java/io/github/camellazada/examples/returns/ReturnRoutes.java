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
package io.github.camellazada.examples.returns;

import java.util.ArrayList;
import java.util.List;

import io.github.camellazada.exception.LazadaException;
import org.apache.camel.builder.RouteBuilder;

/** Reverse orders to the ERP, with the decisions that fit; decisions back to Lazada. {@code camel/topics.yaml} adds topics. */
public class ReturnRoutes extends RouteBuilder {
    @Override
    public void configure() {
        from("lazada:stream:reverse-orders?delay={{returns.poll}}&initialDelay={{returns.poll}}").routeId("reverse-orders")
                .filter(simple("${header.CamelLazadaGone} == false"))
                .split(method("cases", "record")).to("direct:open").end();

        from("direct:open").routeId("open")
                .setVariable("case", body())
                .setHeader("CamelLazadaParam.reverse_order_line_id", simple("${body[reverse_order_line_id]}"))
                .to("lazada:order-reverse-return-history-list?paging=true&outputType=map&bodyAs=ignore")
                .setVariable("history", body())
                .bean("cases", "history")
                .to("{{returns.open}}");

        from("timer:decisions?synchronous=true&period={{returns.period}}").routeId("decisions")
                .setBody(method("desk", "claim"))
                .loopDoWhile(body().isNotNull()).to("direct:decide").setBody(method("desk", "claim")).end();

        from("timer:deadlines?synchronous=true&period={{returns.period}}").routeId("deadlines")
                .autoStartup("{{returns.deadline}}")
                .bean("desk", "decideOverdue({{returns.deadline.decision}}, {{returns.deadline.margin}})");

        from("direct:decide").routeId("decide")
                .onException(LazadaException.class, UnfitDecisionException.class).handled(true).bean("desk", "failed").end()
                .setVariable("row", body())
                .setHeader("CamelLazadaSellerId", simple("${body.seller}"))
                .setHeader("CamelLazadaCountry", simple("${body.country}"))
                .choice().when(simple("${body.cancel}")).to("direct:cancel").otherwise().to("direct:answer").end()
                .bean("desk", "done");

        // the seller cancels: Lazada says whether it is possible, and which reasons there are
        from("direct:cancel").routeId("cancel").errorHandler(noErrorHandler())
                .setHeader("CamelLazadaParam.order_id", simple("${variable.row.orderId}"))
                .to("lazada:order-items-get?outputType=pojo&bodyAs=ignore")
                .setVariable("done", method("cancellations", "alreadyDone(${variable.row}, ${body})"))
                .filter(simple("${variable.done} == false"))
                .setHeader("CamelLazadaParam.order_id", simple("${variable.row.orderId}"))
                .setHeader("CamelLazadaParam.order_item_id_list", simple("${variable.row.items}"))
                .to("lazada:order-reverse-cancel-validate?outputType=map&bodyAs=ignore")
                .setVariable("offered", method("cancellations", "reasons(${body})"))
                .setVariable("reasonId", method("rules", "reason"))
                .setBody(method("rules", "cancellation"))
                .to("lazada:order-reverse-cancel-create?bodyAs=parameters");

        // the seller answers a buyer
        from("direct:answer").routeId("answer").errorHandler(noErrorHandler())
                .setHeader("CamelLazadaParam.reverse_order_id", simple("${variable.row.reverseId}"))
                .to("lazada:order-reverse-return-detail-list?outputType=pojo&bodyAs=ignore")
                .setVariable("reverse", body())
                .setVariable("verdict", method("rules", "check"))
                .filter(simple("${variable.verdict.done} == false"))
                .to("direct:reason")
                .to("direct:pictures")
                .setBody(method("rules", "parameters"))
                .toD("lazada:${variable.verdict.operation}?bodyAs=parameters");

        from("direct:reason").routeId("reason").errorHandler(noErrorHandler())
                .filter(simple("${variable.verdict.reasonNeeded}"))
                .setHeader("CamelLazadaParam.reverse_order_line_id", simple("${variable.verdict.line}"))
                .to("lazada:order-reverse-reason-list?outputType=map&bodyAs=ignore")
                .setVariable("offered", body())
                .setVariable("reasonId", method("rules", "reason"));

        from("direct:pictures").routeId("pictures").errorHandler(noErrorHandler())
                .process(exchange -> exchange.setVariable("urls", new ArrayList<String>()))
                .split(simple("${variable.row.pictureList}")).stopOnException()
                .filter(simple("${body} !startsWith 'http'"))
                .setBody(method("rules", "file(${body})"))
                .to("lazada:image-upload?outputType=map")
                .setBody(simple("${body[image][url]}"))
                .end()
                .process(exchange -> exchange.getVariable("urls", List.class).add(exchange.getMessage().getBody(String.class)));
    }
}
