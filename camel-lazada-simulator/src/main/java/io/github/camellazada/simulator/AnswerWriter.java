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
package io.github.camellazada.simulator;

import java.util.function.Supplier;

import io.github.camellazada.simulator.fault.WireFault;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;

/** Writes an answer to the wire, with whatever trouble is asked for. */
final class AnswerWriter {
    private static final String FIREWALL_PAGE = "<!doctype html><html><head><title>punish</title></head>"
            + "<body>Sorry, we have detected unusual traffic from your network.</body></html>";

    private final Vertx vertx;
    private final Supplier<String> date;

    AnswerWriter(Vertx vertx, Supplier<String> date) {
        this.vertx = vertx;
        this.date = date;
    }

    void write(HttpServerRequest request, Buffer body, WireFault fault) {
        HttpServerResponse response = request.response();
        if (response.closed()) {
            return;
        }
        response.putHeader("Date", date.get());
        if (fault == null) {
            json(response).end(body);
            return;
        }
        switch (fault.kind()) {
            case DELAY -> vertx.setTimer(Math.max(1, fault.delay().toMillis()), done -> {
                if (!response.closed()) {
                    json(response).end(body);
                }
            });
            case STALL_BODY -> half(response, body);
            case CUT_BODY -> half(response, body).onComplete(done -> request.connection().close());
            case EMPTY_BODY -> json(response).end();
            case HTML_PAGE -> response.setStatusCode(fault.status()).putHeader("Content-Type", "text/html;charset=UTF-8")
                    .end(FIREWALL_PAGE);
            case HTTP_STATUS -> response.setStatusCode(fault.status()).end();
            case DROP_ANSWER, CLOSE_CONNECTION -> request.connection().close();
            case LOSE_ANSWER, LOSE_REQUEST -> {
                // the caller waits until it has had enough
            }
        }
    }

    private static Future<Void> half(HttpServerResponse response, Buffer body) {
        // compression would hold the half back
        json(response).putHeader("Content-Encoding", "identity").putHeader("Content-Length", String.valueOf(body.length()));
        return response.write(body.slice(0, body.length() / 2));
    }

    private static HttpServerResponse json(HttpServerResponse response) {
        return response.putHeader("Content-Type", "application/json;charset=UTF-8");
    }
}
