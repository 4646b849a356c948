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
package io.github.camellazada.simulator;

import io.github.camellazada.simulator.commerce.Commerce;
import io.github.camellazada.simulator.world.SellerKind;
import io.github.camellazada.simulator.world.SimulatedSeller;

/** A seller with one product that never runs out, for those who just want to see orders. */
public final class ExampleShop {
    private static final int PIECES_IN_STOCK = 1_000_000;

    private ExampleShop() {
    }

    /**
     * Adds the seller.
     *
     * @param id      seller id
     * @param country {@code sg}, {@code my}, {@code th}, {@code vn}, {@code ph}, {@code id}, or {@code cb} for one that sells
     *                across borders
     */
    public static void open(LazadaSimulator simulator, String id, String country) {
        boolean crossBorder = SimulatedSeller.CROSS_BORDER.equals(country);
        simulator.sellers().add(id, country, crossBorder ? SellerKind.CROSS_BORDER : SellerKind.ORDINARY);
        simulator.module(Commerce.class).product(id).name("Example mug").sku("MUG-" + id).price("12.90")
                .stock(PIECES_IN_STOCK).add();
    }
}
