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
package io.github.camellazada;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** No sentence of a description, a message or a page has more than 25 words. */
class SentenceLengthTest {
    private static final int MOST_WORDS = 25;
    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?|])\\s+|\\\\n|%n");
    private static final Pattern NO_TEXT = Pattern.compile("'\\\\?\"'|/\\*(?:[^*]|\\*(?!/))*+\\*/|(?m:^\\s*+//.*$)");
    private static final String LITERAL = "\"((?:[^\"\\\\\n]|\\\\.)*+)\"";
    private static final Pattern NEXT_PART = Pattern.compile("\\s*+\\+\\s*+(?:([^\";{}+]{1,120})\\+\\s*+)?" + LITERAL);
    // words for people, not for a database or a printer
    private static final Pattern NO_SENTENCE = Pattern.compile("\\b(?:SELECT|INSERT|UPDATE|DELETE|CREATE|ALTER)\\b|<<");
    // options that Camel describes
    private static final Set<String> OF_CAMEL = Set.of("bridgeErrorHandler", "lazyStartProducer", "autowiredEnabled",
            "pollStrategy");

    @Test
    void descriptionsOfOptionsAndHeadersAreShort() throws IOException {
        List<String> tooLong = new ArrayList<>();
        for (String part : List.of("componentProperties", "properties", "headers")) {
            for (Map.Entry<String, JsonNode> one : descriptions().path(part).properties()) {
                if (!OF_CAMEL.contains(one.getKey())) {
                    addTooLong(tooLong, one.getKey(), one.getValue().path("description").asText());
                }
            }
        }

        assertThat(tooLong).isEmpty();
    }

    @Test
    void messagesOfTheSourcesAreShort() {
        List<String> tooLong = new ArrayList<>();
        ProjectSources.main().forEach((type, source) -> texts(NO_TEXT.matcher(source).replaceAll(" "))
                .forEach(text -> addTooLong(tooLong, type, text)));

        assertThat(tooLong).isEmpty();
    }

    @Test
    void aLongSentenceIsFound() {
        String words = "word ".repeat(13);
        String source = "LOG.warn(\"" + words + "\" + name\n + \" " + words + "\");";

        assertThat(texts(source)).containsExactly(words + "X " + words);
        List<String> tooLong = new ArrayList<>();
        addTooLong(tooLong, "Type", texts(source).get(0));
        addTooLong(tooLong, "Type", words + ". " + words);
        assertThat(tooLong).hasSize(1);
    }

    @Test
    void sentencesOfThePagesAreShort() throws IOException {
        List<Path> pages = PageSentences.pages();
        List<String> tooLong = new ArrayList<>();
        for (Path page : pages) {
            PageSentences.of(Files.readAllLines(page), page.toString().endsWith(".md")).stream()
                    .filter(sentence -> sentence.split(" ").length > MOST_WORDS)
                    .forEach(sentence -> tooLong.add(page + ": " + sentence));
        }

        assertThat(pages).hasSizeGreaterThan(50);
        assertThat(tooLong).isEmpty();
    }

    @Test
    void aPageIsReadWithoutCodeTargetsAndGeneratedParts() {
        List<String> page = List.of("= Heading", "One link:a.adoc#_b[two three]", "four. `Five.six`! Six", "* seven", "----",
                "code",
                "----", "|eight |nine", "ten", "// generated: options", "eleven", "// end of generated: options",
                "Twelve:: thirteen");

        assertThat(PageSentences.of(page, false)).filteredOn(sentence -> !sentence.isEmpty()).containsExactly(
                "One two three four.", "`Five_six`!", "Six", "seven", "eight", "nine ten", "Twelve", "thirteen");
    }

    /** The texts that a source writes down, with an X where a value stands between two parts. */
    private static List<String> texts(String source) {
        List<String> texts = new ArrayList<>();
        Matcher literal = Pattern.compile(LITERAL).matcher(source);
        Matcher next = NEXT_PART.matcher(source);
        int position = 0;
        while (literal.find(position)) {
            StringBuilder text = new StringBuilder(literal.group(1));
            position = literal.end();
            while (next.region(position, source.length()).lookingAt()) {
                text.append(next.group(1) == null ? "" : "X").append(next.group(2));
                position = next.end();
            }
            texts.add(text.toString());
        }
        return texts;
    }

    private static void addTooLong(List<String> tooLong, String where, String text) {
        if (!NO_SENTENCE.matcher(text).find()) {
            for (String sentence : SENTENCE_END.split(text)) {
                if (sentence.split("\\s+").length > MOST_WORDS) {
                    tooLong.add(where + ": " + sentence);
                }
            }
        }
    }

    private static JsonNode descriptions() throws IOException {
        try (InputStream json = LazadaComponent.class.getResourceAsStream(
                "/META-INF/io/github/camellazada/lazada.json")) {
            return new JsonMapper().readTree(json);
        }
    }
}
