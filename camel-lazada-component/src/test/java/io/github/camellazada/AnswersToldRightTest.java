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

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

import io.github.camellazada.exception.LazadaException;
import io.github.camellazada.exception.LazadaOutcomeUnknownException;
import io.github.camellazada.exception.LazadaRequestException;
import io.github.camellazada.model.Money;
import io.github.camellazada.model.ReverseOrder;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What a route gets for answers that integrators have met. */
class AnswersToldRightTest extends LazadaTestSupport {
    private static final String PRODUCT = """
            <Request><Product><PrimaryCategory>6614</PrimaryCategory><Attributes><name>Train</name><brand>Remark</brand>
            </Attributes><Skus><Sku><SellerSku>TRAIN-1</SellerSku><quantity>1</quantity><price>388.50</price>
            <package_length>11</package_length><package_height>22</package_height><package_weight>33</package_weight>
            <package_width>44</package_width></Sku></Skus></Product></Request>""";
    private static final String UPDATE = "<Request><Product><ItemId>1</ItemId><Skus><Sku><SkuId>2</SkuId><SellerSku>S1"
            + "</SellerSku></Sku></Skus></Product></Request>";

    @Test
    void aRefusalOfTypeIspIsNeitherSentAgainNorLookedUp() {
        gateway.answers("{\"type\":\"ISP\",\"code\":\"201\",\"message\":\"E201: Invalid CategoryId\",\"request_id\":\"r1\"}");

        assertThat(send("lazada:product-create", PRODUCT, Map.of()).getException()).isInstanceOf(LazadaRequestException.class);
        assertThat(gateway.requests()).hasSize(1);
    }

    @Test
    void aReadThatIsRefusedIsSentOnce() {
        gateway.answers("{\"type\":\"ISP\",\"code\":\"16\",\"message\":\"E016: Invalid Order ID\",\"request_id\":\"r1\"}");

        assertThat(send("lazada:order-get?param.order_id=1", null, Map.of()).getException())
                .isInstanceOf(LazadaRequestException.class);
        assertThat(gateway.requests()).hasSize(1);
    }

    @Test
    void aCodeOfNoTableLeavesAWriteUnknown() {
        gateway.answers("{\"type\":\"ISP\",\"code\":\"987654\",\"message\":\"Something new\",\"request_id\":\"r1\"}");

        assertThat(send("lazada:product-update?maxRetries=0", UPDATE, Map.of()).getException())
                .isInstanceOf(LazadaOutcomeUnknownException.class)
                .isInstanceOfSatisfying(LazadaException.class, failure -> assertThat(failure.getCode()).isEqualTo("987654"));
    }

    @Test
    void theMoneyOfAReturnIsThatOfTheAmountBesideIt() {
        gateway.answers("""
                {"code":"0","result":{"success":true,"items":[{"reverse_order_id":1,"reverse_order_lines":[
                {"reverse_order_line_id":2,"refund_amount":1290,"total_refund":"12.90"}]}]}}""");

        Exchange exchange = send("lazada:reverse-getreverseordersforseller?param.page_no=1&param.page_size=10&outputType=pojo",
                null, Map.of());

        ReverseOrder order = (ReverseOrder) exchange.getMessage().getBody(List.class).get(0);
        assertThat(order.lines().get(0).refundAmount()).isEqualTo(new Money(new BigDecimal("12.90"), "SGD"));
    }
}
