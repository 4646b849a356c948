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
package io.github.camellazada;

import java.lang.reflect.Field;
import java.util.stream.Stream;

import io.github.camellazada.push.AckMode;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.spi.UriParam;
import org.apache.camel.support.ScheduledPollEndpoint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class StartChecksTest extends LazadaTestSupport {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            lazada:order-get:trade-order-status          | only lazada:push, lazada:stream and lazada:upload take one
            lazada:push                                  | receives push messages
            lazada:push:trade-order-status               | receives push messages
            lazada:authorize                             | receives sellers who authorize
            lazada:outcomes                              | receives the outcomes of earlier writes
            lazada:stream:orders                         | use it in from(...)
            lazada:raw?httpMethod=GET                    | needs apiPath
            lazada:raw?apiPath=order/get&httpMethod=GET  | needs apiPath
            lazada:raw?apiPath=/rest/order/get&httpMethod=GET | needs apiPath
            lazada:raw?apiPath=/order/get                | needs httpMethod
            lazada:raw?apiPath=/order/get&httpMethod=PUT | needs httpMethod
            lazada:order-get?apiPath=/order/get          | only lazada:raw takes a path
            lazada:product-create?httpMethod=GET         | takes it only by POST
            lazada:order-get?param.sign=x                | sets the parameter 'sign' itself
            lazada:order-get?param.access_token=x        | sets the parameter 'access_token' itself
            lazada:orders-get?param.statuz=pending&unknownParameters=fail | did you mean 'status'
            lazada:orders-get?requestTimeout=0           | every call would time out
            lazada:product-remove?freezeProbeInterval=0          | freezeProbeInterval=0
            lazada:product-remove?freezeWindows=tomorrow | is no freeze window
            lazada:product-remove?freezeWindows=xx 2026-11-10T00:00:00Z/2026-11-11T00:00:00Z stock | is no country
            lazada:product-remove?freezeWindows=sg 2026-11-12T00:00:00Z/2026-11-11T00:00:00Z stock | ends before it begins
            lazada:product-remove?freezeWindows=sg 2026-11-10/2026-11-11 stock | no two instants
            lazada:product-remove?freezeWindows=sg 2026-11-10T00:00:00Z/2026-11-11T00:00:00Z stuck | freezes 'stuck'
            """)
    void aProducerThatCanNeverWorkFailsAtTheStart(String uri, String reason) {
        assertThatThrownBy(() -> context.addRoutes(producing(uri))).hasStackTraceContaining(reason);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            lazada:order-get                             | is no listing whose rows can be polled
            lazada:im-message-list?param.session_id=x    | Lazada withdraws the permission
            lazada:orders-get?param.update_after=2026-01-01T00:00:00Z&param.offset=5 | has param.offset and param.update_after
            lazada:orders-get?maxPollWindow=0            | the watermark could never move
            lazada:orders-get?pollOverlap=-1             | has pollOverlap=-1
            lazada:orders-get?pollFrom=yesterday         | is no time
            lazada:orders-get?param.limit=101            | limit
            lazada:product-create                        | changes something at Lazada
            lazada:raw?apiPath=/order/get&httpMethod=GET | cannot be consumed from
            lazada:push:orders                           | names a stream
            lazada:push:promotion,orders                 | has no push topic 'orders'
            lazada:push:promotion,reverse-oder           | Did you mean reverse-order
            lazada:push:trade-order-stats                | Did you mean trade-order-status
            lazada:push:promotion,                       | has no push topic ''
            lazada:push:-1                               | has no push topic '-1'
            lazada:push:12345678901                      | has no push topic '12345678901'
            lazada:push?messageType=10                   | lazada:push:20
            lazada:push?topics=promotion                 | lazada:push:product-created,product-edited
            lazada:push?delay=60000&greedy=true          | has delay and greedy, but does not poll
            lazada:push:reverse-order?scheduler.cron=x   | has schedulerProperties, but does not poll
            lazada:authorize?initialDelay=0              | has initialDelay, but does not poll
            lazada:authorize                             | cannot keep the sellers
            lazada:stream:order                          | The streams are messages, orders, products
            lazada:stream                                | lazada:stream:orders
            lazada:stream:orders?ackMode=onCompletion    | longer than Lazada waits
            lazada:stream:orders?coalesce=-1             | set 0 or more milliseconds
            lazada:stream:orders?pollFrom=yesterday      | has pollFrom=yesterday, which is no time
            """)
    void aConsumerThatCanNeverWorkFailsAtTheStart(String uri, String reason) {
        assertThatThrownBy(() -> context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from(uri).to("log:out");
            }
        })).hasStackTraceContaining(reason);
    }

    @Test
    void whatIsPolledTakesAllOptionsOfPolling() throws Exception {
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("lazada:outcomes?delay=60000&greedy=true").to("log:out");
                from("lazada:orders-get?initialDelay=600000&greedy=true&backoffMultiplier=4&backoffIdleThreshold=2")
                        .to("log:out");
            }
        });

        assertThat(PollingOptions.NAMES).containsExactlyInAnyOrderElementsOf(Stream
                .of(ScheduledPollEndpoint.class.getDeclaredFields()).filter(field -> field.isAnnotationPresent(UriParam.class))
                .map(Field::getName).toList());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            lazada:order-gets              | order-get
            lazada:GetOrders               | orders-get
            """)
    void aMisspeltNameFailsWithTheNearestOnes(String uri, String nearest) {
        assertThatThrownBy(() -> context.getEndpoint(uri)).hasStackTraceContaining("Did you mean")
                .hasStackTraceContaining(nearest)
                .hasStackTraceContaining("docs/");
    }

    @ParameterizedTest
    @CsvSource({"appKey,camel.component.lazada.app-key", "appSecret,camel.component.lazada.app-secret"})
    void aMissingCredentialIsToldWithThePlaceToSetIt(String option, String property) {
        if (option.equals("appKey")) {
            lazada.getConfiguration().setAppKey(null);
        } else {
            lazada.getConfiguration().setAppSecret(" ");
        }

        assertThatThrownBy(() -> context.addRoutes(producing("lazada:order-get"))).hasStackTraceContaining("has no " + option)
                .hasStackTraceContaining(property);
    }

    @Test
    void anOperationThatNeedsATokenFailsWithoutOneAndAnotherDoesNot() throws Exception {
        lazada.getConfiguration().setAccessToken(null);

        assertThatThrownBy(() -> context.addRoutes(producing("lazada:order-get")))
                .hasStackTraceContaining("needs a seller's access token").hasStackTraceContaining("accessToken");
        context.addRoutes(producing("lazada:category-tree-get"));
    }

    @Test
    void theNamesOfTheDesignResolve() {
        assertThat(context.getEndpoint("lazada:orders-get", LazadaEndpoint.class).getOperation()).hasToString("orders-get");
        assertThat(context.getEndpoint("lazada:push:trade-order-status", LazadaEndpoint.class).getTopic())
                .hasToString("trade-order-status");
        assertThat(context.getEndpoint("lazada:finance-transaction-account-transactions-query", LazadaEndpoint.class)
                .getOperation().path()).isEqualTo("/finance/transaction/accountTransactions/query");
        assertThat(context.getEndpoint("lazada:push?ackMode=onCompletion", LazadaEndpoint.class).getConfiguration()
                .getAckMode()).isEqualTo(AckMode.onCompletion);
    }

    private static RouteBuilder producing(String uri) {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:" + Integer.toHexString(uri.hashCode())).to(uri);
            }
        };
    }
}
