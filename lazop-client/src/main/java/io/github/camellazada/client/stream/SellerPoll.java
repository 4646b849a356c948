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
package io.github.camellazada.client.stream;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;

import io.github.camellazada.annotation.Internal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Polls the listing of a stream for one seller. For one thread at a time. */
@Internal
public interface SellerPoll {

    /**
     * Polls once and waits for the route; not for event loops.
     *
     * @param  running whether to go on
     * @return         number of rows that were listed
     */
    int round(BooleanSupplier running) throws InterruptedException;

    /** Waits for the objects of a row; whether all are done. */
    static boolean await(CompletableFuture<Void> row, StreamScope scope, BooleanSupplier running) throws InterruptedException {
        Logger log = LoggerFactory.getLogger(SellerPoll.class);
        while (running.getAsBoolean()) {
            try {
                row.get(200, TimeUnit.MILLISECONDS);
                return true;
            } catch (TimeoutException e) {
                log.trace("{} of seller {} are still on their way", scope.stream(), scope.seller());
            } catch (ExecutionException e) {
                log.debug("{} of seller {} are polled again, since the route has not completed them", scope.stream(),
                        scope.seller(), e);
                return false;
            }
        }
        return false;
    }
}
