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
package io.github.camellazada.client.protocol;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.github.camellazada.catalog.CatalogueReader;
import io.github.camellazada.catalog.CatalogueRow;

/** Says what the text of a documented error code means, by the phrases that the catalogue lists. */
public final class ErrorTexts {
    // a text of an answer can be of any length, and what it means stands in front
    private static final int LONGEST = 2_000;
    private static final Pattern FAMILY = Pattern.compile("e?\\d{1,8}[: ] *");
    private static final Pattern BARE_FAILURE = Pattern.compile("fail(ed)?|fail(ed)? to .*|[^:]* fail(ed)?");
    private static final List<Group> GROUPS = CatalogueReader.rows("error-texts.json", Group::of);

    /** What a text means. */
    public enum Meaning {
        /** Lazada broke off or is still at work: a write may have been carried out. */
        UNFINISHED,
        /** A refusal, unless an earlier attempt of the same write was carried out and is what stands in the way. */
        STATE,
        /** A refusal of what the request says by itself, at any time. */
        FORM
    }

    private ErrorTexts() {
    }

    /** What a text means, {@link Meaning#UNFINISHED} where there is none, for then nothing tells. */
    public static Meaning meaning(String text) {
        String plain = plain(text);
        if (plain.isEmpty() || BARE_FAILURE.matcher(plain).matches()) {
            return Meaning.UNFINISHED;
        }
        return GROUPS.stream().filter(group -> group.isIn(plain)).findFirst().map(Group::means).orElse(Meaning.STATE);
    }

    /** In small letters, with blanks for what separates words in names, without the code in front and the full stop. */
    private static String plain(String text) {
        String cut = text == null ? "" : text.substring(0, Math.min(text.length(), LONGEST));
        String words = cut.toLowerCase(Locale.ROOT).replace('_', ' ').replace('\u2019', '\'').strip();
        Matcher family = FAMILY.matcher(words);
        String bare = family.lookingAt() ? words.substring(family.end()) : words;
        return bare.endsWith(".") || bare.endsWith("!") ? bare.substring(0, bare.length() - 1) : bare;
    }

    /**
     * Phrases that mean the same.
     *
     * @param means   what they mean
     * @param phrases any of them, as whole words
     */
    private record Group(Meaning means, Pattern phrases) {

        static Group of(CatalogueRow row) {
            return new Group(row.constant("means", Meaning.class), Pattern.compile(row.texts("texts").stream()
                    .map(Pattern::quote).collect(Collectors.joining("|", "(?<![a-z])(?:", ")(?![a-z])"))));
        }

        boolean isIn(String text) {
            return phrases.matcher(text).find();
        }
    }
}
