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

import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camellazada.simulator.commerce.Documents;
import io.github.camellazada.simulator.commerce.RequestValues;
import io.github.camellazada.simulator.commerce.Shop;
import io.github.camellazada.simulator.commerce.Shops;
import io.github.camellazada.simulator.commerce.product.ProductShelf.Offer;
import io.github.camellazada.simulator.commerce.stock.SkuStock;
import io.github.camellazada.simulator.commerce.stock.StockRefusal;
import io.github.camellazada.simulator.gateway.OperationHandler;
import io.github.camellazada.simulator.gateway.OperationModule;
import io.github.camellazada.simulator.gateway.SimulatedCall;
import io.github.camellazada.simulator.protocol.Rejection;

/** Price and stock of up to 50 SKUs in one call: set to absolute values, or stock raised and lowered. */
public final class StockWrites implements OperationModule {
    private static final int MOST_SKUS = 50;
    private static final String NEGATIVE = "212";
    private static final String FROZEN = "4170";
    private static final String UNKNOWN_SKU = "207";
    private static final String FAILED = "501";

    private final Shops shops;
    private final ShallowStockWatch watch;

    public StockWrites(Shops shops, ShallowStockWatch watch) {
        this.shops = shops;
        this.watch = watch;
    }

    @Override
    public void register(BiConsumer<String, OperationHandler> handlers) {
        handlers.accept("/product/price_quantity/update", this::setPriceAndQuantity);
        handlers.accept("/product/stock/sellable/update", this::setSellable);
        handlers.accept("/product/stock/sellable/adjust", this::adjustSellable);
    }

    private ObjectNode setPriceAndQuantity(SimulatedCall call) {
        refuseEase(call);
        return write(call, "4171",
                "The updated SKU quantity exceeds the maximum number 50, please do not update more than 50 SKUs at once",
                (line, report) -> {
                    if (!line.setPrice(report)) {
                        return;
                    }
                    line.writeStock("Quantity", Write.ABSOLUTE, report);
                });
    }

    private ObjectNode setSellable(SimulatedCall call) {
        refuseEase(call);
        return write(call, "204", "E204: Too many SKU in one request",
                (line, report) -> line.writeStock("SellableQuantity", Write.ABSOLUTE, report));
    }

    private ObjectNode adjustSellable(SimulatedCall call) {
        return write(call, "204", "E204: Too many SKU in one request",
                (line, report) -> line.writeStock("SellableQuantity", Write.RELATIVE, report));
    }

    /**
     * Marketplace Ease lists these calls among those that may be made and says further on that only the product update and
     * the relative one change such a seller's stock; the stricter reading is simulated, so that nobody relies on the other.
     */
    private void refuseEase(SimulatedCall call) {
        if (shops.of(call).ease()) {
            throw new Rejection("ISV", "4225",
                    "Your product takes part in the semi-hosted program; its price and stock cannot be edited by this call");
        }
    }

    private ObjectNode write(SimulatedCall call, String tooMany, String tooManyText, BiConsumer<Line, WriteReport> change) {
        Shop shop = shops.of(call);
        List<JsonNode> skus = ProductDocument.of(call, "payload").skus();
        if (skus.isEmpty()) {
            throw new Rejection("ISV", "30", "E030: Empty Request");
        }
        if (skus.size() > MOST_SKUS) {
            throw new Rejection("ISV", tooMany, tooManyText);
        }
        WriteReport report = new WriteReport();
        for (JsonNode sku : skus) {
            Optional<Rejection> forNow = call.itemRefusal();
            if (forNow.isPresent()) {
                report.add("SkuId", sku, forNow.get().code(), forNow.get().getMessage());
                continue;
            }
            find(shop, sku).ifPresentOrElse(
                    offer -> change.accept(new Line(shop, offer, sku, call.now()), report),
                    () -> report.add("SkuId", sku, UNKNOWN_SKU, "E207: SKU not exist"));
        }
        if (call.path().endsWith("/adjust") && report.hasOnly(NEGATIVE)) {
            report.close(NEGATIVE, "Sellable inventory cannot be negative");
        }
        report.close(FAILED, "E501: Update product failed");
        return Documents.object().set("data", Documents.object());
    }

