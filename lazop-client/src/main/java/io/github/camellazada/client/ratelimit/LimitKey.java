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
package io.github.camellazada.client.ratelimit;

import io.github.camellazada.outcome.LazadaLimitScope;

/**
 * What tells one limit from another.
 *
 * @param scope     whose calls it counts
 * @param seller    country and id of the seller whose calls it counts, or {@code null} where it counts all sellers
 * @param operation path of the operation whose calls it counts, or {@code null} where it counts all operations
 */
record LimitKey(LazadaLimitScope scope, String seller, String operation) {
    private static final String BETWEEN = "\t";

    static LimitKey of(LazadaLimitScope scope, CallQueue.Key line) {
        return switch (scope) {
            case APP -> new LimitKey(scope, null, null);
            case OPERATION -> new LimitKey(scope, null, line.operation());
            case SELLER -> new LimitKey(scope, line.seller(), null);
            case SELLER_OPERATION, OBJECT -> new LimitKey(scope, line.seller(), line.operation());
        };
    }

    /** As processes name it to one another. */
    String text() {
        return scope + BETWEEN + (seller == null ? "" : seller) + BETWEEN + (operation == null ? "" : operation);
    }

    static LimitKey parse(String text) {
        String[] parts = text.split(BETWEEN, -1);
        return new LimitKey(LazadaLimitScope.valueOf(parts[0]), parts[1].isEmpty() ? null : parts[1],
                parts[2].isEmpty() ? null : parts[2]);
    }
}
