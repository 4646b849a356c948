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

import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import com.sun.management.ThreadMXBean;
import io.github.camellazada.catalog.LazadaCountry;
import io.github.camellazada.catalog.LazadaOperation;
import io.github.camellazada.client.call.CalledOperation;
import io.github.camellazada.client.call.LazadaAnswer;
import io.github.camellazada.client.call.LazadaCall;
import io.github.camellazada.client.protocol.ErrorCatalogue;
import io.github.camellazada.client.protocol.ResponseDecoder;
import io.github.camellazada.client.transport.TransportResponse;
import io.github.camellazada.producer.AnswerWriter;
import io.github.camellazada.producer.FailOn;
import io.github.camellazada.producer.OutputType;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** A tree of the answer, made by whatever part of the decoding, costs several times the length of the answer in memory. */
class DecodingCostTest {
    private static final int ORDERS = 100;
    private static final int CALLS = 50;

    @ParameterizedTest
    @CsvSource({"raw,0.2", "json,2", "pojo,20"})
    void noTreeIsMadeOfAGoodAnswer(OutputType type, double most) throws Exception {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        CalledOperation called = CalledOperation.of(LazadaOperation.ORDERS_GET, null);
        LazadaCall call = new LazadaCall(called.descriptor(), "GET", LazadaCountry.SG, "1001", "token", Map.of("status", "all"),
                Map.of(), new LazadaCall.Handling(null, true, AnswerWriter.wanted(type), null));
        ResponseDecoder decoder = new ResponseDecoder(ErrorCatalogue.load());
        AnswerWriter writer = new AnswerWriter(type, FailOn.any);
        TransportResponse response = new TransportResponse(200, "application/json", null, answer());
        long before = 0;
        for (int i = 0; i < 2 * CALLS; i++) {
            if (i == CALLS) {
                before = threads.getThreadAllocatedBytes(Thread.currentThread().getId());
            }
            LazadaAnswer answer = decoder.decode(call, response, List.of("secret of the app"));
            assertThat(writer.body(called, call, answer)).isNotNull();
        }
        double bytes = (threads.getThreadAllocatedBytes(Thread.currentThread().getId()) - before) / (double) CALLS;

        assertThat(bytes / response.body().length).isLessThan(most);
    }

    private static byte[] answer() {
        String order = "{\"order_id\":580001000100,\"statuses\":[\"pending\"],\"price\":\"39.90\",\"remarks\":\"Leave it with the"
                + " guard\",\"created_at\":\"2026-11-11 00:00:12 +0800\",\"address_shipping\":{\"city\":\"Singapore\",\"phone\":\"65"
                + "******01\",\"address1\":\"1 E*****e Road\",\"address2\":\"\"},\"extra_attributes\":\"none of them\"},";
        String orders = order.repeat(ORDERS);
        return ("{\"data\":{\"countTotal\":100,\"orders\":[" + orders.substring(0, orders.length() - 1)
                + "]},\"code\":\"0\",\"request_id\":\"0ba2887315178178017221014\"}").getBytes(StandardCharsets.UTF_8);
    }
}
