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
package io.github.camellazada.client.protocol;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import io.github.camellazada.client.TestCalls;
import io.github.camellazada.client.call.LazadaAnswer;
import io.github.camellazada.client.call.LazadaCall;
import io.github.camellazada.client.transport.TransportResponse;
import io.github.camellazada.exception.LazadaException;
import io.github.camellazada.exception.LazadaThrottledException;
import io.github.camellazada.outcome.LazadaItemOutcome;
import io.github.camellazada.outcome.LazadaItemOutcome.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

class ItemOutcomesTest {
    private static final String THREE_SKUS = """
            {"Request":{"Product":{"Skus":{"Sku":[{"SkuId":11,"SellerSku":"A"},{"SkuId":"12","SellerSku":"B"},
            {"SellerSku":"C"}]}}}}""";
    private static final String THREE_SKUS_IN_XML = """
            <Request><Product><Skus><Sku><SkuId>11</SkuId><SellerSku>A</SellerSku></Sku><Sku><SkuId>12</SkuId>
            <SellerSku>B</SellerSku></Sku><Sku><SellerSku>C</SellerSku></Sku></Skus></Product></Request>""";
    private static final String SKUS_WITHOUT_A_ROOT = """
            {"Product":{"Skus":[{"SkuId":11},{"SkuId":12,"SellerSku":"B"},{"SellerSku":"C"}]}}""";

    private final ResponseDecoder decoder = new ResponseDecoder(ErrorCatalogue.load());

