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
package io.github.camellazada.benchmarks;

import java.util.Arrays;
import java.util.function.Function;

import io.github.camellazada.benchmarks.BareCaller.Reader;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;

/** What is measured, each against a gateway of its own. */
public enum Row {
    /** Signs, sends, reads the bytes. */
    bare(answer -> connected(answer, Reader.ofBytes(answer.length)), false),
    /** And makes a tree of the answer. */
    bareJackson(answer -> connected(answer, Reader.ofTree()), false),
    /** The component; the body is the bytes. */
    raw(answer -> connected(answer, ComponentCaller.orders("raw")), false),
    /** The component; the body is the text of the payload. */
    json(answer -> connected(answer, ComponentCaller.orders("json")), false),
    /** The component; the body is a list of records. */
    pojo(answer -> connected(answer, ComponentCaller.orders("pojo")), false),
    /** The answer to a batch, read as text. */
    batchJson(answer -> connected(Answers.batch(0),
            ComponentCaller.orders("json").replace("orders-get?", "raw?apiPath=/stock/get&"
                    + "httpMethod=GET&bodyAs=ignore&")),
            false),
    /** A batch of 50 SKUs with an outcome for each. */
    batch(answer -> batch(), false),
    /** A listing of 1 MB over the bare client, read by a streaming parser. */
    listingJackson(answer -> connected(Answers.listing(), Reader.ofTokens()), true),
    /** The same through the component; the body is a list of records. */
    listingPojo(answer -> connected(Answers.listing(), ComponentCaller.orders("pojo")), true);

    private static final int BATCHES = 64;

    private final Function<byte[], Caller> caller;
    private final boolean large;

    Row(Function<byte[], Caller> caller, boolean large) {
        this.caller = caller;
        this.large = large;
    }

    /** Whether its answers are so long that fewer calls are made. */
    boolean isLarge() {
        return large;
    }

    Caller open() {
        return caller.apply(Answers.orders());
    }

    // Daemon threads need no closing, which would fall into the last iteration and its figures.
    private static Vertx vertx() {
        return Vertx.vertx(new VertxOptions().setUseDaemonThread(true));
    }

    private static Caller connected(byte[] answer, Reader reader) {
        return new BareCaller(vertx(), new CannedGateway(answer).url(), reader);
    }

    private static Caller connected(byte[] answer, String uri) {
        return new ComponentCaller(vertx(), new CannedGateway(answer).url(), uri, null);
    }

    // Writes of one SKU wait for one another, so that the batches under way have different ones.
    private static Caller batch() {
        String[] bodies = new String[BATCHES];
        Arrays.setAll(bodies, Answers::stock);
        return new ComponentCaller(vertx(), new CannedGateway(Answers.batch(0)).url(),
                "lazada:product-stock-sellable-update?outputType=outcomes&failOn=never&rateLimiting=false&reconcileTimeout=0&maxRetries=0",
                offset -> bodies[offset % BATCHES]);
    }
}
