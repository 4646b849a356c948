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
package io.github.camellazada.simulator.admin;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.camellazada.simulator.fault.FaultPlan;
import io.github.camellazada.simulator.fault.FaultState;
import io.github.camellazada.simulator.fault.Faults;

/** Faults, over the admin API. */
public final class FaultActions implements AdminModule {
    private final Faults faults;
    private final Map<String, BiConsumer<FaultPlan, JsonNode>> kinds = new TreeMap<>();

    public FaultActions(Faults faults) {
        this.faults = faults;
        kinds.put("throttle", (plan, request) -> plan.throttle(AdminRequests.textOr(request, "code", "ApiCallLimit"),
                request.path("seconds").asInt(1)));
        kinds.put("freeze", (plan, request) -> plan.freeze());
        kinds.put("reject", (plan, request) -> plan.reject(AdminRequests.textOr(request, "type", "ISV"),
                AdminRequests.text(request, "code"), AdminRequests.textOr(request, "message", "")));
        kinds.put("refuse-item", (plan, request) -> plan.refuseItem(AdminRequests.text(request, "code"),
                AdminRequests.textOr(request, "message", "")));
        kinds.put("delay", (plan, request) -> plan.delay(AdminRequests.duration(request, "delay")));
        kinds.put("stall-body", (plan, request) -> plan.stallBody());
        kinds.put("cut-body", (plan, request) -> plan.cutBody());
        kinds.put("empty-body", (plan, request) -> plan.emptyBody());
        kinds.put("html-page", (plan, request) -> plan.htmlPage());
        kinds.put("http-status", (plan, request) -> plan.httpStatus(request.path("status").asInt(503)));
        kinds.put("drop-answer", (plan, request) -> plan.dropAnswer());
        kinds.put("close-connection", (plan, request) -> plan.closeConnection());
        kinds.put("lose-answer", (plan, request) -> plan.loseAnswer());
        kinds.put("lose-request", (plan, request) -> plan.loseRequest());
    }

    @Override
    public void registerActions(BiConsumer<String, AdminAction> actions) {
        actions.accept("GET /faults", request -> states());
        actions.accept("POST /faults", this::plan);
        actions.accept("POST /faults/clear", request -> {
            faults.clear();
            return null;
        });
        actions.accept("POST /faults/clock", request -> {
            faults.clockSkew(AdminRequests.duration(request, "skew"));
            return null;
        });
        actions.accept("POST /faults/pushes", this::planPushes);
    }

    private JsonNode states() {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        for (FaultState fault : faults.states()) {
            list.addObject().put("kind", fault.kind()).put("path", fault.path()).put("seller", fault.seller())
                    .put("left", fault.left()).put("until", fault.until() == null ? null : fault.until().toString());
        }
        return list;
    }

    private JsonNode plan(JsonNode request) {
        String kind = AdminRequests.text(request, "kind");
        BiConsumer<FaultPlan, JsonNode> fault = kinds.get(kind);
        if (fault == null) {
            throw new IllegalArgumentException("There is no fault \"" + kind + "\"; there are " + kinds.keySet());
        }
        if (request.has("times") && request.path("times").asInt() < 1) {
            throw new IllegalArgumentException("The field \"times\" is no number above zero: " + request.path("times"));
        }
        FaultPlan plan = request.has("path") ? faults.on(AdminRequests.text(request, "path")) : faults.onAny();
        if (request.has("times")) {
            plan.times(request.path("times").asInt());
        }
        if (request.has("during")) {
            plan.during(AdminRequests.duration(request, "during"));
        }
        if (request.has("fromFirstCall")) {
            plan.fromFirstCall(AdminRequests.duration(request, "fromFirstCall"));
        }
        if (request.has("seller")) {
            plan.ofSeller(AdminRequests.text(request, "seller"));
        }
        fault.accept(plan, request);
        return null;
    }

    private JsonNode planPushes(JsonNode request) {
        faults.dropPushes(request.path("drop").asInt());
        faults.repeatPushes(request.path("repeat").asInt());
        faults.reorderPushes(request.path("reorder").asInt());
        return null;
    }
}
