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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.github.camellazada.simulator.commerce.stock.SkuStock;

/** One variant of a product: its ids, prices, look, parcel size and stock. */
public final class Sku {
    private final long skuId;
    private final String shopSku;
    private final SkuStock stock = new SkuStock();
    private final Map<String, String> saleProperties = new LinkedHashMap<>();
    private final Map<String, String> parcel = new LinkedHashMap<>();
    private String sellerSku;
    private boolean active = true;
    private BigDecimal price = BigDecimal.ZERO;
    private BigDecimal specialPrice = BigDecimal.ZERO;
    private String specialFrom = "";
    private String specialTo = "";
    private BigDecimal supplyPrice;
    private List<String> images = List.of();

    public Sku(long skuId, String shopSku, String sellerSku) {
        this.skuId = skuId;
        this.shopSku = shopSku;
        this.sellerSku = sellerSku;
    }

    public long skuId() {
        return skuId;
    }

    public String shopSku() {
        return shopSku;
    }

    public SkuStock stock() {
        return stock;
    }

    /** Color, size and what else tells it from the product's other SKUs. */
    public Map<String, String> saleProperties() {
        return saleProperties;
    }

    /** {@code package_weight} and the like, as the seller wrote them. */
    public Map<String, String> parcel() {
        return parcel;
    }

    public String sellerSku() {
        return sellerSku;
    }

    public void sellerSku(String text) {
        sellerSku = text;
    }

    public boolean active() {
        return active;
    }

    public void active(boolean onSale) {
        active = onSale;
    }

    public BigDecimal price() {
        return price;
    }

    public void price(BigDecimal amount) {
        price = amount;
    }

    public BigDecimal specialPrice() {
        return specialPrice;
    }

    public String specialFrom() {
        return specialFrom;
    }

    public String specialTo() {
        return specialTo;
    }

    /** A lower price for some days; an amount of zero ends it. */
    public void special(BigDecimal amount, String from, String to) {
        specialPrice = amount;
        specialFrom = from;
        specialTo = to;
    }

    /** What Lazada pays a Marketplace Ease seller, or {@code null}. */
    public BigDecimal supplyPrice() {
        return supplyPrice;
    }

    public void supplyPrice(BigDecimal amount) {
        supplyPrice = amount;
    }

    public List<String> images() {
        return images;
    }

    public void images(List<String> urls) {
        images = List.copyOf(urls);
    }

    /** What a buyer pays now. */
    public BigDecimal sellingPrice() {
        return specialPrice.signum() > 0 ? specialPrice : price;
    }
}
