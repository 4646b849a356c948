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
package io.github.camellazada.runtime;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

import io.github.camellazada.client.LazopClient;
import io.github.camellazada.client.LazopClientOptions;
import io.github.camellazada.client.call.CallObserver;
import io.github.camellazada.client.call.LazadaClient;
import io.github.camellazada.client.ratelimit.RateLimiterState;
import io.github.camellazada.client.store.StoreDeadline;
import io.github.camellazada.client.stream.BoundedVersionStore;
import io.github.camellazada.client.stream.VersionStore;
import io.github.camellazada.client.token.AccessTokens;
import io.github.camellazada.client.token.LazadaTokenStore;
import io.github.camellazada.client.token.RefreshingAccessTokens;
import io.github.camellazada.client.token.SharedTokenStore;
import io.github.camellazada.client.token.TokenAlarm;
import io.github.camellazada.client.token.TokenEvent;
import io.github.camellazada.client.token.TokenKey;
import io.github.camellazada.client.token.TokenListener;
import io.github.camellazada.client.token.TokenStatus;
import io.github.camellazada.client.token.TokenStores;
import org.apache.camel.CamelContext;
import org.apache.camel.CamelContextAware;
import org.apache.camel.support.service.ServiceSupport;

/** The clients of a component's endpoints, one for each set of settings, and the threads on which they and routes go on. */
public final class ClientRegistry extends ServiceSupport implements CamelContextAware {
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<ClientSettings, LazopClient> clients = new HashMap<>();
    private final StoreDeadline deadline = new StoreDeadline(this::unlessStopped);
    private final StoreForms<LazadaTokenStore, SharedTokenStore> stores;
    private CallObserver observer = CallObserver.NONE;
    private TokenListener tokenWatch = TokenListener.none();
    private CamelContext camelContext;
    private ElasticExecutor work;
    private RouteThreads threads;
    private ScheduledExecutorService scheduler;
    private ComponentTimer timer;
    private RateLimiterRegistry flow;
    private TokenSweeps sweeps;
    private ClientTransports transports;

    /** @param clock of the component, which may still be set */
    public ClientRegistry(Supplier<Clock> clock) {
        this.stores = new StoreForms<>(store -> TokenStores.shared(store, deadline, clock.get()));
    }

    /** Runs the task later, or at once when the component has stopped; what this returns takes it back. */
    public Runnable later(Duration delay, Runnable task) {
        return timer.after(delay, task);
    }

    /** Runs the task later, or not at all when the component has stopped. */
    Runnable unlessStopped(Duration delay, Runnable task) {
        return timer.unlessStopped(delay, task);
    }

    public LazopClient get(ClientSettings settings) {
        lock.lock();
        try {
            return clients.computeIfAbsent(settings, this::open);
        } finally {
            lock.unlock();
        }
    }

    /** Whom the clients that are made from now on tell of their calls and tokens. */
    public void setObserver(CallObserver calls, TokenListener tokens) {
        observer = calls;
        tokenWatch = tokens;
    }

    /** Who is told of calls. */
    public CallObserver observer() {
        return observer;
    }

    /** Tells the component and the application what happens to tokens. */
    public TokenListener tokenListener(ClientSettings settings) {
        return event -> {
            tokenWatch.on(event);
            settings.tokens().listener().on(event);
        };
    }

    /** Tells that an authorization ends, as Lazada pushed it, and later on that there is a new one. */
    public void authorizationEnds(ClientSettings settings, TokenKey key, Instant end) {
        lock.lock();
        try {
            clients.values().forEach(client -> client.authorizationEnds(key, end));
        } finally {
            lock.unlock();
        }
        new TokenAlarm(tokenListener(settings)).raise(TokenEvent.Kind.AUTHORIZATION_ENDS, key, end);
    }

    /** The largest distance between Lazada's clock and this machine's that any client has seen. */
    public Duration clockSkew() {
        lock.lock();
        try {
            return clients.values().stream().map(client -> client.clockSkew().current())
                    .max(Comparator.comparing(Duration::abs)).orElse(Duration.ZERO);
        } finally {
            lock.unlock();
        }
    }

    /** How calls wait for limits, for each app and gateway that is called with flow control. */
    public List<RateLimiterState> flowStates() {
        lock.lock();
        try {
            return flow == null ? List.of() : flow.states();
        } finally {
            lock.unlock();
        }
    }

    /** The sellers' tokens that were used so far, each once. */
    public List<TokenStatus> tokenStates() {
        Map<TokenKey, TokenStatus> states = new HashMap<>();
        lock.lock();
        try {
            clients.values().forEach(client -> client.tokens().forEach(status -> states.merge(status.key(), status,
                    TokenStatus::newer)));
        } finally {
            lock.unlock();
        }
        return List.copyOf(states.values());
    }

    /** Threads for what the component does by itself, so that it does not wait for routes. */
    Executor work() {
        return work;
    }

    /** The threads on which routes go on. */
    public RouteThreads threads() {
        return threads;
    }

    private LazopClient open(ClientSettings settings) {
        Clock clock = settings.clockOrSystem();
        AccessTokens tokens = settings.tokens().store() == null ? AccessTokens.none() : refreshing(settings, clock);
        return new LazopClient(new LazopClientOptions(settings.appKey(), settings.app().secret(),
                settings.gateways(), settings.requestTimeout(), tokens, transports.of(settings), clock, threads::answered,
                observer,
                flow.options(settings, clock)));
    }

    private AccessTokens refreshing(ClientSettings settings, Clock clock) {
        SharedTokenStore store = store(settings.tokens().store());
        RefreshingAccessTokens tokens = new RefreshingAccessTokens(store, settings.tokens().settings(), clock,
                tokenListener(settings));
        sweeps.add(settings, store, tokens, clock);
        return tokens;
    }

    /** The store as all clients of the component share it. */
    public SharedTokenStore store(LazadaTokenStore store) {
        return stores.of(store);
    }

    /** The store, whose answers come in time. */
    public VersionStore bounded(VersionStore store) {
        return new BoundedVersionStore(store, deadline);
    }

    /** What ends the waits for all stores of the component. */
    StoreDeadline deadline() {
        return deadline;
    }

    @Override
    protected void doStart() {
        work = ElasticExecutor.of(camelContext, this, "LazadaWork", "lazadaWork");
        threads = RouteThreads.of(camelContext, this, work);
        scheduler = camelContext.getExecutorServiceManager().newSingleThreadScheduledExecutor(this, "LazadaFlow");
        timer = new ComponentTimer(scheduler, work);
        flow = new RateLimiterRegistry(timer, work);
        sweeps = new TokenSweeps(timer::unlessStopped);
        transports = new ClientTransports(camelContext);
    }

    @Override
    protected void doStop() throws Exception {
        lock.lock();
        try {
            sweeps.close();
            clients.values().forEach(LazadaClient::close);
            clients.clear();
            flow.close();
            transports.close();
        } finally {
            lock.unlock();
            camelContext.getExecutorServiceManager().shutdownNow(scheduler);
            work.close(camelContext);
            threads.close(camelContext);
        }
    }

    @Override
    public void setCamelContext(CamelContext camelContext) {
        this.camelContext = camelContext;
    }

    @Override
    public CamelContext getCamelContext() {
        return camelContext;
    }
}
