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

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.CompletionException;
import java.util.concurrent.locks.ReentrantLock;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.camellazada.simulator.admin.AdminApi;
import io.github.camellazada.simulator.admin.AdminModule;
import io.github.camellazada.simulator.admin.FaultActions;
import io.github.camellazada.simulator.admin.LimitActions;
import io.github.camellazada.simulator.admin.PushActions;
import io.github.camellazada.simulator.admin.WorldActions;
import io.github.camellazada.simulator.auth.AuthorizationModule;
import io.github.camellazada.simulator.auth.AuthorizePage;
import io.github.camellazada.simulator.auth.Tokens;
import io.github.camellazada.simulator.fault.Faults;
import io.github.camellazada.simulator.files.FileShelf;
import io.github.camellazada.simulator.gateway.Credentials;
import io.github.camellazada.simulator.gateway.Gateway;
import io.github.camellazada.simulator.gateway.GatewayHosts;
import io.github.camellazada.simulator.gateway.OperationHandler;
import io.github.camellazada.simulator.gateway.OperationModule;
import io.github.camellazada.simulator.gateway.Operations;
import io.github.camellazada.simulator.gateway.ReceivedRequest;
import io.github.camellazada.simulator.limit.Limits;
import io.github.camellazada.simulator.push.PushSender;
import io.github.camellazada.simulator.tls.Certificates;
import io.github.camellazada.simulator.world.Sellers;
import io.github.camellazada.simulator.world.SimulatedClock;
import io.github.camellazada.simulator.world.World;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.file.FileSystemOptions;

/**
 * A Lazada Open Platform on this machine: the gateways of the six countries, the auth host and the sender of pushes, with a
 * world of sellers behind them. Nothing in it has run against Lazada itself.
 */
public final class LazadaSimulator implements AutoCloseable {
    private final Vertx vertx;
    private final SimulatorSettings settings;
    private final World world;
    private final PushSender push;
    private final Tokens tokens;
    private final Faults faults;
    private final Limits limits;
    private final Gateway gateway;
    private final AuthorizePage authorizePage;
    private final AdminApi admin;
    private final List<OperationModule> modules = new ArrayList<>();
    private final Certificates certificates;
    private final HttpFront front;
    private int port;

