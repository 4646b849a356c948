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
import java.util.List;
import java.util.function.BiConsumer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camellazada.simulator.commerce.Documents;
import io.github.camellazada.simulator.commerce.RequestValues;
import io.github.camellazada.simulator.commerce.Shop;
import io.github.camellazada.simulator.commerce.Shops;
import io.github.camellazada.simulator.gateway.OperationHandler;
import io.github.camellazada.simulator.gateway.OperationModule;
import io.github.camellazada.simulator.gateway.SimulatedCall;
import io.github.camellazada.simulator.protocol.Rejection;

/** Lists products and changes them. */
public final class ProductWrites implements OperationModule {
    private final Shops shops;
    private final ProductDesk desk;
    private final boolean lenient;
    private final ProductRules rules = new ProductRules();

    public ProductWrites(Shops shops, ProductDesk desk, boolean lenient) {
        this.lenient = lenient;
        this.shops = shops;
        this.desk = desk;
    }

    @Override
    public void register(BiConsumer<String, OperationHandler> handlers) {
        handlers.accept("/product/create", this::create);
        handlers.accept("/product/update", this::update);
    }

    private ObjectNode create(SimulatedCall call) {
        Shop shop = shops.of(call);
        ProductDocument document = ProductDocument.of(call, "payload");
        long category = category(document);
        SkuForm form = new SkuForm(shop, call.now());
        String name = ProductDocument.text(document.root().path("Attributes"), "name");
        if (name == null) {
            throw new Rejection("ISV", "1", "E001: Parameter name is mandatory");
        }
        List<JsonNode> skus = document.skus();
        if (skus.isEmpty()) {
            throw new Rejection("ISV", "1", "E001: Parameter Skus is mandatory");
        }
        WriteReport report = new WriteReport();
        skus.forEach(sku -> form.check(sku, report));
        form.checkVariations(skus, report);
        check(document, skus, true, report);
        report.close("500", "E500: Create product failed");

        Product product = desk.draft(category);
        applyCommon(document.root(), product);
        for (JsonNode request : skus) {
            Sku sku = desk.draft(shop, product, ProductDocument.text(request, "SellerSku"));
            form.create(request, sku);
            product.skus().add(sku);
        }
        desk.publish(shop, product);
        ObjectNode answer = Documents.object();
        ObjectNode data = answer.putObject("data").put("item_id", product.itemId());
        ArrayNode list = data.putArray("sku_list");
        product.skus().forEach(sku -> list.addObject()
                .put("shop_sku", sku.shopSku()).put("seller_sku", sku.sellerSku()).put("sku_id", sku.skuId()));
        data.put("item_status", product.status());
        return answer;
    }

    private void check(ProductDocument document, List<JsonNode> skus, boolean created, WriteReport report) {
        if (!lenient) {
            rules.check(document, skus, created, report);
        }
    }

    private ObjectNode update(SimulatedCall call) {
        Shop shop = shops.of(call);
        ProductDocument document = ProductDocument.of(call, "payload");
        List<JsonNode> skus = document.skus();
        Product product = product(shop, document, skus);
        SkuForm form = new SkuForm(shop, call.now());
        WriteReport report = new WriteReport();
        check(document, skus, false, report);
        report.close("501", "E501: Update product failed");
        List<Sku> changed = new ArrayList<>();
        List<Sku> added = new ArrayList<>();
        for (JsonNode request : skus) {
            String skuId = ProductDocument.text(request, "SkuId");
            if (skuId == null) {
                addSku(shop, form, product, request, report, added);
                continue;
            }
            RequestValues.wholeNumber(skuId).flatMap(product::sku).ifPresentOrElse(sku -> {
                if (form.update(request, sku, desk.watch(), report)) {
                    changed.add(sku);
                }
            }, () -> report.add("SkuId", request, "207", "E207: SKU not exist"));
        }
        applyCommon(document.root(), product);
        desk.edited(shop, product, changed, added);
        report.close("501", "E501: Update product failed");
        ObjectNode answer = Documents.object();
        answer.putObject("data").put("item_status", product.status())
                .set("variation", ProductViews.variation(product, "has_image"));
        return answer;
    }

    private void addSku(Shop shop, SkuForm form, Product product, JsonNode request, WriteReport report, List<Sku> added) {
        WriteReport own = new WriteReport();
        form.check(request, own);
        try {
            own.close("501", "E501: Update product failed");
            Sku sku = desk.draft(shop, product, ProductDocument.text(request, "SellerSku"));
            form.create(request, sku);
            product.skus().add(sku);
            added.add(sku);
        } catch (Rejection e) {
            report.add("SkuId", request, "4216", "skuId is a mandatory field and must be filled in, unless the SKU is new");
        }
    }

    private static Product product(Shop shop, ProductDocument document, List<JsonNode> skus) {
        if (document.root().has("ItemId")) {
            return document.itemId().flatMap(shop.products()::find)
                    .orElseThrow(() -> new Rejection("ISV", "501", "E501: Update product failed; item not exist"));
        }
        return skus.stream().map(sku -> ProductDocument.text(sku, "SkuId"))
                .flatMap(id -> RequestValues.wholeNumber(id).flatMap(shop.products()::offer).stream())
                .map(ProductShelf.Offer::product).findFirst()
                .orElseThrow(() -> new Rejection("ISV", "4216", "skuId is a mandatory field and must be filled in."));
    }

    private static long category(ProductDocument document) {
        String text = ProductDocument.text(document.root(), "PrimaryCategory");
        if (text == null) {
            throw new Rejection("ISV", "1", "E001: Parameter PrimaryCategory is mandatory");
        }
        if (RequestValues.wholeNumber(text).filter(Categories::isBranch).isPresent()) {
            throw new Rejection("ISV", "4134", "Please select the last level category.");
        }
        return RequestValues.wholeNumber(text).filter(Categories::isLeaf)
                .orElseThrow(() -> new Rejection("ISV", "201", "E201: " + text + " Invalid CategoryId"));
    }

    private static void applyCommon(JsonNode root, Product product) {
        root.path("Attributes").properties().forEach(attribute -> {
            if (attribute.getValue().isValueNode()) {
                String text = attribute.getValue().asText();
                product.attributes().put(attribute.getKey(),
                        attribute.getKey().startsWith("short_description") ? ProductRules.shortDescription(text) : text);
            }
        });
        ProductDocument.images(root).filter(urls -> !urls.isEmpty()).ifPresent(product::images);
    }
}
