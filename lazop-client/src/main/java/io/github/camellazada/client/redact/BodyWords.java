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

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Finds in a body that is no answer what may be shown of it: the words of a page or a short text, else the names of fields. */
final class BodyWords {
    private static final List<String> PAGES = List.of("<html", "<!doctype html", "<head", "<body", "<title");
    private static final List<String> SCRIPTS = List.of("script", "style");
    private static final int LONGEST_NAME = 40;
    private static final int MOST_NAMES = 30;

    private final String text;
    private final String lower;

    private BodyWords(String text) {
        this.text = text;
        this.lower = text.toLowerCase(Locale.ROOT);
    }

    /**
     * @param  text  the start of the body on one line
     * @param  whole whether that is a body so short that it may be shown if it is plain text
     * @return       {@code null} where nothing of it can be shown
     */
    static String of(String text, boolean whole) {
        BodyWords body = new BodyWords(text);
        if (PAGES.stream().anyMatch(body.lower::contains)) {
            String words = body.withoutMarkup();
            return isData(words) ? null : words;
        }
        if (isData(text) || text.indexOf('<') >= 0) {
            Set<String> names = body.names();
            return names.isEmpty() ? null : "fields " + String.join(", ", names);
        }
        return whole && !text.isEmpty() ? text : null;
    }

    /** Whether a text has what JSON is written with, in front of which a value may stand as well. */
    private static boolean isData(String text) {
        return text.indexOf('{') >= 0 || text.indexOf('"') >= 0 || text.indexOf('[') >= 0 || text.contains("&quot;")
                || text.contains("&#34;") || text.contains("%22");
    }

    private String withoutMarkup() {
        StringBuilder words = new StringBuilder();
        int at = 0;
        while (at < text.length()) {
            int open = text.indexOf('<', at);
            if (open < 0) {
                words.append(text, at, text.length());
                break;
            }
            words.append(text, at, open).append(' ');
            at = markupEnd(open);
        }
        return OneLine.of(words, words.length());
    }

    private int markupEnd(int open) {
        if (text.startsWith("<!--", open)) {
            return behind("-->", open);
        }
        for (String script : SCRIPTS) {
            if (lower.startsWith(script, open + 1)) {
                int close = lower.indexOf("</" + script, open);
                return close < 0 ? text.length() : behind(">", close);
            }
        }
        return behind(">", open);
    }

    private int behind(String end, int from) {
        int found = text.indexOf(end, from);
        return found < 0 ? text.length() : found + end.length();
    }

    /** The names in quotation marks before a colon, and those of elements. */
    private Set<String> names() {
        Set<String> names = new LinkedHashSet<>();
        List<Integer> marks = new ArrayList<>();
        for (int i = 0; i < text.length() && names.size() < MOST_NAMES; i++) {
            char c = text.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == '"') {
                marks.add(i);
                if (marks.size() % 2 == 0 && isColonBehind(i + 1)) {
                    add(names, marks.get(marks.size() - 2) + 1, i);
                }
            } else if (c == '<' && marks.size() % 2 == 0) {
                add(names, i + 1, nameEnd(i + 1));
            }
        }
        return names;
    }

    private boolean isColonBehind(int from) {
        return text.startsWith(":", from) || text.startsWith(" :", from);
    }

    private void add(Set<String> names, int from, int end) {
        if (end > from && end - from <= LONGEST_NAME && Character.isLetter(text.charAt(from)) && nameEnd(from) == end) {
            names.add(text.substring(from, end));
        }
    }

    private int nameEnd(int from) {
        int end = from;
        while (end < text.length() && end - from <= LONGEST_NAME && isNameLetter(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isNameLetter(char c) {
        return c == '_' || c == '-' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
    }
}
