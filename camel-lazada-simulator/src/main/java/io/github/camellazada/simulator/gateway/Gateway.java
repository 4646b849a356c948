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
package io.github.camellazada.simulator.gateway;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camellazada.simulator.fault.Faults;
import io.github.camellazada.simulator.fault.WireFault;
import io.github.camellazada.simulator.limit.Limits;
import io.github.camellazada.simulator.limit.Throttled;
import io.github.camellazada.simulator.protocol.Operation;
import io.github.camellazada.simulator.protocol.Rejection;
import io.github.camellazada.simulator.world.SimulatedSeller;
import io.github.camellazada.simulator.world.World;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes a request through the gateway's checks, has it carried out and wraps the answer, one request at a time. */
public final class Gateway {
    private static final Logger LOG = LoggerFactory.getLogger(Gateway.class);
    private static final Set<String> SYSTEM_PARAMETERS = Set.of("app_key", "timestamp", "access_token", "sign_method", "sign",
            "partner_id", "debug");
    private static final int OK = 200;
    private static final Runnable NOTHING = () -> {
    };

    private final World world;
    private final Operations operations;
    private final Credentials credentials;
    private final Function<String, Optional<SimulatedSeller>> sellerOfToken;
    private final Faults faults;
    private final Limits limits;
    private final ParameterChecks parameterChecks;
    private final LimitChecks limitChecks;
    private final RequestLog log = new RequestLog();
    private final Map<String, OperationHandler> handlers = new ConcurrentHashMap<>();
    private long lastRequest;

    public Gateway(World world, Operations operations, Credentials credentials,
            Function<String, Optional<SimulatedSeller>> sellerOfToken, Faults faults, Limits limits) {
        this.world = world;
        this.operations = operations;
        this.credentials = credentials;
        this.sellerOfToken = sellerOfToken;
        this.faults = faults;
        this.limits = limits;
        this.parameterChecks = new ParameterChecks(world.json(), world.lenient());
        this.limitChecks = new LimitChecks(world.json());
    }

    /** Lets the module answer its operations. */
    public void register(OperationModule module) {
        module.register(this::handle);
    }

    /** Lets the handler answer an operation, instead of what answered it before. */
    public void handle(String path, OperationHandler handler) {
        handlers.put(path, handler);
    }

    /** What was received. */
    public RequestLog log() {
        return log;
    }

    /** Id on that site of the seller whom the request's token stands for, or {@code null}. */
    public String seller(WireRequest request) {
        return sellerOfToken.apply(request.parameters().get("access_token"))
                .map(seller -> world.sellers().idOn(seller, request.site())).orElse(null);
    }

    /** Notes a request that is not answered. */
    public void ignore(WireRequest request, WireFault trouble) {
        log.add(ReceivedRequest.of(request, world.clock().instant(), null, 0, trouble));
    }

    /**
     * Answers a request.
     *
     * @param trouble what will become of the answer on its way, or {@code null}
     */
    public GatewayAnswer answer(WireRequest request, WireFault trouble) {
        return world.locked(() -> {
            Instant now = world.clock().instant();
            Course course = new Course();
            ObjectNode answer;
            int status = OK;
            try {
                answer = succeed(carryOut(request, now, course));
            } catch (Throttled throttled) {
                answer = throttled.looksLikeSuccess() ? succeed(world.json().createObjectNode()) : refuse(throttled);
                status = throttled.httpStatus();
            } catch (Rejection rejection) {
                answer = refuse(rejection);
            } catch (RuntimeException e) {
                LOG.error("The simulator failed to answer {}", request.path(), e);
                answer = refuse(GatewayErrors.internal());
            }
            log.add(ReceivedRequest.of(request, now, answer.path("code").asText(), course.refusedItems, trouble));
            return new GatewayAnswer(status, answer, course.invented, course.answered);
        });
    }

    private ObjectNode carryOut(WireRequest request, Instant now, Course course) {
        Operation operation = operations.find(request.path()).orElse(null);
        if (operation == null && !handlers.containsKey(request.path())) {
            throw GatewayErrors.unknownPath(request.path());
        }
        if (operation != null && !operation.methods().contains(request.method())) {
            throw GatewayErrors.wrongMethod(request.method(), request.path());
        }
        Map<String, String> parameters = request.parameters();
        credentials.check(request);
        SimulatedSeller seller = operation == null || "none".equals(operation.token())
                ? sellerOfToken.apply(parameters.get("access_token")).orElse(null)
                : tokenHolder(operation, parameters.get("access_token"));
        String site = Venues.siteOf(operation, request.site(), seller);
        String sellerId = seller == null ? null : world.sellers().idOn(seller, site);
        course.answered = limits.pass(request.path(), sellerId);
        faults.rejection(request.path(), sellerId).ifPresent(rejection -> {
            throw rejection;
        });
        Map<String, String> business = new LinkedHashMap<>(parameters);
        business.keySet().removeAll(SYSTEM_PARAMETERS);
        // some of the official SDKs send what was not given as blank values
        business.values().removeIf(String::isBlank);
        if (operation != null) {
            if (seller != null && !Venues.mayCall(seller, operation)) {
                throw GatewayErrors.notForEase(operation.path());
            }
            parameterChecks.check(operation, business, request.files());
            if (!handlers.containsKey(operation.path())) {
                limitChecks.check(operation, business);
            }
        }
        OperationHandler handler = handlers.get(request.path());
        course.invented = handler == null;
        return (handler == null ? new DocumentedShape(operation) : handler)
                .answer(new SimulatedCall(request.path(), site, seller == null ? null : seller.id(), business,
                        contents(request.files()), now, () -> course.noted(faults.itemRefusal(request.path(), sellerId))));
    }

    private SimulatedSeller tokenHolder(Operation operation, String accessToken) {
        if (accessToken == null || accessToken.isBlank()) {
            if ("required".equals(operation.token())) {
                throw GatewayErrors.missing("access_token");
            }
            return null;
        }
        return sellerOfToken.apply(accessToken).orElseThrow(GatewayErrors::illegalAccessToken);
    }

    private static Map<String, byte[]> contents(List<WireRequest.FilePart> files) {
        Map<String, byte[]> contents = new LinkedHashMap<>();
        files.forEach(file -> contents.put(file.name(), file.content()));
        return contents;
    }

    private ObjectNode succeed(ObjectNode fields) {
        ObjectNode answer = world.json().createObjectNode();
        answer.setAll(fields);
        if (!answer.has("code")) {
            answer.put("code", "0");
        }
        return answer.put("request_id", nextRequestId());
    }

    private ObjectNode refuse(Rejection rejection) {
        ObjectNode answer = world.json().createObjectNode().put("type", rejection.type()).put("code", rejection.code())
                .put("message", rejection.getMessage()).put("request_id", nextRequestId());
        if (rejection.detail() != null) {
            answer.set("detail", rejection.detail());
        }
        return answer;
    }

    private String nextRequestId() {
        return String.format("0ba2887%018d", ++lastRequest);
    }

    /** What is known of a request besides its answer. */
    private static final class Course {
        private Runnable answered = NOTHING;
        private int refusedItems;
        private boolean invented;

        private Optional<Rejection> noted(Optional<Rejection> refusal) {
            refusal.ifPresent(refused -> refusedItems++);
            return refusal;
        }
    }
}
