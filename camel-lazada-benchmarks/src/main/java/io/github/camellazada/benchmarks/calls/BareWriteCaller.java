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
import java.util.Map;
import java.util.function.Consumer;

import io.github.camellazada.client.protocol.LazopSigner;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;

/** What a batch costs at least: its document is signed, percent-encoded and sent, and the bytes of the answer are read. */
final class BareWriteCaller implements Caller {
    private static final String WRITE_PATH = "/product/stock/sellable/update";

    private final LazopSigner signer = new LazopSigner(APP_SECRET);
    private final String[] documents = new String[Lanes.MOST];
    private final HttpClient client;
    private final String url;
    private final BareCaller.Reader reader;

    BareWriteCaller(Vertx vertx, String url, BareCaller.Reader reader) {
        this.client = vertx
                .createHttpClient(new HttpClientOptions().setMaxPoolSize(Lanes.MOST).setTryUseCompression(true));
        this.url = url + WRITE_PATH + "?";
        this.reader = reader;
        Arrays.setAll(documents, Answers::stock);
    }

    @Override
    public void call(int offset, Consumer<Throwable> done) {
        Map<String, String> query = SignedQuery.ofSystem();
        Map<String, String> form = Map.of("payload", documents[offset % documents.length]);
        query.putAll(form);
        String signature = signer.sign(WRITE_PATH, query);
        query.keySet().removeAll(form.keySet());
        query.put("sign", signature);
        client.request(new RequestOptions().setMethod(HttpMethod.POST).setAbsoluteURI(url + SignedQuery.text(query))
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/x-www-form-urlencoded;charset=UTF-8"))
                .compose(request -> request.send(SignedQuery.text(form)).compose(response -> response.body()))
                .map(body -> BareCaller.read(reader, body)).onComplete(read -> done.accept(read.cause()));
    }
}