    private static Optional<Offer> find(Shop shop, JsonNode sku) {
        String skuId = ProductDocument.text(sku, "SkuId");
        String sellerSku = ProductDocument.text(sku, "SellerSku");
        Optional<Offer> offer = skuId != null
                ? RequestValues.wholeNumber(skuId).flatMap(shop.products()::offer)
                : Optional.ofNullable(sellerSku).flatMap(shop.products()::offer);
        String itemId = ProductDocument.text(sku, "ItemId");
        return offer.filter(found -> itemId == null || itemId.equals(Long.toString(found.product().itemId())));
    }

    private enum Write {
        ABSOLUTE,
        RELATIVE
    }

    /** One SKU of the request. */
    private final class Line {
        private final Shop shop;
        private final Offer offer;
        private final JsonNode request;
        private final Instant now;

        private Line(Shop shop, Offer offer, JsonNode request, Instant now) {
            this.shop = shop;
            this.offer = offer;
            this.request = request;
            this.now = now;
        }

        private boolean setPrice(WriteReport report) {
            Optional<BigDecimal> price = price("Price");
            Optional<BigDecimal> sale = price("SalePrice");
            if (request.hasNonNull("Price") && price.isEmpty() || request.hasNonNull("SalePrice") && sale.isEmpty()) {
                report.add(price.isEmpty() && request.hasNonNull("Price") ? "Price" : "SalePrice", request, FAILED,
                        "The price must be a number above zero");
                return false;
            }
            Sku sku = offer.sku();
            if (sale.isPresent() && sale.get().compareTo(price.orElse(sku.price())) > 0) {
                report.add("SalePrice", request, FAILED, "The sale price must not be above the price");
                return false;
            }
            price.ifPresent(sku::price);
            sale.ifPresent(amount -> sku.special(amount, orEmpty("SaleStartDate"), orEmpty("SaleEndDate")));
            if (price.isPresent() || sale.isPresent()) {
                offer.product().touch(now);
            }
            return true;
        }

        private Optional<BigDecimal> price(String name) {
            return Optional.ofNullable(ProductDocument.text(request, name)).flatMap(ProductDocument::amount);
        }

        private String orEmpty(String name) {
            String text = ProductDocument.text(request, name);
            return text == null ? "" : text;
        }

        private void writeStock(String field, Write write, WriteReport report) {
            JsonNode byWarehouse = request.path("MultiWarehouseInventories").path("MultiWarehouseInventory");
            List<JsonNode> warehouses = ProductDocument.elements(byWarehouse);
            String quantity = ProductDocument.text(request, field);
            if (warehouses.isEmpty() && quantity == null) {
                return;
            }
            try {
                SkuStock stock = offer.sku().stock();
                if (warehouses.isEmpty()) {
                    int number = wholeNumber(quantity);
                    change(() -> single(stock, write, number));
                } else {
                    Map<String, Integer> numbers = quantities(warehouses, field);
                    change(() -> several(stock, write, numbers));
                }
            } catch (NumberFormatException e) {
                report.add(field, request, "5", "E005: the quantity must be a whole number");
            } catch (StockRefusal e) {
                report.add(field, request, code(e.reason()), e.getMessage());
            }
        }

        private static String code(StockRefusal.Reason reason) {
            return switch (reason) {
                case NEGATIVE -> NEGATIVE;
                case FROZEN -> FROZEN;
                default -> FAILED;
            };
        }

        private void single(SkuStock stock, Write write, int number) {
            if (write == Write.ABSOLUTE) {
                stock.set(number, now);
            } else {
                stock.adjust(number, now);
            }
        }

        private void several(SkuStock stock, Write write, Map<String, Integer> numbers) {
            if (write == Write.ABSOLUTE) {
                stock.set(numbers, now);
            } else {
                stock.adjust(numbers, now);
            }
        }

        private void change(Runnable change) {
            watch.during(shop, offer.sku(), change);
            offer.product().touch(now);
        }

        private Map<String, Integer> quantities(List<JsonNode> warehouses, String field) {
            Map<String, Integer> quantities = new LinkedHashMap<>();
            for (JsonNode warehouse : warehouses) {
                quantities.put(warehouse.path("WarehouseCode").asText().trim(),
                        wholeNumber(ProductDocument.text(warehouse, field)));
            }
            return quantities;
        }

        private int wholeNumber(String text) {
            return Integer.parseInt(text == null ? "" : text);
        }
    }
}
