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
package io.github.camellazada.secrets;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;

/** A gateway whose answers are broken in every way a network and a careless server can break them. */
final class BrokenGateway implements AutoCloseable {
    private final Vertx vertx = Vertx.vertx();
    private final HttpServer server;
    private final List<String> signatures = new CopyOnWriteArrayList<>();
    private volatile Fault fault = Fault.HTML;

    /** How it answers. */
    enum Fault {
        HTML, HTML_429, HTML_403, HTML_502, CUT_JSON, CUT_CONNECTION, OVERSIZED, SILENT, DRIPPING, EMPTY, NO_ENVELOPE, QUOTING,
        QUOTING_CODE, HALF_DONE, REDIRECT
    }

    BrokenGateway() {
        server = vertx.createHttpServer().requestHandler(request -> request.body().onSuccess(body -> answer(request, body)));
        server.listen(0, "localhost").toCompletionStage().toCompletableFuture().join();
    }

    String url() {
        return "http://localhost:" + server.actualPort() + "/rest";
    }

    void breaks(Fault next) {
        fault = next;
    }

    List<String> signatures() {
        return signatures;
    }

    private void answer(HttpServerRequest request, Buffer body) {
        signatures.add(request.getParam("sign"));
        HttpServerResponse response = request.response();
        String buyer = Canaries.buyer().toString();
        String page = "<html><head><title>Blocked</title></head><body>" + request.absoluteURI() + " was refused. "
                + Canaries.quoted() + "<p>" + body + "</p></body></html>";
        switch (fault) {
            case HTML -> html(response, 200, page);
            case HTML_429 -> html(response, 429, page);
            case HTML_403 -> html(response, 403, page);
            case HTML_502 -> html(response, 502, page);
            case CUT_JSON -> json(response, "{\"code\":\"0\",\"data\":{\"orders\":[" + buyer.substring(0, buyer.length() - 9));
            case CUT_CONNECTION -> {
                response.putHeader("Content-Length", "9999").write("{\"code\":\"0\",\"data\":" + buyer);
                vertx.setTimer(50, id -> request.connection().close());
            }
            case OVERSIZED -> json(response, "{\"code\":\"0\",\"data\":[" + (buyer + ",").repeat(500) + "{}]}");
            case SILENT -> signatures.add(request.getParam("sign"));
            case DRIPPING -> response.setChunked(true).write("{\"code\":\"0\",\"data\":" + buyer);
            case EMPTY -> response.end();
            case NO_ENVELOPE -> json(response, "[" + buyer + ",\"" + Canaries.ACCESS_TOKEN + "\"]");
            case QUOTING -> json(response, refusal().toString());
            case QUOTING_CODE -> json(response, Canaries.buyer().objectNode().put("code", Canaries.quoted())
                    .put("type", Canaries.ACCESS_TOKEN).put("message", "no").toString());
            case HALF_DONE -> json(response, "{\"code\":\"501\",\"type\":\"ISP\",\"message\":\"" + Canaries.quoted()
                    + "\",\"request_id\":\"r2\",\"detail\":[{\"field\":\"" + Canaries.quoted()
                    + "\",\"seller_sku\":\"A\",\"code\":\""
                    + Canaries.quoted() + "\",\"message\":\"" + Canaries.quoted() + "\"}]}");
            case REDIRECT -> response.setStatusCode(302).putHeader("Location", request.absoluteURI()).end(page);
            default -> throw new IllegalStateException();
        }
    }

    private static com.fasterxml.jackson.databind.node.ObjectNode refusal() {
        return Canaries.buyer().objectNode().put("code", "InvalidParameter").put("type", "ISV").put("request_id", "r1")
                .put("message", Canaries.quoted()).set("data", Canaries.buyer());
    }

    private static void html(HttpServerResponse response, int status, String page) {
        response.setStatusCode(status).putHeader("Content-Type", "text/html").end(page);
    }

    private static void json(HttpServerResponse response, String body) {
        response.putHeader("Content-Type", "application/json").end(body);
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
