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
package io.github.camellazada.simulator.commerce.product;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camellazada.simulator.commerce.Documents;
import io.github.camellazada.simulator.commerce.RequestValues;
import io.github.camellazada.simulator.commerce.Shop;
import io.github.camellazada.simulator.commerce.Shops;
import io.github.camellazada.simulator.commerce.product.ProductShelf.Offer;
import io.github.camellazada.simulator.gateway.OperationHandler;
import io.github.camellazada.simulator.gateway.OperationModule;
import io.github.camellazada.simulator.gateway.SimulatedCall;
import io.github.camellazada.simulator.protocol.Rejection;

/** Takes products and SKUs out of sale, or deletes them. */
public final class ProductRemovals implements OperationModule {
    private static final int MOST_SKUS = 50;

    private final Shops shops;
    private final ProductDesk desk;

    public ProductRemovals(Shops shops, ProductDesk desk) {
        this.shops = shops;
        this.desk = desk;
    }

    @Override
    public void register(BiConsumer<String, OperationHandler> handlers) {
        handlers.accept("/product/deactivate", this::deactivate);
        handlers.accept("/product/remove", this::remove);
        handlers.accept("/product/sku/remove", this::removeSku);
    }

    private ObjectNode deactivate(SimulatedCall call) {
        Shop shop = shops.of(call);
        ProductDocument document = ProductDocument.of(call, "apiRequestBody");
        if (!document.root().has("ItemId")) {
            throw new Rejection("ISV", "E0001", "Parameter ItemId is mandatory");
        }
        Product product = document.itemId().flatMap(shop.products()::find)
                .orElseThrow(() -> new Rejection("ISV", "E0002", "Product:item id not exist"));
        List<Sku> skus = document.root().has("Skus") ? namedSkus(product, document.skus()) : product.skus();
        if (skus.stream().noneMatch(Sku::active)) {
            throw new Rejection("ISV", "E0004", "Product Status not online");
        }
        desk.deactivate(shop, product, skus);
        return done();
    }

    private static List<Sku> namedSkus(Product product, List<JsonNode> requests) {
        List<Sku> skus = new ArrayList<>();
        for (JsonNode request : requests) {
            String skuId = ProductDocument.text(request, "SkuId");
            if (skuId == null) {
                throw new Rejection("ISV", "4193", "The SellerSku parameter is no longer supported."
                        + " Please update your parameter to use SkuId and try again");
            }
            skus.add(RequestValues.wholeNumber(skuId).flatMap(product::sku)
                    .orElseThrow(() -> new Rejection("ISV", "E0003", "Seller Sku not exists")));
        }
        return skus;
    }

    private ObjectNode remove(SimulatedCall call) {
        Shop shop = shops.of(call);
        String parameter = call.text("sku_id_list") != null ? "sku_id_list" : "seller_sku_list";
        List<String> names = RequestValues.texts(call.text(parameter));
        if (names.isEmpty()) {
            throw new Rejection("ISV", "30", "E030: Empty Request");
        }
        if (names.size() > MOST_SKUS) {
            throw new Rejection("ISV", "204", "E204: Too many SKU in one request");
        }
        Map<Product, List<Sku>> found = new LinkedHashMap<>();
        ArrayNode detail = Documents.array();
        for (String name : names) {
            Optional<Offer> offer = parameter.equals("sku_id_list") ? byCombinedId(shop, name) : shop.products().offer(name);
            offer.ifPresentOrElse(
                    present -> found.computeIfAbsent(present.product(), key -> new ArrayList<>()).add(present.sku()),
                    () -> detail.addObject().put("seller_sku", name).put("code", "207").put("message", "E207: SKU not exist"));
        }
        found.forEach((product, skus) -> desk.remove(shop, product, skus));
        if (!detail.isEmpty()) {
            throw new Rejection("ISV", "503", "E503: Remove product failed", detail);
        }
        return done();
    }

    private static Optional<Offer> byCombinedId(Shop shop, String name) {
        String[] parts = name.split("_");
        if (parts.length != 3 || !parts[0].equals("SkuId")) {
            throw new Rejection("ISV", "5", "E005: Invalid Request Format");
        }
        return RequestValues.wholeNumber(parts[2]).flatMap(shop.products()::offer)
                .filter(offer -> parts[1].equals(Long.toString(offer.product().itemId())));
    }

    private ObjectNode removeSku(SimulatedCall call) {
        Shop shop = shops.of(call);
        ProductDocument document = ProductDocument.of(call, "payload");
        Product product = document.itemId().flatMap(shop.products()::find).orElseThrow(ProductRemovals::invalid);
        List<Sku> skus = document.skus().stream()
                .map(request -> RequestValues.wholeNumber(ProductDocument.text(request, "SkuId")).flatMap(product::sku)
                        .orElseThrow(ProductRemovals::invalid))
                .toList();
        if (skus.isEmpty() || skus.containsAll(product.skus())) {
            throw invalid();
        }
        desk.remove(shop, product, skus);
        String variation = ProductDocument.text(document.root().path("variation").path("Variation1"), "name");
        if (variation != null && product.skus().size() == 1) {
            product.skus().forEach(sku -> sku.saleProperties().remove(variation));
        }
        return done();
    }

    private static Rejection invalid() {
        return new Rejection("ISV", "5", "E005: Invalid Request Format");
    }

    private static ObjectNode done() {
        return Documents.object().set("data", Documents.object());
    }
}
