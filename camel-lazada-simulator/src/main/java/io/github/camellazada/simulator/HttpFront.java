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

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.camellazada.simulator.admin.AdminApi;
import io.github.camellazada.simulator.auth.AuthorizePage;
import io.github.camellazada.simulator.console.ConsolePages;
import io.github.camellazada.simulator.fault.Faults;
import io.github.camellazada.simulator.fault.WireFault;
import io.github.camellazada.simulator.files.FileShelf;
import io.github.camellazada.simulator.gateway.Gateway;
import io.github.camellazada.simulator.gateway.GatewayAnswer;
import io.github.camellazada.simulator.gateway.GatewayHosts;
import io.github.camellazada.simulator.gateway.WireRequest;
import io.github.camellazada.simulator.tls.Certificates;
import io.github.camellazada.simulator.world.SimulatedClock;
import io.github.camellazada.simulator.world.SimulatedSeller;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.PemKeyCertOptions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The HTTP side of the simulator: the gateways of the six countries, the auth host and the consent page on one port. */
final class HttpFront {
    private static final Logger LOG = LoggerFactory.getLogger(HttpFront.class);
    private static final Pattern GATEWAY = Pattern.compile("(?:/([a-z]{2}))?/rest(/.*)");
    private static final String INVENTED = "X-Simulator-Invented";
    private static final int HTTP_OK = 200;

    private final Vertx vertx;
    private final ObjectMapper json;
    private final SimulatedClock clock;
    private final Gateway gateway;
    private final Faults faults;
    private final AuthorizePage authorizePage;
    private final AdminApi admin;
    private final FileShelf files;
    private final RequestReader reader;
    private final AnswerWriter writer;
    private HttpServer server;

    HttpFront(Vertx vertx, ObjectMapper json, SimulatedClock clock, Gateway gateway, Faults faults,
            AuthorizePage authorizePage, AdminApi admin, FileShelf files) {
        this.vertx = vertx;
        this.json = json;
        this.clock = clock;
        this.gateway = gateway;
        this.faults = faults;
        this.authorizePage = authorizePage;
        this.admin = admin;
        this.files = files;
        this.reader = new RequestReader(json);
        this.writer = new AnswerWriter(vertx, this::date);
    }

    Future<Integer> listen(String host, int port, Certificates certificates) {
        HttpServerOptions options = new HttpServerOptions().setHost(host).setPort(port).setCompressionSupported(true)
                .setMaxFormAttributeSize(-1).setMaxInitialLineLength(64 * 1024).setMaxHeaderSize(64 * 1024);
        if (certificates != null) {
            options.setSsl(true).setKeyCertOptions(new PemKeyCertOptions().addCertValue(Buffer.buffer(certificates.chainPem()))
                    .addKeyValue(Buffer.buffer(certificates.keyPem())));
        }
        server = vertx.createHttpServer(options).requestHandler(this::handle);
        return server.listen().map(HttpServer::actualPort);
    }

    private void handle(HttpServerRequest request) {
        try {
            route(request);
        } catch (RuntimeException e) {
            fail(request, e);
        }
    }

    private void route(HttpServerRequest request) {
        Matcher matcher = GATEWAY.matcher(request.path());
        if (matcher.matches() && (matcher.group(1) == null || SimulatedSeller.SITES.contains(matcher.group(1)))) {
            String site = matcher.group(1) == null ? GatewayHosts.site(request.authority().host()) : matcher.group(1);
            call(request, site, matcher.group(2));
        } else if ("/oauth/authorize".equals(request.path())) {
            authorize(request);
        } else if (request.path().startsWith(AdminApi.ROOT + "/")) {
            admin.handle(request);
        } else if (ConsolePages.serves(request)) {
            ConsolePages.handle(request);
        } else if (request.path().startsWith(FileShelf.ROOT + "/")) {
            files.find(request.path().substring(FileShelf.ROOT.length())).ifPresentOrElse(
                    file -> request.response().putHeader("Content-Type", file.type()).end(Buffer.buffer(file.content())),
                    () -> request.response().setStatusCode(404).end("The simulator has no such file"));
        } else {
            request.response().setStatusCode(404)
                    .end("Nothing here. Gateways are /{sg|my|th|vn|ph|id}/rest and /rest, the console is /.");
        }
    }

    private void call(HttpServerRequest request, String site, String path) {
        reader.read(request, site, path).onSuccess(call -> {
            vertx.executeBlocking(() -> answer(request, call), false)
                    .onSuccess(answer -> writer.write(request, answer.body(), answer.fault()))
                    .onFailure(cause -> fail(request, cause));
        }).onFailure(cause -> fail(request, cause));
    }

    private Answer answer(HttpServerRequest request, WireRequest call) throws JsonProcessingException {
        WireFault fault = faults.wireFault(call.path(), gateway.seller(call)).orElse(null);
        if (fault != null && !fault.kind().carriesOut()) {
            gateway.ignore(call, fault);
            return new Answer(Buffer.buffer(), fault);
        }
        GatewayAnswer answer = gateway.answer(call, fault);
        if (answer.invented()) {
            request.response().putHeader(INVENTED, "true");
        }
        // the handler is called as well where the caller goes away from now on
        request.response().endHandler(done -> answer.answered().run());
        if (request.response().closed()) {
            answer.answered().run();
        }
        return new Answer(Buffer.buffer(FileShelf.addressed(json.writeValueAsString(answer.body()), address(request))),
                trouble(answer, fault));
    }

    private static WireFault trouble(GatewayAnswer answer, WireFault planned) {
        return answer.httpStatus() == HTTP_OK
                ? planned
                : new WireFault(WireFault.Kind.HTTP_STATUS, Duration.ZERO, answer.httpStatus());
    }

    /** The address by which the caller knows the simulator, so that he can fetch what an answer points to. */
    private static String address(HttpServerRequest request) {
        return request.scheme() + "://" + request.authority();
    }

    private void authorize(HttpServerRequest request) {
        vertx.executeBlocking(() -> authorizePage.consent(request.params()::get), false).onSuccess(outcome -> {
            if (outcome.location() == null) {
                request.response().setStatusCode(400).putHeader("Content-Type", "text/plain;charset=UTF-8")
                        .end(outcome.error());
            } else {
                request.response().setStatusCode(302).putHeader("Location", outcome.location()).end();
            }
        }).onFailure(cause -> fail(request, cause));
    }

    private static void fail(HttpServerRequest request, Throwable cause) {
        LOG.warn("The simulator could not answer {}", request.path(), cause);
        if (!request.response().ended() && !request.response().closed()) {
            request.response().setStatusCode(500).end();
        }
    }

    private String date() {
        Instant now = clock.isStanding() ? clock.instant() : clock.machineTime();
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(now.plus(faults.clockSkew()).atOffset(ZoneOffset.UTC));
    }

    /** What is to be written, and what is to go wrong with it. */
    private record Answer(Buffer body, WireFault fault) {
    }
}
