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
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;

import io.github.camellazada.annotation.Internal;

/**
 * The stock that this process wrote last, to tell an increase from a decrease. It knows nothing of orders and of other
 * processes; a wrong guess is refused by Lazada and then held.
 */
@Internal
public final class LastKnownStock {
    private static final int MOST = 50_000;

    private final ReentrantLock lock = new ReentrantLock();
    private final Map<HeldKey, BigDecimal> quantities = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<HeldKey, BigDecimal> eldest) {
            return size() > MOST;
        }
    };

    void written(HeldKey key, BigDecimal quantity) {
        lock.lock();
        try {
            quantities.put(key, quantity);
        } finally {
            lock.unlock();
        }
    }

    void forget(HeldKey key) {
        lock.lock();
        try {
            quantities.remove(key);
        } finally {
            lock.unlock();
        }
    }

    BigDecimal last(HeldKey key) {
        lock.lock();
        try {
            return quantities.get(key);
        } finally {
            lock.unlock();
        }
    }
}
