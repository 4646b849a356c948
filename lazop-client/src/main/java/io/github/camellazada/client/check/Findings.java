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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camellazada.catalog.Confidence;
import io.github.camellazada.catalog.OperationDescriptor;
import io.github.camellazada.client.json.IndexedNode;

/**
 * What is wrong with a request, one line for each fault. No line repeats a value, which may be a buyer's data.
 *
 * @param sure     faults for which Lazada refuses the call
 * @param doubtful faults against rules that are known from one source only, or that do not always apply
 * @param unknown  field names inside JSON that the catalogue does not have
 */
record Findings(List<String> sure, List<String> doubtful, Set<UnknownName> unknown) {
    private static final int MOST_UNKNOWN = 20;

    Findings() {
        this(new ArrayList<>(), new ArrayList<>(), new LinkedHashSet<>());
    }

    /** The list for faults against a rule of that confidence, {@code null} being that of the operation. */
    List<String> of(Confidence confidence) {
        return confidence == null || confidence == Confidence.VERIFIED ? sure : doubtful;
    }

    /** Notes the field names of an object that are not among those that there are; what is no object has none. */
    void unknownNames(String where, JsonNode node, List<String> known) {
        if (node instanceof IndexedNode plain && plain.hasOnly(known)) {
            return;
        }
        node.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name) && unknown.size() < MOST_UNKNOWN) {
                unknown.add(new UnknownName(where.replaceAll("\\[\\d+]", ""), name, known));
            }
        });
    }

    /** Faults as the one text of an exception or a warning. */
    static String describe(OperationDescriptor operation, List<String> faults) {
        String count = faults.size() == 1 ? "a fault" : faults.size() + " faults";
        return count + " in the request: " + String.join("; ", faults) + ". See " + operation.documentation().page();
    }
}
