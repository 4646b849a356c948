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

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

import io.github.camellazada.benchmarks.calls.BareCaller.Reader;
import io.vertx.core.Vertx;

/** Who calls, and what is done with the answer. */
enum CallRow {
    /** Signs, sends with the HTTP client of Vert.x, reads the bytes. */
    bare(CannedAnswer.orders, url -> new BareCaller(Vertx.vertx(), url, Reader.ofBytes(Answers.orders().length))),
    /** Is {@code bare}, called from a thread that its answers come to. */
    bareHandedOver(CannedAnswer.orders, CallRow::handedOver),
    /** And makes a tree of the answer. */
    bareJackson(CannedAnswer.orders, url -> new BareCaller(Vertx.vertx(), url, Reader.ofTree())),
    /** The style of Lazada's own SDK, with a connection for each call. */
    officialStyle(CannedAnswer.orders, url -> new OfficialStyleCaller(url, false)),
    /** The same, but with connections that are kept. */
    officialStyleKept(CannedAnswer.orders, url -> new OfficialStyleCaller(url, true)),
    /** A route that signs by hand and calls with camel-http. */
    camelHttp(CannedAnswer.orders, RouteCaller::ofHttp),
    /** The client of this project without Camel. */
    lazopClient(CannedAnswer.orders, url -> new ClientCaller(Vertx.vertx(), url)),
    /** The component; the body is the bytes. */
    raw(CannedAnswer.orders, url -> component(url, ComponentCaller.orders("raw"))),
    /** The component; the body is the text of the payload. */
    json(CannedAnswer.orders, url -> component(url, ComponentCaller.orders("json"))),
    /** The component; the body is a list of records. */
    pojo(CannedAnswer.orders, url -> component(url, ComponentCaller.orders("pojo"))),
    /** The component in a route that is called with a template. */
    routeJson(CannedAnswer.orders, url -> RouteCaller.ofLazada(Vertx.vertx(), url)),
    /** The same where all threads of Camel's are virtual. */
    routeVirtual(CannedAnswer.orders, url -> RouteCaller.ofLazada(Vertx.vertx(), url)),
    /** The answer to a batch, read as text. */
    batchJson(CannedAnswer.batch, url -> component(url, ComponentCaller.orders("json").replace("orders-get?",
            "raw?apiPath=/stock/get&httpMethod=GET&bodyAs=ignore&"))),
    /** Signs a batch of 50 SKUs and sends it with the HTTP client of Vert.x, reads the bytes. */
    batchFloor(CannedAnswer.batch,
            url -> new BareWriteCaller(Vertx.vertx(), url, Reader.ofBytes(CannedAnswer.batch.bytes().length))),
    /** A batch of 50 SKUs; the body is the text of the payload. */
    batchText(CannedAnswer.batch, url -> batches(url, "json")),
    /** A batch of 50 SKUs with an outcome for each. */
    batch(CannedAnswer.batch, url -> batches(url, "outcomes")),
    /** A listing of 1 MB over the bare client, read by a streaming parser. */
    listingJackson(CannedAnswer.listing, url -> new BareCaller(Vertx.vertx(), url, Reader.ofTokens())),
    /** The same through the component; the body is a list of records. */
    listingPojo(CannedAnswer.listing, url -> component(url, ComponentCaller.orders("pojo")));

    private static final List<Set<CallRow>> TOGETHER = List.of(EnumSet.of(bare, bareJackson),
            EnumSet.of(officialStyle, camelHttp),
            EnumSet.of(raw, json, pojo, routeJson, batchJson, batchText, batch, listingPojo));

    private final CannedAnswer answer;
    private final Function<String, Caller> caller;

    CallRow(CannedAnswer answer, Function<String, Caller> caller) {
        this.answer = answer;
        this.caller = caller;
    }

    CannedAnswer answer() {
        return answer;
    }

    /** Rows that may share a process with this one, itself among them: those of the component as in an application. */
    Set<CallRow> together() {
        return TOGETHER.stream().filter(rows -> rows.contains(this)).findFirst().orElse(EnumSet.of(this));
    }

    /** Of the JVM of its process. */
    List<String> options() {
        return this == routeVirtual ? List.of("-Dcamel.threads.virtual.enabled=true") : List.of();
    }

    Caller open(String url) {
        return caller.apply(url);
    }

    private static Caller handedOver(String url) {
        Vertx vertx = Vertx.vertx();
        return new HandedOverCaller(vertx, new BareCaller(vertx, url, Reader.ofBytes(Answers.orders().length)));
    }

    private static Caller component(String url, String uri) {
        return new ComponentCaller(Vertx.vertx(), url, uri, null);
    }

    // Writes of one SKU wait for one another, so that the batches under way have different ones.
    private static Caller batches(String url, String outputType) {
        String[] bodies = new String[Lanes.MOST];
        Arrays.setAll(bodies, Answers::stock);
        return new ComponentCaller(Vertx.vertx(), url, "lazada:product-stock-sellable-update?outputType="
                + outputType + "&failOn=never&rateLimiting=false&reconcileTimeout=0&maxRetries=0",
                offset -> bodies[offset % bodies.length]);
    }
}
