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
package io.github.camellazada.examples.promotions;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camellazada.catalog.OperationCatalog;
import io.github.camellazada.catalog.ParameterDescriptor;
import org.apache.camel.Body;
import org.apache.camel.Variable;

/** Finds the promotion of a row at Lazada, and what has to be changed there. */
public class PromotionPlanner {
    private static final String FINISHED = "FINISH";
    private static final String SUSPENDED = "SUSPEND";

    private final ObjectMapper json = new ObjectMapper();

    /** The parameters that list promotions of the row's name. */
    public Map<String, Object> search(@Variable("row") PromotionRow row) {
        Map<String, Object> parameters = new LinkedHashMap<>(row.kind().always());
        parameters.put("name", row.name());
        return paged(row.kind(), parameters);
    }

    /** The parameters of a listing, from its first page on. */
    public Map<String, Object> paged(@Variable("kind") PromotionKind kind, @Body Map<String, Object> parameters) {
        Map<String, Object> paged = new LinkedHashMap<>(parameters);
        paged.putAll(kind.firstPage());
        return paged;
    }

    /** Finds the promotion of the row's name that has not finished yet. */
    public void find(@Variable("row") PromotionRow row, @Variable("work") PromotionWork work, @Body Iterator<?> listed) {
        List<String> ids = new ArrayList<>();
        while (listed.hasNext()) {
            JsonNode promotion = json.valueToTree(listed.next());
            if (promotion.path(row.kind().nameField()).asText().equals(row.name())
                    && !FINISHED.equals(promotion.path("status").asText())) {
                ids.add(promotion.path("id").asText());
            }
        }
        if (ids.size() > 1) {
            throw new UnfitPromotionException("Lazada has " + ids.size() + " promotions of this name (" + String.join(", ", ids)
                    + "). Give them different names, or end all but one.");
        }
        work.is(ids.isEmpty() ? null : ids.get(0));
    }

    /** The promotion was created. */
    public void created(@Variable("work") PromotionWork work, @Body Object id) {
        String text = json.valueToTree(id).asText();
        work.is(text.isBlank() ? null : text);
        work.changed("created");
    }

    /** Lazada's lists may show a new promotion later. */
    public void mustBeListed(@Variable("work") PromotionWork work) {
        if (work.id() == null) {
            throw new IllegalStateException("Lazada does not list the new promotion yet");
        }
    }

    /** The parameters that name the promotion. */
    public Map<String, Object> identity(@Variable("row") PromotionRow row, @Variable("work") PromotionWork work) {
        Map<String, Object> parameters = new LinkedHashMap<>(row.kind().always());
        parameters.put("id", work.id());
        return parameters;
    }

    /** The parameters of an update; {@code null} if Lazada has what the row says already. */
    public Map<String, Object> update(@Variable("row") PromotionRow row, @Variable("work") PromotionWork work,
            @Variable("promotion") Map<String, Object> promotion) {
        JsonNode there = flat(promotion);
        List<String> different = new ArrayList<>();
        row.parameters().forEach((name, value) -> {
            if (there.hasNonNull(name) && !same(value, there.get(name))) {
                different.add(name);
            }
        });
        if (different.isEmpty()) {
            return null;
        }
        Map<String, Object> parameters = new LinkedHashMap<>(row.kind().defaults());
        for (ParameterDescriptor parameter : OperationCatalog.get(row.kind().operations().update()).request().parameters()) {
            if (there.hasNonNull(parameter.name())) {
                parameters.put(parameter.name(), text(there.get(parameter.name())));
            }
        }
        parameters.putAll(row.parameters());
        parameters.put("id", work.id());
        work.changed("updated " + String.join(" ", different));
        return parameters;
    }

    /** Free shipping is written in one level and read in two. */
    private JsonNode flat(Map<String, Object> promotion) {
        ObjectNode fields = json.valueToTree(promotion);
        if (fields.path("promo_tier").isObject()) {
            fields.setAll((ObjectNode) fields.remove("promo_tier"));
        }
        return fields;
    }

    /** Whether a cell of the file says what Lazada has; what Lazada shows in another shape than it takes counts as the same. */
    private boolean same(Object wanted, JsonNode there) {
        String text = wanted.toString();
        if (there.isContainerNode()) {
            return ofObjects(there) || text(there).equals(normal(text));
        }
        String shown = there.asText();
        // written and read under two names
        return text.equals(shown) || number(text) && number(shown) && new BigDecimal(text).compareTo(new BigDecimal(shown)) == 0
                || text.startsWith("ENTIRE_") && shown.startsWith("ENTIRE_");
    }

    private static boolean ofObjects(JsonNode list) {
        return list.isArray() && !list.isEmpty() && !list.get(0).has("filter") && list.get(0).isObject();
    }

    private static boolean number(String text) {
        return text.length() <= 30 && text.matches("-?[0-9]+([.][0-9]+)?");
    }

    private String text(JsonNode value) {
        return value.isContainerNode() ? normal(value.toString()) : value.asText();
    }

    /** JSON whose numbers are texts, as Lazada writes them in some places and not in others. */
    private String normal(String text) {
        try {
            return json.readTree(text).toString().replaceAll("([\\[:,])(-?[0-9.]+)(?=[,\\]}])", "$1\"$2\"");
        } catch (JsonProcessingException e) {
            return text;
        }
    }

    /** The operation that brings the promotion into the row's state; {@code null} if it is there. */
    public String switched(@Variable("row") PromotionRow row, @Variable("work") PromotionWork work,
            @Variable("promotion") Map<String, Object> promotion) {
        boolean suspended = SUSPENDED.equals(String.valueOf(promotion.get("status")));
        if (suspended != row.active()) {
            return null;
        }
        return (row.active() ? row.kind().operations().activate() : row.kind().operations().deactivate()).toString();
    }

    /** The state was changed. */
    public void hasSwitched(@Variable("row") PromotionRow row, @Variable("work") PromotionWork work) {
        work.changed(row.active() ? "activated" : "suspended");
    }
}
