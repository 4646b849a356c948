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
package io.github.camellazada.examples.customers;

import io.github.camellazada.exception.LazadaException;
import org.apache.camel.builder.RouteBuilder;

/** Reviews and chat to those who answer, and their answers to Lazada. {@code camel/topics.yaml} adds the topics. */
public class CustomerRoutes extends RouteBuilder {
    @Override
    public void configure() {
        questions();
        answers();

        from("direct:reply").routeId("reply").errorHandler(noErrorHandler())
                .setHeader("CamelLazadaParam.id_list", simple("${variable.row.reviewId}"))
                .to("lazada:review-seller-list-v2?outputType=map&bodyAs=ignore&failOn=never")
                .setVariable("replied", method("reviews", "replied"))
                .filter(simple("${variable.replied} == false"))
                .setHeader("CamelLazadaParam.id", simple("${variable.row.reviewId}"))
                .setHeader("CamelLazadaParam.content", simple("${variable.row.text}"))
                .to("lazada:review-seller-reply-add?bodyAs=ignore");

        // the write has no idempotency key: what the session holds says whether an earlier try has gone out
        from("direct:message").routeId("message").errorHandler(noErrorHandler())
                .setVariable("session", simple("${variable.row.sessionId}"))
                .filter(simple("${variable.session} == null")).to("direct:open-session").end()
                .to("direct:history")
                .setVariable("chat", method("chat", "read"))
                .bean("desk", "beforeSending")
                .setVariable("sent", simple("${variable.chat.sent}"))
                .filter(simple("${variable.sent} == null"))
                .setHeader("CamelLazadaParam.session_id", simple("${variable.session}"))
                .setHeader("CamelLazadaParam.txt", simple("${variable.row.text}"))
                .to("{{customers.chat.component}}:im-message-send?param.template_id=1&outputType=map&bodyAs=ignore")
                .setVariable("sent", simple("${body[message_id]}"))
                .end()
                .bean("desk", "sent")
                .setVariable("outcome", simple("message ${variable.sent}"))
                .filter(simple("${variable.chat.fromBuyer} != null")).to("direct:read").end();

        from("direct:open-session").routeId("open-session").errorHandler(noErrorHandler())
                .setHeader("CamelLazadaParam.order_id", simple("${variable.row.orderId}"))
                .to("{{customers.chat.component}}:im-session-open?outputType=map&bodyAs=ignore")
                .setVariable("session", simple("${body[session_id]}"))
                .bean("desk", "opened");

        from("direct:history").routeId("history").errorHandler(noErrorHandler())
                .setHeader("CamelLazadaParam.session_id", simple("${variable.session}"))
                .to("{{customers.chat.component}}:im-session-get?outputType=map&bodyAs=ignore")
                .setHeader("CamelLazadaParam.session_id", simple("${variable.session}"))
                .setHeader("CamelLazadaParam.start_time", method("chat", "newestTime"))
                .to("{{customers.chat.component}}:im-message-list?paging=true&param.page_size=20&outputType=map&bodyAs=ignore");

        // an answer that was sent stays sent, whatever becomes of the mark
        from("direct:read").routeId("read").errorHandler(noErrorHandler())
                .setHeader("CamelLazadaParam.session_id", simple("${variable.session}"))
                .setHeader("CamelLazadaParam.last_read_message_id", simple("${variable.chat.fromBuyer}"))
                .doTry().to("{{customers.chat.component}}:im-session-read?bodyAs=ignore")
                .doCatch(LazadaException.class).log("Session ${variable.session} is not marked as read: ${exception.message}")
                .end();

        from("direct:recall").routeId("recall").errorHandler(noErrorHandler())
                .setVariable("session", simple("${variable.row.sessionId}"))
                .setVariable("message", method("desk", "toRecall"))
                .setVariable("outcome", simple("nothing was sent"))
                .filter(simple("${variable.message} != null"))
                .setVariable("outcome", simple("message ${variable.message}"))
                .to("direct:history")
                .setVariable("recalled", method("chat", "isRecalled"))
                .filter(simple("${variable.recalled} == false"))
                .setHeader("CamelLazadaParam.session_id", simple("${variable.session}"))
                .setHeader("CamelLazadaParam.message_id", simple("${variable.message}"))
                .to("{{customers.chat.component}}:im-message-recall?bodyAs=ignore");

        from("direct:unread").routeId("unread").errorHandler(noErrorHandler())
                .setHeader("CamelLazadaParam.start_time", method("chat", "now"))
                .to("{{customers.chat.component}}:im-session-list?paging=true&param.page_size=20&outputType=map&bodyAs=ignore")
                .setVariable("outcome", method("chat", "unread"));
    }

    private void questions() {
        from("{{customers.chat.component}}:stream:messages?pollFrom={{?customers.chat.from}}").routeId("messages")
                .filter(simple("${header.CamelLazadaGone} == false")).bean("questions", "message");

        from("lazada:stream:reviews?delay={{customers.poll}}&initialDelay={{customers.poll}}").routeId("reviews")
                .filter(simple("${header.CamelLazadaGone} == false")).bean("questions", "review");

        from("timer:questions?synchronous=true&period={{customers.period}}").routeId("questions")
                .split(method("questions", "untold")).stopOnException()
                .setVariable("question", body())
                .to("{{customers.questions}}")
                .bean("questions", "told");

        from("timer:replied-elsewhere?period={{customers.check.period}}&delay={{customers.check.period}}")
                .routeId("replied-elsewhere").autoStartup("{{customers.check}}")
                .onException(LazadaException.class).handled(true).process("troubles").end()
                .split(method("questions", "products"))
                .setVariable("product", body())
                .setHeader("CamelLazadaSellerId", simple("${body[seller]}"))
                .setHeader("CamelLazadaCountry", simple("${body[country]}"))
                .setHeader("CamelLazadaParam.item_id", simple("${body[item_id]}"))
                .to("lazada:review-seller-list?paging=true&param.status_filter=NOT_REPLIED&outputType=map&bodyAs=ignore")
                .bean("questions", "waiting");
    }

    private void answers() {
        from("timer:answers?synchronous=true&period={{customers.period}}").routeId("answers")
                .setBody(method("desk", "claim"))
                .loopDoWhile(body().isNotNull()).to("direct:answer").setBody(method("desk", "claim")).end();

        from("direct:answer").routeId("answer")
                .onException(Exception.class).handled(true).bean("desk", "failed").end()
                .setVariable("row", body())
                .setVariable("outcome", constant(""))
                .removeHeaders("CamelLazada*")
                .setHeader("CamelLazadaSellerId", simple("${body.seller}"))
                .setHeader("CamelLazadaCountry", simple("${body.country}"))
                .choice()
                .when(simple("${body.action} == 'reply'")).to("direct:reply")
                .when(simple("${body.action} == 'recall'")).to("direct:recall")
                .when(simple("${body.action} == 'unread'")).to("direct:unread")
                .otherwise().to("direct:message")
                .end()
                .bean("desk", "done");
    }
}