    LazadaSimulator(SimulatorSettings settings) {
        this.settings = settings;
        SimulatedClock clock = settings.clock();
        ObjectMapper json = JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();
        Sellers sellers = new Sellers();
        this.vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(2).setWorkerPoolSize(8).setInternalBlockingPoolSize(2)
                .setFileSystemOptions(new FileSystemOptions().setFileCachingEnabled(false)
                        .setClassPathResolvingEnabled(false)));
        FileShelf files = new FileShelf(this::root);
        this.faults = new Faults(clock);
        this.push = new PushSender(vertx, clock, sellers, faults, files, settings.appKey(), settings.appSecret());
        this.world = new World(clock, push, sellers, new Random(settings.seed()), json, new ReentrantLock(), files,
                settings.lenient());
        this.tokens = new Tokens(world, settings.accessTokenLife(), settings.refreshTokenLife());
        Credentials credentials = new Credentials(settings.appKey(), settings.appSecret(), clock, faults);
        Operations operations = Operations.load(json);
        this.limits = new Limits(clock, operations.all());
        this.gateway = new Gateway(world, operations, credentials, tokens::sellerOf, faults, limits);
        this.authorizePage = new AuthorizePage(credentials, sellers, tokens, settings.lenient());
        this.admin = new AdminApi(vertx, json);
        this.certificates = settings.tls() ? Certificates.forHosts(GatewayHosts.names(settings.host())) : null;
        this.front = new HttpFront(vertx, json, clock, gateway, faults, authorizePage, admin, files);
        push.pushUrl(settings.pushUrl());
        push.onlyFor(tokens::isPushed);
        modules.add(new AuthorizationModule(world, tokens, settings.appKey()));
        StandardModules standard = StandardModules.of(world);
        modules.addAll(standard.operations());
        settings.modules().forEach(module -> modules.add(module.apply(world)));
        modules.forEach(gateway::register);
        List.of(new WorldActions(world, tokens, gateway.log()), new FaultActions(faults), new LimitActions(limits, json),
                new PushActions(push, json)).forEach(admin::register);
        standard.actions().forEach(admin::register);
        modules.stream().filter(AdminModule.class::isInstance).map(AdminModule.class::cast).forEach(admin::register);
    }

    /** Starts describing a simulator. */
    public static SimulatorBuilder builder() {
        return new SimulatorBuilder();
    }

    /** A simulator with all defaults, started on a free port. */
    public static LazadaSimulator startOnFreePort() {
        return builder().build().start();
    }

    /** Opens the port. */
    public LazadaSimulator start() {
        try {
            port = front.listen(settings.host(), settings.port(), certificates).toCompletionStage().toCompletableFuture()
                    .join();
            return this;
        } catch (CompletionException e) {
            close();
            throw new IllegalStateException("The simulator cannot listen on " + settings.host() + ":" + settings.port()
                    + "; choose another port, 0 for a free one", e.getCause());
        }
    }

    /** Closes the port and ends all threads; what is scheduled does not happen any more. */
    @Override
    public void close() {
        world.clock().close();
        push.close();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    /** The port. */
    public int port() {
        return port;
    }

    /** The app's key. */
    public String appKey() {
        return settings.appKey();
    }

    /** The app's secret, an invented one. */
    public String appSecret() {
        return settings.appSecret();
    }

    /** Base URL of every country's gateway; {@code {country}} stands for the lower-case country code. */
    public String serverUrl() {
        return root() + "/{country}/rest";
    }

    /** Base URL of one country's gateway. */
    public String serverUrl(String country) {
        return root() + "/" + country.toLowerCase(Locale.ROOT) + "/rest";
    }

    /** Base URL of the auth host; called with other operations, the gateway of the seller's own country. */
    public String authServerUrl() {
        return root() + "/rest";
    }

    /** Base URL without a path. */
    public String root() {
        return (settings.tls() ? "https://" : "http://") + settings.host() + ":" + port;
    }

    /** The certificate that clients have to trust, as PEM; only with TLS. */
    public String authorityPem() {
        if (certificates == null) {
            throw new IllegalStateException("The simulator speaks HTTP; build it with tls(true)");
        }
        return certificates.authorityPem();
    }

    /** Simulated time. */
    public SimulatedClock clock() {
        return world.clock();
    }

    /** The sellers. */
    public Sellers sellers() {
        return world.sellers();
    }

    /** The authorizations. */
    public Tokens tokens() {
        return tokens;
    }

    /** The consent page. */
    public AuthorizePage authorizePage() {
        return authorizePage;
    }

    /** What is to go wrong. */
    public Faults faults() {
        return faults;
    }

    /** The limits that the gateway enforces. */
    public Limits limits() {
        return limits;
    }

    /** The sender of pushes. */
    public PushSender push() {
        return push;
    }

    /** What the parts of the simulator share. */
    public World world() {
        return world;
    }

    /** Lets the handler answer an operation, instead of what answered it before. */
    public LazadaSimulator answer(String path, OperationHandler handler) {
        gateway.handle(path, handler);
        return this;
    }

    /** The part of the simulated world of that type. */
    public <T> T module(Class<T> type) {
        return modules.stream().filter(type::isInstance).map(type::cast).findFirst().orElseThrow(
                () -> new IllegalArgumentException(
                        "The simulator has no " + type.getName() + "; add it with builder().with(…)"));
    }

    /** What was received, oldest first. */
    public List<ReceivedRequest> received() {
        return gateway.log().all();
    }

    /** What was received for one REST path, oldest first. */
    public List<ReceivedRequest> received(String path) {
        return received().stream().filter(request -> request.path().equals(path)).toList();
    }

    /** Forgets what was received. */
    public void clearReceived() {
        gateway.log().clear();
    }
}
