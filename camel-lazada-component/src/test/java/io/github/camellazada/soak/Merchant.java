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
package io.github.camellazada.soak;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import io.github.camellazada.simulator.LazadaSimulator;
import io.github.camellazada.simulator.commerce.Commerce;
import io.github.camellazada.simulator.commerce.LineState;
import io.github.camellazada.simulator.commerce.Shop;
import io.github.camellazada.simulator.commerce.order.OrderWish;
import io.github.camellazada.simulator.commerce.product.ProductDraft.Listed;
import io.github.camellazada.simulator.commerce.product.Sku;
import io.github.camellazada.simulator.commerce.reverse.ReverseOrder;
import io.github.camellazada.simulator.commerce.reverse.ReverseType;
import io.github.camellazada.simulator.service.RecordKind;
import io.github.camellazada.simulator.service.Services;

/** One seller in one country, as the simulator knows it: what is there, and what buyers do. */
final class Merchant {
    private final LazadaSimulator simulator;
    private final Commerce commerce;
    private final String account;
    private final String seller;
    private final String country;

    /**
     * @param account the id that the simulator keeps all of the seller's countries under
     * @param seller  the id in this country
     */
    Merchant(LazadaSimulator simulator, String account, String seller, String country) {
        this.simulator = simulator;
        this.commerce = simulator.module(Commerce.class).onSite(country);
        this.account = account;
        this.seller = seller;
        this.country = country;
    }

    String seller() {
        return seller;
    }

    String country() {
        return country;
    }

    Listed list(String name, int skus, int stock) {
        var draft = commerce.product(account);
        for (int i = 0; i < skus; i++) {
            draft.sku(name + "-" + i).price("10.00").stock(stock);
        }
        return draft.add();
    }

    long order(Map<Long, Integer> pieces) {
        long order = commerce.placeOrder(account, OrderWish.of(pieces));
        commerce.pay(account, order);
        return order;
    }

    List<LineState> lines(long order) {
        return commerce.order(account, order).lines();
    }

    String lineStatus(long order, long line) {
        return lines(order).stream().filter(state -> state.id() == line).map(LineState::status).findFirst().orElseThrow();
    }

    /** The carrier brings it, and the buyer wants to give it back; returns the reverse order. */
    ReverseOrder bringAndReturn(long order, ReverseType type) {
        commerce.ship(account, order);
        commerce.deliver(account, order);
        long reverse = commerce.requestReturn(account, order, type);
        return shop(shop -> shop.reverses().find(reverse).orElseThrow());
    }

    String reverseStatus(ReverseOrder reverse) {
        return shop(shop -> reverse.lines().get(0).stage().reverseStatus());
    }

    int sellable(long skuId) {
        return sku(skuId, sku -> sku.stock().sellable());
    }

    BigDecimal price(long skuId) {
        return sku(skuId, Sku::price);
    }

    String name(long itemId) {
        return shop(shop -> shop.products().find(itemId).orElseThrow().name());
    }

    long productsWith(String sellerSku) {
        return shop(shop -> shop.products().all().stream()
                .filter(product -> product.skus().stream().anyMatch(sku -> sku.sellerSku().equals(sellerSku))).count());
    }

    long vouchersNamed(String name) {
        return simulator.module(Services.class).all(RecordKind.VOUCHER, account).stream()
                .filter(voucher -> voucher.path("voucher_name").asText().equals(name)).count();
    }

    private <T> T sku(long skuId, Function<Sku, T> view) {
        return shop(shop -> view.apply(shop.products().offer(skuId).orElseThrow().sku()));
    }

    private <T> T shop(Function<Shop, T> view) {
        return simulator.world().locked(() -> view.apply(commerce.shops().of(account, country)));
    }

    @Override
    public String toString() {
        return seller + "/" + country;
    }
}
