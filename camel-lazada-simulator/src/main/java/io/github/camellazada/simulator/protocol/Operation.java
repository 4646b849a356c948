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
package io.github.camellazada.simulator.protocol;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/**
 * One row of the catalogue, as far as a gateway needs it.
 *
 * @param path       REST path
 * @param methods    HTTP methods that are taken
 * @param gateway    {@code regional}, {@code singapore}, {@code malaysia} or {@code auth}
 * @param token      {@code required}, {@code optional} or {@code none}
 * @param status     {@code callback} for what Lazada calls at the partner
 * @param confidence {@code verified} where the parameters were read on Lazada's own page
 * @param ease       whether a Marketplace Ease seller may call it
 * @param parameters its parameters
 * @param requiredOneOf groups of which one parameter must be there
 * @param response   the documented shape of its answer
 * @param errors     the codes that its page lists
 * @param flow       its documented limit
 * @param paging     how it is read page by page
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Operation(String path, Set<String> methods, String gateway, String token, String status,
        String confidence, boolean ease, List<Parameter> parameters, List<List<String>> requiredOneOf, List<Field> response,
        Set<String> errors, Flow flow, Paging paging) {

    public Operation {
        parameters = parameters == null ? List.of() : List.copyOf(parameters);
        requiredOneOf = requiredOneOf == null ? List.of() : List.copyOf(requiredOneOf);
        response = response == null ? List.of() : List.copyOf(response);
        errors = errors == null ? Set.of() : Set.copyOf(errors);
    }

    /** How many calls Lazada documents to take in a second, or {@code null}. */
    public Integer callsPerSecond() {
        return flow == null ? null : flow.callsPerSecond();
    }

    /** Whether the documented limit counts the calls of all sellers together. */
    public boolean isLimitedForApp() {
        return flow != null && "app".equals(flow.limitPer());
    }

    /** Whether an empty page of it means that it was called too often. */
    public boolean isNeverEmpty() {
        return paging != null && paging.neverEmpty();
    }

    /** Whether its parameters were read on Lazada's own page. */
    public boolean isVerified() {
        return "verified".equals(confidence);
    }

    /** A parameter of an operation. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Parameter(String name, String type, boolean required, BigDecimal min, BigDecimal max, Integer maxLength,
            Integer maxItems, List<String> values, String pattern, List<Parameter> fields, List<Limit> limits) {

        public Parameter {
            values = values == null ? List.of() : List.copyOf(values);
            fields = fields == null ? List.of() : List.copyOf(fields);
            limits = limits == null ? List.of() : List.copyOf(limits);
        }
    }

    /** A documented limit. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Flow(Integer callsPerSecond, String limitPer) {
    }

    /** How an operation is read page by page. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Paging(boolean neverEmpty) {
    }

    /** How many rows a list inside a document may have; the path is dotted and goes through lists without an index. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Limit(String path, Integer maxItems) {
    }

    /** A field of an answer. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Field(String name, String type, List<Field> fields) {

        public Field {
            fields = fields == null ? List.of() : List.copyOf(fields);
        }
    }
}
