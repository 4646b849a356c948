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
package io.github.camellazada.runtime;

import java.util.IdentityHashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

/** The form in which a component uses stores of the application: one for each store, however many endpoints use it. */
final class StoreForms<S, U> {
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<S, U> used = new IdentityHashMap<>();
    private final Function<S, U> form;

    StoreForms(Function<S, U> form) {
        this.form = form;
    }

    U of(S store) {
        lock.lock();
        try {
            return used.computeIfAbsent(store, form);
        } finally {
            lock.unlock();
        }
    }
}
