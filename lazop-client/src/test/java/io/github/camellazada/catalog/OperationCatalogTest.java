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
package io.github.camellazada.catalog;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class OperationCatalogTest {
    @Test
    void everyCallableOperationHasADescriptorOfItsOwn() {
        for (LazadaOperation operation : LazadaOperation.values()) {
            if (!operation.isSpecial()) {
                OperationDescriptor descriptor = OperationCatalog.get(operation);
                assertThat(descriptor.name()).isEqualTo(operation.toString());
                assertThat(descriptor.path()).isEqualTo(operation.path());
                assertThat(descriptor.access().methods()).contains(descriptor.access().method());
                assertThat(descriptor.access().gateway()).isNotNull();
                assertThat(descriptor.access().token()).isNotNull();
                assertThat(descriptor.documentation().status()).isNotNull();
                assertThat(descriptor.request().confidence()).isNotNull();
            }
        }
        assertThat(OperationCatalog.all()).hasSizeGreaterThanOrEqualTo(419);
    }

    @Test
    void whatDiffersBetweenOperationsIsData() {
        OperationDescriptor orders = OperationCatalog.get(LazadaOperation.ORDERS_GET);
        assertThat(orders.readOnly()).isTrue();
        assertThat(orders.paging().style()).isEqualTo(Paging.Style.OFFSET);
        assertThat(orders.paging().parameters()).containsExactly("offset", "limit");
        assertThat(orders.answer().payload()).isEqualTo("data");
        assertThat(orders.request().bodyParameter()).isNull();

        OperationDescriptor pack = OperationCatalog.get(LazadaOperation.ORDER_FULFILL_PACK);
        assertThat(pack.readOnly()).isFalse();
        assertThat(pack.effect().repeatable()).isFalse();
        assertThat(pack.request().bodyParameter()).isEqualTo("packReq");
        assertThat(pack.request().parameter("packReq")).get().extracting(ParameterDescriptor::isStructured).isEqualTo(true);

        assertThat(OperationCatalog.get(LazadaOperation.RSS_PRODUCTS_GET).access().gateway()).isEqualTo(Gateway.SINGAPORE);
        assertThat(OperationCatalog.get(LazadaOperation.AUTH_TOKEN_CREATE).access().gateway()).isEqualTo(Gateway.AUTH);
        assertThat(OperationCatalog.get(LazadaOperation.PRODUCT_GLOBAL_CREATE).access().gateway()).isEqualTo(Gateway.MALAYSIA);
    }

    @Test
    void aDefaultValueIsRead() {
        assertThat(OperationCatalog.get(LazadaOperation.ORDERS_GET).request().parameter("offset")).get()
                .extracting(ParameterDescriptor::defaultValue).isEqualTo("0");
    }

    @Test
    void whatMustNotBeLoggedIsMarked() {
        assertThat(OperationCatalog.get(LazadaOperation.AUTH_TOKEN_REFRESH).request().parameter("refresh_token")).get()
                .extracting(ParameterDescriptor::secret).isEqualTo(true);
        assertThat(OperationCatalog.get(LazadaOperation.ORDERS_GET).request().parameters())
                .noneMatch(ParameterDescriptor::secret);
    }

    @Test
    void limitsOfADocumentAreData() {
        assertThat(
                OperationCatalog.get(LazadaOperation.PRODUCT_STOCK_SELLABLE_UPDATE).request().parameter("payload").orElseThrow()
                        .limits())
                .anySatisfy(limit -> {
                    assertThat(limit.path()).isEqualTo("Request.Product.Skus.Sku");
                    assertThat(limit.maxItems()).isEqualTo(50);
                }).anySatisfy(limit -> {
                    assertThat(limit.path()).isEqualTo("Request.Product.Skus.Sku.SellableQuantity");
                    assertThat(limit.min()).isZero();
                });
        assertThat(
                OperationCatalog.get(LazadaOperation.PRODUCT_STOCK_SELLABLE_ADJUST).request().parameter("payload").orElseThrow()
                        .limits())
                .as("an adjustment may be negative").noneMatch(limit -> limit.min() != null);
        assertThat(OperationCatalog.get(LazadaOperation.ORDERS_GET).request().requiredOneOf())
                .containsExactly(List.of("created_after", "update_after"));
    }

    @Test
    void aSpecialValueHasNoDescriptor() {
        assertThatThrownBy(() -> OperationCatalog.get(LazadaOperation.RAW)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'raw' is no API of Lazada");
    }

    @Test
    void operationsAreFoundByNameAndByPath() {
        assertThat(OperationCatalog.find("orders-get")).contains(LazadaOperation.ORDERS_GET);
        assertThat(OperationCatalog.find("stream")).contains(LazadaOperation.STREAM);
        assertThat(OperationCatalog.find("order-gets")).isEmpty();
        assertThat(OperationCatalog.find(null)).isEmpty();
        assertThat(OperationCatalog.byPath("/product/price_quantity/update"))
                .contains(LazadaOperation.PRODUCT_PRICE_QUANTITY_UPDATE);
        assertThat(OperationCatalog.byPath("/nothing")).isEmpty();
    }

    @Test
    void aMisspeltNameLeadsToTheNearestOnes() {
        assertThat(OperationCatalog.nearest("order-gets")).hasSize(3).contains("orders-get", "order-get");
        assertThat(OperationCatalog.nearest("product-price-quantiy-update").get(0)).isEqualTo("product-price-quantity-update");
        assertThat(OperationCatalog.nearest("order-get-items").get(0)).isEqualTo("order-items-get");
        assertThat(OperationCatalog.nearest("stock-update")).contains("product-stock-sellable-update");
        assertThat(OperationCatalog.nearest("steam").get(0)).isEqualTo("stream");
    }

    @Test
    void lazadasOwnNameLeadsToTheOperation() {
        assertThat(OperationCatalog.nearest("GetOrders").get(0)).isEqualTo("orders-get");
        assertThat(OperationCatalog.nearest("UpdatePriceQuantity").get(0)).isEqualTo("product-price-quantity-update");
        assertThat(OperationCatalog.nearest("GetVoucherList").get(0)).isEqualTo("promotion-vouchers-get");
    }

    @Test
    void aGroupIsReadOnceHoweverManyThreadsAsk() {
        OperationDescriptor[] seen = IntStream.range(0, 16)
                .mapToObj(each -> CompletableFuture.supplyAsync(() -> OperationCatalog.get(LazadaOperation.REVIEW_SELLER_LIST)))
                .toList().stream().map(CompletableFuture::join).toArray(OperationDescriptor[]::new);
        assertThat(Arrays.stream(seen)).allSatisfy(descriptor -> assertThat(descriptor).isSameAs(seen[0]));
    }
}
