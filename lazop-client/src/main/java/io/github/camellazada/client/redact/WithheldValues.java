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
package io.github.camellazada.client.redact;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camellazada.client.json.IndexedNode;
import io.github.camellazada.client.json.Json;
import io.github.camellazada.client.json.ParsedBody;
import io.github.camellazada.client.json.ParsedParameters;

/**
 * The values that no text about an answer may repeat wherever they stand: the secrets of the call, and what its parameters and
 * the answer hold in fields of secrets and of buyers. They hold for the thread that decodes the answer, so that no part of the
 * decoding can forget them, and are only collected where there is a text to show.
 */
public final class WithheldValues {
    private static final ThreadLocal<WithheldValues> CURRENT = new ThreadLocal<>();
    private static final int LARGEST_BODY = 1_000_000;
    private static final int MOST = 500;
    private static final int MOST_SHOWN = 50;
    private static final int SHORTEST = 3;
    private static final int SHORTEST_NUMBER = 5;
    private static final int LONGEST = 200;

    private final ParsedParameters parameters;
    private final boolean auth;
    private final ParsedBody body;
    private final List<String> secrets;
    private List<String> values;
    // what texts are shown as: a batch may refuse fifty items in the same words
    private Map<String, String> shown = Map.of();

    private WithheldValues(ParsedParameters parameters, boolean auth, ParsedBody body, List<String> secrets) {
        this.parameters = parameters;
        this.auth = auth;
        this.body = body;
        this.secrets = secrets;
    }

    /**
     * Decodes with the values of a call and of the body of its answer in force.
     *
     * @param auth    whether the call goes to the auth host, where the parameter {@code code} is a one-time code
     * @param secrets of the app and the seller; {@code null} entries are passed over
     */
    public static <T> T during(Map<String, String> parameters, boolean auth, ParsedBody body, List<String> secrets,
            Supplier<T> decoding) {
        WithheldValues before = CURRENT.get();
        CURRENT.set(new WithheldValues(ParsedParameters.of(parameters), auth, body, secrets));
        try {
            return decoding.get();
        } finally {
            if (before == null) {
                CURRENT.remove();
            } else {
                CURRENT.set(before);
            }
        }
    }

    /** What a text is shown as, found out once for the same text of one answer. */
    static String shown(String text, UnaryOperator<String> masked) {
        WithheldValues current = CURRENT.get();
        if (current == null) {
            return masked.apply(text);
        }
        String known = current.shown.get(text);
        if (known == null) {
            known = masked.apply(text);
            if (current.shown.isEmpty()) {
                current.shown = new HashMap<>();
            }
            if (current.shown.size() < MOST_SHOWN) {
                current.shown.put(text, known);
            }
        }
        return known;
    }

    /** The text without the values that are in force. */
    static String hide(String text) {
        WithheldValues current = CURRENT.get();
        if (current == null || text.length() < SHORTEST || current.isNowhereElse(text)) {
            return text;
        }
        String clean = text;
        for (String value : current.values()) {
            clean = without(clean, value);
        }
        return clean;
    }

    /**
     * Whether a text of the answer is one word that stands nowhere else, so that it is none of the values: each answer has such
     * a word, its request id, and to collect the values would cost more than all the rest of the decoding.
     */
    private boolean isNowhereElse(String text) {
        WordSearch word = WordSearch.of(text);
        return word != null && !isIn(secrets, word) && !isIn(parameters.values(), word) && !word.isTwiceIn(body.bytes());
    }

    private static boolean isIn(Collection<String> texts, WordSearch word) {
        for (String text : texts) {
            if (text != null && word.isIn(text)) {
                return true;
            }
        }
        return false;
    }

    private List<String> values() {
        if (values == null) {
            Set<String> found = new LinkedHashSet<>();
            secrets.stream().filter(Objects::nonNull).forEach(secret -> add(found, secret));
            for (String name : parameters.keySet()) {
                document(name, parameters.document(name), auth && "code".equals(name), found);
            }
            if (body.bytes().length <= LARGEST_BODY) {
                collectAnswer(found);
            }
            // the longest first, since one may be a part of another
            values = found.stream().sorted(Comparator.comparingInt(String::length).reversed()).toList();
        }
        return values;
    }

    private void collectAnswer(Set<String> found) {
        try {
            document("", body.read(), false, found);
        } catch (IOException e) {
            // of what is no JSON no value is shown anyway
        }
    }

    // most documents have no field of the kind, which the few names in them tell sooner than all of their values
    private static void document(String name, JsonNode document, boolean withheld, Set<String> found) {
        boolean told = withheld || SensitiveNames.isBuyersGroup(name) || !(document instanceof IndexedNode plain)
                || plain.names().stream().anyMatch(SensitiveNames::isSensitive);
        if (told) {
            collect(name, document, withheld, found);
        }
    }

    private static void collect(String name, JsonNode node, boolean withheld, Set<String> found) {
        if (found.size() >= MOST) {
            return;
        }
        if (node.isValueNode()) {
            String text = Json.text(node);
            if (text != null && (withheld || SensitiveNames.isSecret(name) || SensitiveNames.isBuyers(name))) {
                add(found, text);
            }
        } else if (node.isArray()) {
            node.forEach(item -> collect(name, item, withheld, found));
        } else {
            boolean group = withheld || SensitiveNames.isBuyersGroup(name);
            node.properties().forEach(field -> collect(field.getKey(), field.getValue(),
                    group && !isPublic(field.getKey()), found));
        }
    }

    // a country or an id among the fields of an address says nothing of the buyer
    private static boolean isPublic(String name) {
        return "country".equalsIgnoreCase(name) || name.endsWith("id") || name.endsWith("Id") || name.endsWith("type");
    }

    private static void add(Set<String> found, String value) {
        String line = OneLine.of(value, LONGEST);
        boolean number = line.chars().allMatch(Character::isDigit);
        if (line.length() >= (number ? SHORTEST_NUMBER : SHORTEST)) {
            found.add(line);
        }
    }

    /** The text with three stars for that value where it stands as a word of its own. */
    private static String without(String text, String value) {
        List<Integer> places = new ArrayList<>();
        for (int at = 0; at + value.length() <= text.length(); at++) {
            if (text.regionMatches(true, at, value, 0, value.length()) && isAlone(text, at, at + value.length())) {
                places.add(at);
                at += value.length() - 1;
            }
        }
        StringBuilder clean = new StringBuilder(text);
        for (int i = places.size() - 1; i >= 0; i--) {
            clean.replace(places.get(i), places.get(i) + value.length(), TextMask.HIDDEN);
        }
        return places.isEmpty() ? text : clean.toString();
    }

    private static boolean isAlone(String text, int from, int end) {
        return (from == 0 || !Character.isLetterOrDigit(text.charAt(from - 1)))
                && (end == text.length() || !Character.isLetterOrDigit(text.charAt(end)));
    }
}
