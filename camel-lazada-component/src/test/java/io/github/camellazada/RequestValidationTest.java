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

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.github.camellazada.client.CapturedLog;
import io.github.camellazada.exception.LazadaRequestException;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class RequestValidationTest extends LazadaTestSupport {
    @TempDir
    Path directory;

    @ParameterizedTest
    @ValueSource(ints = {50, 51})
    void atMostFiftySkusGoIntoOneStockCallAsJsonOrXml(int skus) {
        String json = "{\"Request\":{\"Product\":{\"Skus\":{\"Sku\":[" + repeat(skus,
                "{\"ItemId\":1,\"SkuId\":2,\"SellableQuantity\":3}", ",") + "]}}}}";
        String xml = "<Request><Product><Skus>" + repeat(skus,
                "<Sku><ItemId>1</ItemId><SkuId>2</SkuId><SellableQuantity>3</SellableQuantity></Sku>", "")
                + "</Skus></Product></Request>";

        for (String document : List.of(json, xml)) {
            Exchange exchange = send("lazada:product-stock-sellable-update", document, Map.of());
            if (skus <= 50) {
                assertThat(exchange.getException()).isNull();
                assertThat(gateway.last().parameters()).containsEntry("payload", document);
            } else {
                assertThat(exchange.getException()).isInstanceOf(LazadaRequestException.class)
                        .hasMessageContaining("51 elements").hasMessageContaining("at most 50");
            }
        }
    }

    @Test
    void aNegativeQuantityIsRefusedBeforeItIsSent() {
        Exchange exchange = send("lazada:product-stock-sellable-update",
                "{\"Request\":{\"Product\":{\"Skus\":{\"Sku\":{\"ItemId\":1,\"SkuId\":2,\"SellableQuantity\":-3}}}}}",
                Map.of());

        assertThat(exchange.getException()).isInstanceOf(LazadaRequestException.class)
                .hasMessageContaining("SellableQuantity must be at least 0");
        assertThat(gateway.requests()).isEmpty();
    }

    @Test
    void aMisspeltFieldOfAStockDocumentIsToldWithTheNearestName() {
        String json = "{\"Request\":{\"Product\":{\"Skus\":{\"Sku\":[{\"SkuId\":2,\"sellablequantity\":3}]}}}}";
        String xml = "<Request><Product><Skus><Sku><SkuId>2</SkuId><MultiWarehouseInventories><MultiWarehouseInventory>"
                + "<WarehouseCode>A</WarehouseCode><Quantity>3</Quantity></MultiWarehouseInventory>"
                + "</MultiWarehouseInventories></Sku></Skus></Product></Request>";
        try (CapturedLog log = new CapturedLog()) {
            assertThat(send("lazada:product-stock-sellable-update", json, Map.of()).getException()).isNull();
            assertThat(send("lazada:product-stock-sellable-update", xml, Map.of()).getException()).isNull();

            assertThat(log.text())
                    .contains("no field 'payload.Request.Product.Skus.Sku.sellablequantity'; did you mean 'SellableQuantity'")
                    .contains("MultiWarehouseInventory.Quantity'; did you mean 'SellableQuantity'");
        }
        assertThat(send("lazada:product-stock-sellable-update?unknownParameters=fail", json, Map.of()).getException())
                .isInstanceOf(LazadaRequestException.class).hasMessageContaining("sellablequantity");
        assertThat(gateway.requests()).hasSize(2);
    }

    @Test
    void aBrokenDocumentIsRefusedWithThePlaceOfTheFault() {
        assertThat(send("lazada:product-stock-sellable-update", "<Request><Product></Request>", Map.of()).getException())
                .hasMessageContaining("cannot be read as XML (line 1");
        assertThat(send("lazada:product-stock-sellable-update", "{\"Request\":", Map.of()).getException())
                .hasMessageContaining("cannot be read as JSON (line 1");
        assertThat(send("lazada:product-stock-sellable-update",
                "<!DOCTYPE r [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><Request>&x;</Request>", Map.of()).getException())
                .hasMessageContaining("DOCTYPE");
    }

    @Test
    void oneOfSeveralParametersIsRequired() {
        assertThat(send("lazada:orders-get", null, Map.of()).getException())
                .hasMessageContaining("at least one is required of: created_after, update_after");
    }

    @ParameterizedTest
    @ValueSource(strings = {"shipped_back", "shipped_back_success", "shipped_back_failed", "package_scrapped", "damaged_by_3pl",
            "lost_by_3pl"})
    void aStatusOfTheWayBackIsAFilterLikeAnyOther(String status) {
        try (CapturedLog log = new CapturedLog()) {
            assertThat(send("lazada:orders-get?param.created_after=2026-01-01T00:00:00Z&param.status=" + status, null, Map.of())
                    .getException()).isNull();

            assertThat(gateway.last().parameters()).containsEntry("status", status);
            assertThat(log.text()).doesNotContain("must be one of");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"put_aside", "SHIPPED_BY_DRONE"})
    void aStatusThatIsNewerThanThisReleaseIsSentWithAWarning(String status) {
        try (CapturedLog log = new CapturedLog()) {
            assertThat(send("lazada:orders-get?param.created_after=2026-01-01T00:00:00Z&param.status=" + status, null, Map.of())
                    .getException()).isNull();

            assertThat(gateway.last().parameters()).containsEntry("status", status);
            assertThat(log.text()).contains("status must be one of").contains("sent all the same");
        }
    }

    @Test
    void aTextWithCommasStandsForAList() {
        String uri = "lazada:reverse-getreverseordersforseller?param.page_no=1&param.page_size=10";
        for (Map.Entry<String, String> list : Map.of("REQUEST_INITIATE, REFUND_PENDING",
                "[\"REQUEST_INITIATE\",\"REFUND_PENDING\"]", "REFUND_PENDING", "[\"REFUND_PENDING\"]", "[\"A\",\"B\"]",
                "[\"A\",\"B\"]").entrySet()) {
            send(uri, null, Map.of("CamelLazadaParam.reverse_status_list", list.getKey()));

            assertThat(gateway.last().parameters()).containsEntry("reverse_status_list", list.getValue());
        }
    }

    @Test
    void aMissingParameterIsNamedAsARouteWritesIt() {
        assertThat(send("lazada:order-get", null, Map.of()).getException())
                .hasMessageContaining("required but missing: order_id")
                .hasMessageContaining("set param.order_id on the endpoint or the header CamelLazadaParam.order_id");
    }

    @Test
    void oneOfSeveralThatIsMissingIsNamedAsARouteWritesIt() {
        assertThat(send("lazada:orders-get", null, Map.of()).getException())
                .hasMessageContaining("at least one is required of: created_after, update_after; set param.created_after on the"
                        + " endpoint or the header CamelLazadaParam.created_after");
    }

    @Test
    void aDateWithoutItsTimeIsNotSent() {
        assertThat(send("lazada:orders-get?param.created_after=2026-01-01", null, Map.of()).getException())
                .hasMessageContaining("created_after is a date without a time")
                .hasMessageContaining("such as 2026-01-31T00:00:00+08:00");
        assertThat(send("lazada:products-get?param.update_after=today", null, Map.of()).getException())
                .hasMessageContaining("update_after must match");
        assertThat(gateway.requests()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "product-stock-sellable-update | {\"Skus\":{\"Sku\":[]}}                    | payload: Request is required",
            "product-stock-sellable-adjust | {\"Request\":{\"Skus\":{\"Sku\":[]}}}        | payload: Request.Product is required",
            "product-price-quantity-update | {\"Request\":{\"Product\":{}}}             | payload: Request.Product.Skus is required",
            "product-create                | {\"Product\":{}}                            | payload: Request is required",
            "image-migrate                 | {\"Image\":{\"Url\":\"https://example.com\"}} | payload: Request is required"})
    void aDocumentWithoutItsOuterPartsIsNotSent(String operation, String document, String finding) {
        assertThat(send("lazada:" + operation, document, Map.of()).getException()).hasMessageContaining(finding);
        assertThat(gateway.requests()).isEmpty();
    }

    @Test
    void anOffsetThatIsTooLargeIsToldWhatToDoInstead() {
        assertThat(send("lazada:orders-get?param.offset=5001&param.created_after=2026-01-01T00:00:00Z", null, Map.of())
                .getException()).hasMessageContaining("offset must be at most 5000; move the time window, or poll");
    }

    @Test
    void severalFaultsAreToldAtOnce() {
        assertThat(send("lazada:orders-get?param.limit=many&param.sort_direction=up", null, Map.of()).getException())
                .hasMessageContaining("3 faults").hasMessageContaining("limit must be an integer")
                .hasMessageContaining("sort_direction must be one of").hasMessageContaining("created_after");
    }

    @Test
    void theCheckCanBeLeftToLazada() {
        send("lazada:orders-get?validateParameters=false&param.status=brand_new", null, Map.of());

        assertThat(gateway.last().parameters()).containsEntry("status", "brand_new");
    }

    @Test
    void anOperationKnownFromOneSourceIsOnlyWarnedAbout() {
        assertThat(send("lazada:order-cancel", null, Map.of()).getException()).isNull();
        assertThat(gateway.requests()).hasSize(1);
    }

    @Test
    void aMisspeltParameterIsSentRefusedOrNotAsTheEndpointSays() {
        Map<String, Object> misspelt = Map.of("CamelLazadaParam.creatd_after", "2026-01-01T00:00:00Z",
                "CamelLazadaParam.created_after", "2026-01-01T00:00:00Z");

        assertThat(send("lazada:orders-get", null, misspelt).getException()).isNull();
        assertThat(gateway.last().parameters()).containsKey("creatd_after");
        assertThat(send("lazada:orders-get?unknownParameters=fail", null, misspelt).getException())
                .isInstanceOf(LazadaRequestException.class).hasMessageContaining("did you mean 'created_after'");
    }

    @ParameterizedTest
    @CsvSource({"orders-get?param.created_after=2026-01-01T00:00:00Z, limit, 101, at most 100",
            "products-get?param.filter=all, limit, 51, at most 50",
            "category-brands-query?param.startRow=0, pageSize, 201, at most 200",
            "category-brands-query?param.startRow=0, pageSize, 0, at least 1",
            "finance-transaction-details-get?param.start_time=2026-01-01, limit, 501, at most 500"})
    void aPageBeyondTheDocumentedSizeIsRefusedBeforeItIsSent(String uri, String name, String size, String limit) {
        Exchange exchange = send("lazada:" + uri, null, Map.of("CamelLazadaParam." + name, size));

        assertThat(exchange.getException()).isInstanceOf(LazadaRequestException.class)
                .hasMessageContaining(name + " must be " + limit);
        assertThat(gateway.requests()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"order-package-rts, readyToShipReq", "order-package-repack, rePackReq",
            "order-package-document-get, getDocumentReq", "order-package-sof-delivered, dbsDeliveryReq"})
    void atMostTwentyPackagesGoIntoOneCall(String operation, String document) {
        Map<String, Object> twenty = packages(20);
        Map<String, Object> more = packages(21);
        gateway.answers("""
                {"code":"0","result":{"success":true,"data":{"file":"JVBERi0=","packages":[
                {"package_id":"FP1","item_err_code":"0"}]}}}""");

        assertThat(send("lazada:" + operation + "?failOn=never&reconcileTimeout=0", twenty, Map.of()).getException())
                .isNull();
        assertThat(send("lazada:" + operation, more, Map.of()).getException()).isInstanceOf(LazadaRequestException.class)
                .hasMessageContaining(document + ".packages has 21 elements").hasMessageContaining("at most 20");
        assertThat(gateway.requests()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"10485760, true", "10485761, false"})
    void aVideoBlockHasAtMostTenMebibytes(int bytes, boolean sent) throws IOException {
        Path block = Files.write(directory.resolve("block"), new byte[bytes]);
        Map<String, Object> parameters = Map.of("CamelLazadaParam.uploadId", "U", "CamelLazadaParam.blockNo", 0,
                "CamelLazadaParam.blockCount", 1);

        for (Object body : List.of(new byte[bytes], block)) {
            Exchange exchange = send("lazada:media-video-block-upload", body, parameters);
            if (sent) {
                assertThat(exchange.getException()).isNull();
            } else {
                assertThat(exchange.getException()).isInstanceOf(LazadaRequestException.class)
                        .hasMessageContaining("file has 10485761 bytes").hasMessageContaining("at most 10485760");
            }
        }
        assertThat(gateway.requests()).hasSize(sent ? 2 : 0);
    }

    @ParameterizedTest
    @CsvSource({"104857600, true", "104857601, false"})
    void aVideoHasAtMostAHundredMebibytes(String bytes, boolean sent) {
        Exchange exchange = send("lazada:media-video-block-create", null,
                Map.of("CamelLazadaParam.fileName", "a.mp4", "CamelLazadaParam.fileBytes", bytes));

        assertThat(exchange.getException() == null).isEqualTo(sent);
        assertThat(gateway.requests()).hasSize(sent ? 1 : 0);
    }

    @Test
    void anOldOperationIsWarnedAboutOnceWithItsSuccessor() throws Exception {
        try (CapturedLog log = new CapturedLog()) {
            context.addRoutes(new RouteBuilder() {
                @Override
                public void configure() {
                    from("direct:old").to("lazada:brands-get?param.offset=0&param.limit=10");
                }
            });
            send("direct:old", null, Map.of());
            send("direct:old", null, Map.of());

            assertThat(gateway.requests()).hasSize(2);
            assertThat(log.text().lines().filter(line -> line.contains("WARN") && line.contains("lazada:brands-get")))
                    .singleElement().asString().contains("use category-brands-query");
        }
    }

    private static Map<String, Object> packages(int count) {
        List<Map<String, String>> packages = IntStream.range(0, count).mapToObj(i -> Map.of("package_id", "FP" + i)).toList();
        return Map.of("packages", packages, "doc_type", "PDF");
    }

    private static String repeat(int times, String text, String separator) {
        return IntStream.range(0, times).mapToObj(i -> text).collect(Collectors.joining(separator));
    }
}
