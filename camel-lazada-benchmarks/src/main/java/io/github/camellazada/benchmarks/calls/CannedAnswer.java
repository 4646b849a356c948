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
package io.github.camellazada.benchmarks.calls;

import java.util.function.Supplier;

/** What the gateway of the benchmark can answer. */
enum CannedAnswer {
    /** A page of three orders, 4 kB. */
    orders(Answers::orders),
    /** A page of a hundred orders with their items, 1 MB. */
    listing(Answers::listing),
    /** The answer to a batch of 50 SKUs, ten of them refused. */
    batch(() -> Answers.batch(0));

    private final Supplier<byte[]> bytes;

    CannedAnswer(Supplier<byte[]> bytes) {
        this.bytes = bytes;
    }

    byte[] bytes() {
        return bytes.get();
    }
}
