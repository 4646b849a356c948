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
package io.github.camellazada.simulator.world;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;

/** The sellers of the simulated world. */
public final class Sellers {
    private final Map<String, SimulatedSeller> sellers = new ConcurrentSkipListMap<>();
    private final Map<String, Map<String, String>> otherIds = new ConcurrentHashMap<>();

    /** Adds an ordinary seller of one country. */
    public SimulatedSeller add(String id, String country) {
        return add(id, country, SellerKind.ORDINARY);
    }

    /** Adds a Marketplace Ease seller, who may call few operations. */
    public SimulatedSeller addEase(String id, String country) {
        return add(id, country, SellerKind.EASE);
    }

    /** Adds a Lazada Choice seller. */
    public SimulatedSeller addChoice(String id, String country) {
        return add(id, country, SellerKind.CHOICE);
    }

    /** Adds a cross-border seller, whose token is taken on all six gateways. */
    public SimulatedSeller addCrossBorder(String id) {
        return add(id, SimulatedSeller.CROSS_BORDER, SellerKind.CROSS_BORDER);
    }

    /**
     * Gives a cross-border seller another id on one site. The answers to token calls name it (documented, page 108260: a seller
     * id for each country); pushes of that site carry it, and limits and faults there go by it (assumed). Everything else in
     * the simulated world is kept under the seller's first id.
     */
    public void knownAs(String id, String site, String idThere) {
        otherIds.computeIfAbsent(get(id).id(), any -> new ConcurrentHashMap<>()).put(site.toLowerCase(Locale.ROOT), idThere);
    }

    /** The seller's id on that site, the first one where no site is named. */
    public String idOn(SimulatedSeller seller, String site) {
        return site == null ? seller.id() : otherIds.getOrDefault(seller.id(), Map.of()).getOrDefault(site, seller.id());
    }

    /** Adds a seller; one of the same id is replaced. */
    public SimulatedSeller add(String id, String country, SellerKind kind) {
        String code = country.toLowerCase(Locale.ROOT);
        if (!SimulatedSeller.SITES.contains(code) && !SimulatedSeller.CROSS_BORDER.equals(code)) {
            throw new IllegalArgumentException(
                    "Seller " + id + ": country '" + country + "' is none of " + SimulatedSeller.SITES + " and not 'cb'");
        }
        SimulatedSeller seller = new SimulatedSeller(id, code, kind);
        sellers.put(id, seller);
        return seller;
    }

    /** The seller of that id. */
    public Optional<SimulatedSeller> find(String id) {
        return id == null ? Optional.empty() : Optional.ofNullable(sellers.get(id));
    }

    /** The seller of that id; fails if there is none. */
    public SimulatedSeller get(String id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException(
                "No seller " + id + " in the simulator; add him with simulator.sellers().add(\"" + id + "\", \"sg\")"));
    }

    /** All sellers, by id. */
    public Collection<SimulatedSeller> all() {
        return List.copyOf(sellers.values());
    }
}
