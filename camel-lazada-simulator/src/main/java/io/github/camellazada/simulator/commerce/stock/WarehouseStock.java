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
package io.github.camellazada.simulator.commerce.stock;

/** The stock of one SKU in one warehouse: what can be sold, what unpaid orders withhold, what paid orders occupy. */
public final class WarehouseStock {
    private final String code;
    private final boolean lazadas;
    private int sellable;
    private int withheld;
    private int occupied;

    WarehouseStock(String code, boolean lazadas, int sellable) {
        this.code = code;
        this.lazadas = lazadas;
        this.sellable = sellable;
    }

    public String code() {
        return code;
    }

    /** Whether it is Lazada's own warehouse (FBL). */
    public boolean lazadas() {
        return lazadas;
    }

    public int sellable() {
        return sellable;
    }

    public int withheld() {
        return withheld;
    }

    public int occupied() {
        return occupied;
    }

    public int total() {
        return sellable + withheld + occupied;
    }

    /** An order was placed and not yet paid. */
    public void withhold() {
        sellable--;
        withheld++;
    }

    /** The order was not paid, or not in time. */
    public void releaseWithheld() {
        withheld--;
        sellable++;
    }

    /** The order was paid. */
    public void occupy() {
        withheld--;
        occupied++;
    }

    /** The paid order was cancelled before it left. */
    public void releaseOccupied() {
        occupied--;
        sellable++;
    }

    /** The goods are ready to ship, and no stock any more. */
    public void consume() {
        occupied--;
    }

    /** The goods were ready to ship and are packed anew. */
    public void unpack() {
        occupied++;
    }

    void sellable(int quantity) {
        sellable = quantity;
    }
}
