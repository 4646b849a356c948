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
package io.github.camellazada.client.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.camellazada.catalog.DocumentLimit;
import io.github.camellazada.catalog.OperationDescriptor;
import io.github.camellazada.catalog.Paging;
import io.github.camellazada.catalog.ParameterDescriptor;
import io.github.camellazada.client.call.LazadaCall;
import io.github.camellazada.client.call.LazadaFile;
import io.github.camellazada.client.json.PlainJson;
import io.github.camellazada.client.json.XmlDocument;

/** Finds what Lazada would refuse in a request, all of it at once, from what the catalogue knows. */
final class RequestCheck {
    private final LazadaCall call;
    private final OperationDescriptor operation;
    private final CheckWords words;
    private final Findings found = new Findings();
    private final List<String> findings = found.sure();

    private RequestCheck(LazadaCall call, CheckWords words) {
        this.call = call;
        this.operation = call.operation();
        this.words = words;
    }

    /** All that is wrong with the parameters of a call. */
    static Findings findings(LazadaCall call, CheckWords words) {
        RequestCheck check = new RequestCheck(call, words);
        check.missing();
        check.alternatives();
        for (ParameterDescriptor parameter : call.operation().request().parameters()) {
            String text = call.parameters().get(parameter.name());
            if (text != null) {
                check.value(parameter, text);
            }
            check.file(parameter, call.files().get(parameter.name()));
        }
        return check.found;
    }

    private void missing() {
        List<String> missing = new ArrayList<>(0);
        String first = null;
        for (ParameterDescriptor parameter : operation.request().parameters()) {
            if (parameter.required() && !has(parameter.name())) {
                missing.add(parameter.name() + " (" + parameter.type() + ")");
                first = first == null ? parameter.name() : first;
            }
        }
        if (!missing.isEmpty()) {
            findings.add("required but missing: " + String.join(", ", missing) + where(first));
        }
    }

    private void alternatives() {
        for (List<String> group : operation.request().requiredOneOf()) {
            if (!hasAny(group)) {
                findings.add("at least one is required of: " + String.join(", ", group) + where(group.get(0)));
            }
        }
    }

    private boolean hasAny(List<String> group) {
        for (String parameter : group) {
            if (has(parameter)) {
                return true;
            }
        }
        return false;
    }

    private boolean has(String parameter) {
        return call.parameters().containsKey(parameter) || call.files().containsKey(parameter);
    }

    private String where(String parameter) {
        return "; " + words.parameter(parameter);
    }

    private void value(ParameterDescriptor parameter, String text) {
        if (parameter.isStructured()) {
            structured(parameter, text);
        } else {
            ValueCheck check = new ValueCheck(findings, isFilterByStatus(parameter) ? found.doubtful() : findings,
                    isOffset(parameter) ? "; move the time window, or poll" : "");
            check.scalar(parameter.name(), parameter, text);
            check.listInText(parameter.name(), parameter, text);
        }
    }

    // Lazada adds statuses at any time: a read that asks for a newer one than this release knows is sent
    private boolean isFilterByStatus(ParameterDescriptor parameter) {
        return operation.readOnly() && parameter.name().toLowerCase(Locale.ROOT).endsWith("status");
    }

    private void file(ParameterDescriptor parameter, LazadaFile file) {
        if (file != null && parameter.maxLength() != null && file.size() > parameter.maxLength()) {
            findings.add(parameter.name() + " has " + file.size() + " bytes, but Lazada takes at most " + parameter.maxLength()
                    + " in one call; send a smaller file, or a video in more blocks");
        }
    }

    private boolean isOffset(ParameterDescriptor parameter) {
        Paging paging = operation.paging();
        return paging != null && paging.style() == Paging.Style.OFFSET && paging.parameters().get(0).equals(parameter.name());
    }

    private void structured(ParameterDescriptor parameter, String text) {
        JsonNode tree;
        try {
            tree = tree(parameter, text);
        } catch (JsonProcessingException e) {
            findings.add(parameter.name() + " cannot be read as JSON (line " + e.getLocation().getLineNr() + ", column "
                    + e.getLocation().getColumnNr() + ")");
            return;
        } catch (IllegalArgumentException e) {
            findings.add(parameter.name() + " " + e.getMessage());
            return;
        }
        new StructureCheck(found).structure(parameter.name(), parameter, tree);
        for (DocumentLimit limit : parameter.limits()) {
            new DocumentCheck(found, found.of(limit.confidence())).limit(parameter.name(), limit, tree);
        }
    }

    private JsonNode tree(ParameterDescriptor parameter, String text) throws JsonProcessingException {
        boolean xml = text.stripLeading().startsWith("<");
        boolean takesXml = "document".equals(parameter.type());
        JsonNode known = call.document(parameter.name());
        if (known.isContainerNode() && (takesXml || !xml)) {
            return known;
        }
        // no good document: parsed again for what is wrong with it and where
        return xml && takesXml ? XmlDocument.tree(text) : PlainJson.MAPPER.readTree(text);
    }
}