    @ParameterizedTest
    @ValueSource(strings = {THREE_SKUS, THREE_SKUS_IN_XML, SKUS_WITHOUT_A_ROOT})
    void skusThatTheDetailNamesFailedAndTheOthersAreDone(String payload) {
        assertThat(items(stock(payload), """
                {"type":"ISV","code":"501","message":"E501: Update product failed","request_id":"r1",
                "detail":[{"field":"SkuId","seller_sku":"B","code":"207","message":"E207: SKU not exist"}]}"""))
                .extracting(LazadaItemOutcome::id, LazadaItemOutcome::state, LazadaItemOutcome::code)
                .containsExactly(tuple("11", State.DONE, null), tuple("12", State.REJECTED, "207"),
                        tuple("C", State.DONE, null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sku_id", "SkuId", "skuId", "sku", "SKU"})
    void theNameOfASkuIsFoundUnderEveryKey(String key) {
        assertThat(items(stock(THREE_SKUS), "{\"code\":\"E501\",\"message\":\"failed\",\"detail\":[{\"" + key
                + "\":\"12\",\"message\":\"no\"}]}")).extracting(LazadaItemOutcome::isDone)
                .containsExactly(true, false, true);
    }

    @Test
    void aLineWithoutACodeIsRefusedForGoodByTheCodeOfTheAnswer() {
        assertThat(items(stock(THREE_SKUS), """
                {"code":"501","message":"failed","detail":[{"seller_sku":"B","message":"The price is too low"}]}"""))
                .extracting(LazadaItemOutcome::state, LazadaItemOutcome::code, LazadaItemOutcome::retryable)
                .containsExactly(tuple(State.DONE, null, false), tuple(State.REJECTED, "501", false),
                        tuple(State.DONE, null, false));
    }

    @Test
    void anItemThatFailedWithoutAReasonIsUnknown() {
        assertThat(items(TestCalls.post(Map.of()), """
                {"code":"0","data":[{"order_item_id":1,"item_err_code":"0"},{"order_item_id":2,"item_err_code":"500"}]}"""))
                .extracting(LazadaItemOutcome::state, LazadaItemOutcome::retryable)
                .containsExactly(tuple(State.DONE, false), tuple(State.UNKNOWN, false));
    }

    @Test
    void aLineOfErrorsCountsAsWell() {
        assertThat(items(stock(THREE_SKUS), """
                {"code":"501","message":"failed","errors":[{"skuId":11,"errorCode":"4147","errorMsg":"busy"}],
                "detail":[]}""")).extracting(LazadaItemOutcome::state, LazadaItemOutcome::code, LazadaItemOutcome::retryable)
                .containsExactly(tuple(State.REJECTED, "4147", true), tuple(State.DONE, null, false),
                        tuple(State.DONE, null, false));
    }

    @Test
    void aLineThatNamesNoItemLeavesTheOthersUnknown() {
        assertThat(items(stock(THREE_SKUS), """
                {"code":"501","message":"failed","detail":[{"field":"Quantity","message":"something"}]}"""))
                .extracting(LazadaItemOutcome::state).containsOnly(State.UNKNOWN).hasSize(3);
        assertThat(items(stock(THREE_SKUS), """
                {"code":"501","message":"failed","detail":[{"message":"something"},{"sku_id":12,"message":"no"}]}"""))
                .extracting(LazadaItemOutcome::state).containsExactly(State.UNKNOWN, State.REJECTED, State.UNKNOWN);
    }

    @Test
    void aLineThatNamesNoItemIsAboutTheOnlyOne() {
        assertThat(items(stock("{\"Request\":{\"Product\":{\"Skus\":{\"Sku\":{\"SkuId\":11}}}}}"), """
                {"code":"501","message":"failed","detail":[{"field":"Price","message":"The price is too low"}]}"""))
                .extracting(LazadaItemOutcome::id, LazadaItemOutcome::state, LazadaItemOutcome::message)
                .containsExactly(tuple("11", State.REJECTED, "The price is too low"));
    }

    @Test
    void aBatchThatIsRefusedAsAWholeSharesTheVerdict() {
        LazadaException failure = failure(stock(THREE_SKUS), """
                {"type":"SYSTEM","code":"901","message":"E901: too frequent"}""");

        assertThat(failure).isInstanceOf(LazadaThrottledException.class);
        assertThat(SharedOutcome.of(stock(THREE_SKUS), failure))
                .extracting(LazadaItemOutcome::id, LazadaItemOutcome::state, LazadaItemOutcome::code,
                        LazadaItemOutcome::retryable)
                .containsExactly(tuple("11", State.REJECTED, "901", true), tuple("12", State.REJECTED, "901", true),
                        tuple("C", State.REJECTED, "901", true));
    }

    @Test
    void anAnswerWithoutAListSpeaksForAllItems() {
        assertThat(items(stock(THREE_SKUS), "{\"code\":\"0\",\"data\":{}}")).extracting(LazadaItemOutcome::id)
                .containsExactly("11", "12", "C");
        assertThat(items(stock(THREE_SKUS), "{\"code\":\"0\",\"data\":{}}")).allMatch(LazadaItemOutcome::isDone);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"detail\":[%s]", "\"errors\":[%s]", "\"data\":{\"errors\":[%s]}", "\"result\":{\"detail\":[%s]}"})
    void anItemThatALineNamesBesideAGoodCodeFailed(String place) {
        String line = "{\"seller_sku\":\"B\",\"code\":\"207\",\"message\":\"E207: SKU not exist\"}";

        assertThat(items(stock(THREE_SKUS), "{\"code\":\"0\"," + place.formatted(line) + "}"))
                .extracting(LazadaItemOutcome::id, LazadaItemOutcome::state, LazadaItemOutcome::code)
                .containsExactly(tuple("11", State.DONE, null), tuple("12", State.REJECTED, "207"),
                        tuple("C", State.DONE, null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{\"sku_id\":\"12\",\"code\":\"0\",\"message\":\"queued\"}", "{\"sku_id\":\"12\",\"msg\":\"success\"}",
                    "{\"sku_id\":\"12\"}", "{\"sku_id\":\"99\",\"code\":\"0\"}", "\"success\""})
    void aLineBesideAGoodCodeThatNamesNoFailureOfAnItemChangesNothing(String line) {
        assertThat(items(stock(THREE_SKUS), "{\"code\":\"0\",\"detail\":[" + line + "]}")).allMatch(LazadaItemOutcome::isDone);
    }

    @Test
    void anItemThatTheListOfTheAnswerLeavesOutIsUnknown() {
        LazadaCall call = call("/order/package/rts",
                Map.of("readyToShipReq", "{\"packages\":[{\"package_id\":\"FP1\"},{\"package_id\":\"FP2\"}]}"));

        assertThat(items(call, """
                {"code":"0","result":{"success":true,"data":{"packages":[{"package_id":"FP2","item_err_code":"0"}]}}}"""))
                .extracting(LazadaItemOutcome::id, LazadaItemOutcome::state)
                .containsExactly(tuple("FP1", State.UNKNOWN), tuple("FP2", State.DONE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"packages\":[%1$s,%2$s,%3$s]", "\"packages\":[%2$s,%1$s,%3$s]",
            "\"packages\":[%1$s,%3$s],\"errors\":[%2$s]"})
    void anItemThatTheAnswerCallsDoneAsWellAsRefusedIsUnknown(String data) {
        LazadaCall call = call("/order/package/rts",
                Map.of("readyToShipReq", "{\"packages\":[{\"package_id\":\"FP1\"},{\"package_id\":\"FP2\"}]}"));

        assertThat(items(call, "{\"code\":\"0\",\"result\":{\"success\":true,\"data\":{" + data.formatted(
                "{\"package_id\":\"FP1\",\"item_err_code\":\"0\"}",
                "{\"package_id\":\"FP1\",\"item_err_code\":\"20004\",\"code\":\"20004\",\"msg\":\"wrong status\"}",
                "{\"package_id\":\"FP2\",\"item_err_code\":\"0\"}") + "}}}"))
                .extracting(LazadaItemOutcome::id, LazadaItemOutcome::state, LazadaItemOutcome::code)
                .containsExactly(tuple("FP1", State.UNKNOWN, "20004"), tuple("FP2", State.DONE, null));
    }

    @Test
    void aSkuInTheListsOfSucceededAndFailedOnesIsUnknown() {
        LazadaCall call = call("/choice/stock/edit", Map.of("item_id", "1", "sku_edit_stock", "{\"31\":10,\"32\":5}"));

        assertThat(items(call, """
                {"code":"0","success":true,"data":{"success_sku":[31,32],"failed_sku":[{"sku_id":32,"error_msg":"no"}]}}"""))
                .extracting(LazadaItemOutcome::id, LazadaItemOutcome::state)
                .containsExactly(tuple("31", State.DONE), tuple("32", State.UNKNOWN));
    }

    @Test
    void listsOfSucceededAndFailedSkusAreRead() {
        LazadaCall call = call("/choice/stock/edit", Map.of("item_id", "1", "sku_edit_stock", "{\"31\":10,\"32\":5}"));

        assertThat(items(call, """
                {"code":"0","success":true,"error_code":"E305","data":{"success_sku":[31],
                "failed_sku":[{"sku_id":32,"error_msg":"no"}]}}"""))
                .extracting(LazadaItemOutcome::id, LazadaItemOutcome::isDone)
                .containsExactly(tuple("31", true), tuple("32", false));
    }

    @Test
    void aListOfNamesIsReadAsJsonAndWithCommas() {
        for (String names : List.of("[\"a\",\"b\"]", "a,b", "a , b")) {
            assertThat(items(call("/product/remove", Map.of("seller_sku_list", names)), """
                    {"code":"503","message":"failed","detail":[{"seller_sku":"b","code":"207"}]}"""))
                    .extracting(LazadaItemOutcome::id, LazadaItemOutcome::isDone)
                    .containsExactly(tuple("a", true), tuple("b", false));
        }
    }

    @Test
    void marketsThatFailedAreTheOutcomesOfAWriteThatNamesNone() {
        LazadaCall call = call("/product/global/update/status", Map.of("product_id", "1", "type", "t", "status", "active"));

        assertThat(items(call, """
                {"code":"0","success":true,"error_code":"E0019","data":{"update_gsp_product_result":true,
                "update_ic_product_fail_result_list":[{"market":"LAZADA_MY","product_id":1,"update_msg":"no"}]}}"""))
                .extracting(LazadaItemOutcome::id, LazadaItemOutcome::state, LazadaItemOutcome::message)
                .containsExactly(tuple("LAZADA_MY", State.REJECTED, "no"));
        assertThat(items(call, "{\"code\":\"0\",\"success\":true,\"data\":{\"update_gsp_product_result\":true}}")).isEmpty();
    }

    @Test
    void aCallThatIsNoBatchHasNoOutcomes() {
        LazadaCall call = call("/order/invoice_number/set", Map.of("order_item_id", "1", "invoice_number", "2"));

        assertThat(items(call, "{\"code\":\"0\",\"data\":{}}")).isEmpty();
    }

    private static LazadaCall stock(String payload) {
        return call("/product/stock/sellable/update", Map.of("payload", payload));
    }

    private static LazadaCall call(String path, Map<String, String> parameters) {
        return TestCalls.call(TestCalls.operation(path), "POST", parameters, Map.of());
    }

    private List<LazadaItemOutcome> items(LazadaCall call, String body) {
        return decode(call, body).items();
    }

    private LazadaException failure(LazadaCall call, String body) {
        return catchThrowableOfType(LazadaException.class, () -> decode(call, body));
    }

    private LazadaAnswer decode(LazadaCall call, String body) {
        return decoder.decode(call,
                new TransportResponse(200, "application/json", null, body.getBytes(StandardCharsets.UTF_8)));
    }
}
