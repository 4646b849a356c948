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
package io.github.camellazada.examples.tryton;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camellazada.model.Address;

/** The parties of a sale: Lazada, which owes the money, and the buyer, to whom the goods go. Tryton keeps their codes unique. */
class Parties {
    private static final String PARTY = "party.party";

    private final Tryton tryton;

    Parties(Tryton tryton) {
        this.tryton = tryton;
    }

    Party channel(String code) throws Exception {
        return party(code, "Lazada " + code.substring(code.indexOf('-') + 1), Map.of());
    }

    /** One party for each order, since Lazada names no buyer who could be known again. */
    Party buyer(SaleDraft draft) throws Exception {
        return party(draft.order(), draft.buyer(), address(draft));
    }

    private Party party(String code, String name, Map<String, Object> address) throws Exception {
        String id = tryton.find(PARTY, List.of("code", "=", code));
        if (id == null) {
            id = tryton.create(PARTY, Map.of("name", name, "code", code, "addresses", Tryton.lines(List.of(address))));
        }
        JsonNode addresses = tryton.read(PARTY, id, "addresses").path("addresses");
        return new Party(id, addresses.path(0).asText());
    }

    private static Map<String, Object> address(SaleDraft draft) {
        Address to = draft.shipTo();
        if (to == null) {
            return Map.of();
        }
        Map<String, Object> values = new HashMap<>();
        values.put("party_name", draft.buyer());
        values.put("street", Stream.of(to.line1(), to.line2(), to.district(), to.line5(), to.line4())
                .filter(part -> part != null && !part.isBlank()).distinct().collect(Collectors.joining("\n")));
        values.put("city", to.city());
        values.put("postal_code", to.postCode());
        return values;
    }

    /**
     * A party with an address.
     *
     * @param id      of the party
     * @param address id of its first address
     */
    record Party(String id, String address) {
    }
}
