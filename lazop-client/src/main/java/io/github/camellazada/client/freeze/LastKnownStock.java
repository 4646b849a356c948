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
package io.github.camellazada.client.freeze;

import java.math.BigDecimal;

import io.github.camellazada.annotation.Internal;
import io.github.camellazada.client.concurrent.BoundedMap;

/**
 * The stock that this process wrote last, to tell an increase from a decrease. It knows nothing of orders and of other
 * processes; a wrong guess is refused by Lazada and then held.
 */
@Internal
public final class LastKnownStock {
    private static final int MOST = 50_000;

    private final BoundedMap<HeldKey, BigDecimal> quantities = new BoundedMap<>(MOST);

    void written(HeldKey key, BigDecimal quantity) {
        quantities.put(key, quantity);
    }

    void forget(HeldKey key) {
        quantities.remove(key);
    }

    BigDecimal last(HeldKey key) {
        return quantities.get(key);
    }
}
