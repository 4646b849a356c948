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

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camellazada.client.TestCalls;
import io.github.camellazada.client.call.LazadaAnswer;
import io.github.camellazada.client.call.LazadaCall;
import io.github.camellazada.client.json.Json;
import io.github.camellazada.client.redact.Excerpt;
import io.github.camellazada.client.transport.TransportResponse;
import io.github.camellazada.exception.LazadaException;
import io.github.camellazada.exception.LazadaRequestException;
import io.github.camellazada.exception.LazadaThrottledException;
import io.github.camellazada.outcome.LazadaErrorDetail;
import io.github.camellazada.outcome.LazadaItemOutcome;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class ResponseDecoderTest {
    private final ResponseDecoder decoder = new ResponseDecoder(ErrorCatalogue.load());

    static Stream<Named<JsonNode>> envelopes() throws IOException {
        JsonNode cases = Json.READER.readTree(ResponseDecoderTest.class.getResourceAsStream("/client/envelopes.json"));
        return StreamSupport.stream(cases.spliterator(), false).map(one -> Named.of(one.get("name").asText(), one));
    }

    @ParameterizedTest
    @MethodSource("envelopes")
    void anEnvelopeIsUnderstood(JsonNode expected) {
        LazadaCall call = TestCalls.call(TestCalls.operation(expected.get("path").asText()), "POST", Map.of(), Map.of());
        String body = expected.get("body").toString();
        if (expected.has("error")) {
            assertFailure(catchThrowableOfType(LazadaException.class, () -> decode(call, body)), expected);
        } else {
            LazadaAnswer answer = decode(call, body);
            assertThat(answer.code()).isEqualTo("0");
            assertThat(answer.payload()).isEqualTo(
                    expected.has("top") ? expected.get("top") : expected.get("body").at(expected.get("payload").asText()));
        }
    }

    private static void assertFailure(LazadaException failure, JsonNode expected) {
        assertThat(failure.getClass().getSimpleName()).isEqualTo(expected.get("error").asText());
        if (expected.has("code")) {
            assertThat(failure.getCode()).isEqualTo(expected.get("code").asText());
        }
        if (expected.has("retryable")) {
            assertThat(failure.isRetryable()).isEqualTo(expected.get("retryable").asBoolean());
        }
        if (expected.has("retryAfter")) {
            assertThat(((LazadaThrottledException) failure).getRetryAfter())
                    .isEqualTo(Duration.ofSeconds(expected.get("retryAfter").asLong()));
        }
        if (expected.has("says")) {
            assertThat(failure).hasMessageContaining(expected.get("says").asText());
        }
        if (expected.has("details")) {
            assertThat(failure.getDetails()).extracting(LazadaErrorDetail::subject).containsExactlyElementsOf(
                    StreamSupport.stream(expected.get("details").spliterator(), false).map(JsonNode::asText).toList());
        }
        assertThat(failure.getRequestId()).isEqualTo(expected.get("body").path("request_id").asText(null));
    }

    @ParameterizedTest
    @CsvSource({"InvalidParameter,true", "IllegalTimestamp,false", "InvalidApiPath,false", "OF_TOMORROW,false"})
    void onlyACodeThatIsKnownToBeAboutTheContentRefusesTheContent(String code, boolean ofContent) {
        LazadaRequestException refused = catchThrowableOfType(LazadaRequestException.class,
                () -> decode(TestCalls.post(Map.of()), "{\"code\":\"" + code + "\",\"type\":\"ISV\"}"));

        assertThat(refused.isOfContent()).isEqualTo(ofContent);
    }

    @Test
    void aBanThatWouldLastForYearsEndsAfterADay() {
        LazadaThrottledException banned = catchThrowableOfType(LazadaThrottledException.class,
                () -> decode(TestCalls.get(Map.of()), """
                        {"code":"ApiCallLimit","type":"ISP","message":"This ban will last 999999999 seconds"}"""));

        assertThat(banned.getRetryAfter()).isEqualTo(Duration.ofDays(1));
    }

    @Test
    void whatIsSaidOfAnItemThatIsDoneShowsNoBuyer() {
        assertThat(decode(TestCalls.post(Map.of()), """
                {"code":"0","data":{"packages":[{"package_id":"FP1","item_err_code":"0","msg":"sent to eve@example.com"}]}}""")
                .items()).extracting(LazadaItemOutcome::message).containsExactly("sent to ***");
    }

    @Test
    void eachItemOfABatchHasItsOwnOutcome() {
        LazadaAnswer answer = decode(TestCalls.post(Map.of()), """
                {"code":"0","result":{"success":true,"data":{"pack_order_list":[{"order_id":1,"order_item_list":[
                {"order_item_id":560694402292001,"item_err_code":"0","msg":"success","package_id":"FP1","retry":false},
                {"order_item_id":560694402292002,"item_err_code":"700026","msg":"not allowed","retry":"true"},
                {"order_item_id":560694402292003,"item_err_code":40011,"msg":"RPC_ERROR"}]}]}}}""");

        assertThat(answer.items()).containsExactly(
                new LazadaItemOutcome("560694402292001", LazadaItemOutcome.State.DONE, null, "success", false),
                new LazadaItemOutcome("560694402292002", LazadaItemOutcome.State.REJECTED, "700026", "not allowed", true),
                new LazadaItemOutcome("560694402292003", LazadaItemOutcome.State.UNKNOWN, "40011", "RPC_ERROR", false));
    }

    @Test
    void aRefusedBatchOfWhichAnItemWasDoneIsAnAnswerWithOutcomes() {
        LazadaAnswer answer = decode(TestCalls.post(Map.of()), """
                {"code":"0","result":{"success":false,"error_code":"700009","data":{"packages":[
                {"package_id":"FP1","item_err_code":"0"},{"package_id":"FP2","item_err_code":"700009"}]}}}""");

        assertThat(answer.code()).isEqualTo("700009");
        assertThat(answer.items()).extracting(LazadaItemOutcome::id).containsExactly("FP1", "FP2");
        assertThat(answer.items()).extracting(LazadaItemOutcome::isDone).containsExactly(true, false);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"code\":\"0\",\"data\":{\"module\":[],\"total_record\":0},\"success\":true}",
            "{\"code\":\"0\",\"data\":{},\"success\":true}", "{\"code\":\"0\",\"success\":true}",
            "{\"code\":\"0\",\"data\":{\"module\":[],\"total_record\":\"5000\"}}"})
    void aBrandListWithoutABrandIsAThrottledCall(String answer) {
        LazadaThrottledException failure = catchThrowableOfType(LazadaThrottledException.class,
                () -> decode(brands("40"), answer));

        assertThat(failure.isRetryable()).isTrue();
        assertThat(failure.getRetryAfter()).isEqualTo(Duration.ofSeconds(1));
        assertThat(failure).hasMessageContaining("too often");
    }

    @Test
    void thePageBehindTheLastBrandIsJustEmpty() {
        LazadaAnswer answer = decode(brands("80"),
                "{\"code\":\"0\",\"data\":{\"module\":[],\"total_record\":80},\"success\":true}");

        assertThat(answer.payload().path("module")).isEmpty();
    }

    private static LazadaCall brands(String startRow) {
        return TestCalls.call(TestCalls.operation("/category/brands/query"), "GET",
                Map.of("startRow", startRow, "pageSize", "40"), Map.of());
    }

    @Test
    void noDigitOfAnIdOrAnAmountIsLost() {
        LazadaAnswer answer = decode(TestCalls.get(Map.of()), """
                {"code":"0","data":{"order_id":98765432109876543210,"price":1234567890123456.10}}""");

        assertThat(answer.payload().get("order_id").asText()).isEqualTo("98765432109876543210");
        assertThat(answer.payload().get("price").decimalValue()).isEqualByComparingTo("1234567890123456.10");
        assertThat(new String(answer.body(), StandardCharsets.UTF_8)).contains("1234567890123456.10");
    }

    @Test
    void personalDataInATextOfLazadaIsHidden() {
        LazadaException failure = catchThrowableOfType(LazadaException.class, () -> decode(TestCalls.get(Map.of()), """
                {"code":"X1","type":"ISV","message":"user jane.doe@example.com (+65 9123 4567) with access_token=50000abc \
                and 50000601c30atpedfgu3LVvik87Ixlsvle3mSoB7701ceb156fPunYZ43GBg"}"""));

        assertThat(failure.getMessage()).doesNotContain("jane").doesNotContain("9123").doesNotContain("50000");
    }

    @Test
    void whatRequestAndAnswerHoldOfABuyerIsHiddenWhereverItStands() {
        LazadaCall call = TestCalls.call(TestCalls.operation("/product/update"), "POST", Map.of("payload", """
                <Request><Buyer><first_name>Jane</first_name><Phone>0912345678</Phone></Buyer></Request>""", "email_hint", "x"),
                Map.of());
        LazadaException failure = catchThrowableOfType(LazadaException.class, () -> decoder.decode(call,
                new TransportResponse(200, "application/json", null,
                        """
                                {"code":"X1","type":"ISV","message":"jane (0912345678) of 77 Bird Close is not Janet, t0ken7, 0912345679",
                                "data":{"address_shipping":{"address1":"77 Bird Close","country":"Singapore"}},
                                "detail":[{"field":"f","message":"Jane in Singapore"}]}"""
                                .getBytes(StandardCharsets.UTF_8)),
                List.of("t0ken7")));

        assertThat(failure.getMessage()).contains("*** (***) of *** is not Janet, ***, 0912345679");
        assertThat(failure.getDetails().get(0).message()).isEqualTo("*** in Singapore");
    }

    @Test
    void aLongCodeAndTheNameOfAWarehouseStayReadable() {
        LazadaCall call = TestCalls.call(TestCalls.operation("/product/update"), "POST", Map.of("payload",
                "<Request><Product><Skus><Sku><SellerSku>S1</SellerSku></Sku></Skus></Product></Request>"), Map.of());
        LazadaAnswer answer = decode(call, """
                {"code":"501","type":"ISP","message":"E501: Update product failed","detail":[{"field":"SellerSku",
                "seller_sku":"S1","code":"THD_IC_ERR_F_IC_INFRA_PRODUCT_036",
                "message":"warehouse code: WH-SG-01 is not yours"}]}""");

        assertThat(answer.refusal()).hasMessageContaining("warehouse code: WH-SG-01 is not yours");
        assertThat(answer.items()).extracting(LazadaItemOutcome::code).containsExactly("THD_IC_ERR_F_IC_INFRA_PRODUCT_036");
        assertThat(answer.items()).extracting(LazadaItemOutcome::message)
                .containsExactly("warehouse code: WH-SG-01 is not yours");
    }

    @Test
    void theExcerptOfACutAnswerShowsItsFieldsButNoValue() {
        byte[] body = "{\"code\":\"0\",\"data\":{\"name\":\"Jane \\\"J\\\" Doe\",\"ids\":[12345678,\"x\"],\"phone\":91234567,\"cit"
                .getBytes(StandardCharsets.UTF_8);

        assertThat(Excerpt.ofBody(body)).contains("name").contains("phone").doesNotContain("Jane").doesNotContain("Doe")
                .doesNotContain("1234").doesNotContain("\"x\"");
    }

    @Test
    void everyPathOfTheErrorTableIsAnOperation() throws IOException {
        JsonNode rows = Json.READER.readTree(ErrorCatalogue.class.getResourceAsStream(
                "/io/github/camellazada/catalogue/errors.json"));
        List<String> paths = StreamSupport.stream(rows.spliterator(), false)
                .flatMap(row -> StreamSupport.stream(row.path("paths").spliterator(), false)).map(JsonNode::asText).toList();

        assertThat(paths).isNotEmpty().allSatisfy(path -> assertThat(TestCalls.operation(path).path()).isEqualTo(path));
    }

    private LazadaAnswer decode(LazadaCall call, String body) {
        return decoder.decode(call,
                new TransportResponse(200, "application/json", null, body.getBytes(StandardCharsets.UTF_8)));
    }
}
