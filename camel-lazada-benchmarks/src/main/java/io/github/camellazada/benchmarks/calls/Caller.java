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

import java.util.function.Consumer;

/** Makes one call and tells when its answer has been read. */
interface Caller {
    /** The call that all of them make: one page of a seller's orders. */
    String PATH = "/orders/get";
    String APP_KEY = "100000";
    String APP_SECRET = "benchmark-secret-of-thirty-two-c";
    String ACCESS_TOKEN = "50000601c30atpedfgu3LVvik87Ixlsvle3mSoB7701ceb156fPunYZ43GBg";
    String CREATED_AFTER = "2026-11-11T00:00:00+08:00";

    /**
     * Makes a call.
     *
     * @param offset which page to ask for, so that no two signatures are equal
     * @param done   is told of the failure, or {@code null} for an answer that has all its bytes
     */
    void call(int offset, Consumer<Throwable> done);

    /** Whether {@code call} returns with the answer, so that each call under way needs a thread of its own. */
    default boolean isBlocking() {
        return false;
    }
}
