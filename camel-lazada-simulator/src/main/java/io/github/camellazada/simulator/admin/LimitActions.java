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

import java.util.function.BiConsumer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.github.camellazada.simulator.limit.CountedBy;
import io.github.camellazada.simulator.limit.LimitPlan;
import io.github.camellazada.simulator.limit.LimitTally;
import io.github.camellazada.simulator.limit.Limits;
import io.github.camellazada.simulator.limit.ThrottleShape;
import io.github.camellazada.simulator.limit.Window;

/** Limits, over the admin API. */
public final class LimitActions implements AdminModule {
    private final Limits limits;
    private final ObjectMapper json;

    public LimitActions(Limits limits, ObjectMapper json) {
        this.limits = limits;
        this.json = json;
    }

    @Override
    public void registerActions(BiConsumer<String, AdminAction> actions) {
        actions.accept("GET /limits", request -> tallies());
        actions.accept("POST /limits", this::plan);
        actions.accept("POST /limits/documented", request -> {
            limits.documented();
            return null;
        });
        actions.accept("POST /limits/clear", request -> {
            limits.clear();
            return null;
        });
    }

    private JsonNode plan(JsonNode request) {
        LimitPlan plan = limits.per(CountedBy.of(AdminRequests.text(request, "per")));
        if (request.has("path")) {
            plan.on(AdminRequests.text(request, "path"));
        }
        if (request.has("seller")) {
            plan.of(AdminRequests.text(request, "seller"));
        }
        if (request.has("ban")) {
            plan.ban(AdminRequests.duration(request, "ban"));
        }
        if (request.has("answer")) {
            plan.answer(ThrottleShape.of(AdminRequests.text(request, "answer")));
        }
        Window window = Window.of(AdminRequests.textOr(request, "window", Window.FIXED.text()));
        plan.calls(request.path("calls").asInt(),
                request.has("period") ? AdminRequests.duration(request, "period") : Window.USUAL_PERIOD, window);
        return null;
    }

    private JsonNode tallies() {
        ArrayNode list = json.createArrayNode();
        for (LimitTally tally : limits.tallies()) {
            list.addObject().put("per", tally.rule().counted().text()).put("path", tally.rule().path())
                    .put("calls", tally.rule().calls()).put("window", tally.rule().window().text())
                    .put("answer", tally.rule().shape().text()).put("counted", tally.key()).put("passed", tally.passed())
                    .put("refused", tally.refused()).put("bans", tally.bans()).put("bannedMillis", tally.bannedMillis());
        }
        return list;
    }
}
