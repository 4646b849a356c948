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

import java.util.List;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camellazada.catalog.PresenceRule;

/** Tells whether a part of a document is where it must be, and not where it must not. */
final class PresenceCheck {
    private final List<String> findings;
    private final String at;
    private final String name;
    private final PresenceRule rule;
    private final boolean several;

    /** @param several whether the part's owner has others of its kind beside it */
    PresenceCheck(List<String> findings, String at, String name, PresenceRule rule, boolean several) {
        this.findings = findings;
        this.at = at;
        this.name = name;
        this.rule = rule;
        this.several = several;
    }

    void check(JsonNode owner, JsonNode value) {
        if (!rule.required() && rule.apart().isEmpty()) {
            return; // so it is with most parts, and a document may have hundreds
        }
        if (isThere(value)) {
            rule.apart().stream().filter(other -> isThere(owner.path(other))).findFirst().ifPresent(other -> findings.add(
                    at + " stands beside " + other + ", and Lazada takes one of them only; leave one out"));
        } else if (rule.required() && (several || !rule.several())
                && rule.or().stream().noneMatch(other -> isThere(owner.path(other)))) {
            String names = String.join(" or ", Stream.concat(Stream.of(at), rule.or().stream()).toList());
            findings.add(names + " is required but missing"
                    + (rule.several() ? ": with several of them, Lazada needs " + name + " to tell them apart" : ""));
        }
    }

    private static boolean isThere(JsonNode value) {
        return !value.isMissingNode() && !value.isNull() && !(value.isTextual() && value.asText().isBlank());
    }
}
