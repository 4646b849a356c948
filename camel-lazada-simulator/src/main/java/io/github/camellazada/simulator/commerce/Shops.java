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
package io.github.camellazada.simulator.commerce;

import java.util.HashMap;
import java.util.Map;

import io.github.camellazada.simulator.gateway.SimulatedCall;
import io.github.camellazada.simulator.world.SellerKind;
import io.github.camellazada.simulator.world.Sellers;
import io.github.camellazada.simulator.world.SimulatedSeller;

/** All shops, one for each seller and site, opened when they are first asked for. */
public final class Shops {
    private final Sellers sellers;
    private final ListingLag lag;
    private final Map<Key, Shop> shops = new HashMap<>();

    /** @param lag of what listings show */
    public Shops(Sellers sellers, ListingLag lag) {
        this.sellers = sellers;
        this.lag = lag;
    }

    /** How late listings show rows. */
    public ListingLag lag() {
        return lag;
    }

    /** The shop that a call is about. */
    public Shop of(SimulatedCall call) {
        return of(call.sellerId(), call.site());
    }

    /** A seller's shop on one site. */
    public Shop of(String sellerId, String site) {
        SimulatedSeller seller = sellers.get(sellerId);
        if (!seller.sites().contains(site)) {
            throw new IllegalArgumentException(
                    "Seller " + sellerId + " does not sell on " + site + ", only on " + seller.sites());
        }
        return shops.computeIfAbsent(new Key(sellerId, site),
                key -> new Shop(sellerId, Market.of(site), seller.kind() == SellerKind.EASE));
    }

    /** A seller's shop on the seller's own site. */
    public Shop of(String sellerId) {
        return of(sellerId, sellers.get(sellerId).homeSite());
    }

    /** Whether the product is another seller's. */
    public boolean isOfAnother(SimulatedCall call, long itemId) {
        return shops.entrySet().stream().anyMatch(shop -> !shop.getKey().sellerId().equals(call.sellerId())
                && shop.getValue().products().find(itemId).isPresent());
    }

    private record Key(String sellerId, String site) {
    }
}
