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

/** Hands out the ids of what is created; a run that does the same things gets the same ids. Used under the world's lock. */
public final class Ids {
    private long lastItem = 2_600_000_000L;
    private long lastSku = 14_000_000_000L;
    private long lastOrderLine = 560_694_402_000_000L;
    private long lastPackage = 22_511_000_000L;
    private long lastReverse = 658_960_600_000_000L;

    public long nextItem() {
        return ++lastItem;
    }

    public long nextSku() {
        return ++lastSku;
    }

    public long nextOrderLine() {
        lastOrderLine += 100;
        return lastOrderLine;
    }

    /** Number from which a package id and its tracking number are made. */
    public long nextPackage() {
        return ++lastPackage;
    }

    /** Id of a reverse order or of one of its lines. */
    public long nextReverse() {
        lastReverse += 100;
        return lastReverse;
    }
}
