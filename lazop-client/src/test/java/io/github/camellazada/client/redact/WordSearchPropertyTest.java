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

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import io.github.camellazada.client.json.ParsedBody;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import static org.assertj.core.api.Assertions.assertThat;

class WordSearchPropertyTest {

    @Property
    void aWordIsFoundWhereverItStands(@ForAll("words") String word, @ForAll("texts") String text) {
        WordSearch search = WordSearch.of(word);
        int first = text.toLowerCase(Locale.ROOT).indexOf(word.toLowerCase(Locale.ROOT));
        int next = first < 0 ? -1 : text.toLowerCase(Locale.ROOT).indexOf(word.toLowerCase(Locale.ROOT), first + 1);

        assertThat(search.isIn(text)).isEqualTo(first >= 0);
        assertThat(search.isTwiceIn(text.getBytes(StandardCharsets.UTF_8))).isEqualTo(next >= 0);
    }

    @Property
    void aWordOfAParameterASecretOrABuyerIsHidden(@ForAll("words") String word,
            @ForAll("words") String phone, @ForAll("words") String mail, @ForAll("words") String secret) {
        String body = "{\"request_id\":\"" + word + "\",\"data\":{\"phone\":\"" + phone + "\"}}";
        boolean hidden = List.of(phone, mail, secret).stream().anyMatch(word::equalsIgnoreCase);

        String shown = WithheldValues.during(Map.of("email", mail), false,
                new ParsedBody(body.getBytes(StandardCharsets.UTF_8)),
                List.of(secret), () -> WithheldValues.hide(word));

        assertThat(shown).isEqualTo(hidden ? "***" : word);
    }

    /** Often the same, and in different cases. */
    @Provide
    Arbitrary<String> words() {
        return Arbitraries.strings().withChars('a', 'B', 'b').ofMinLength(3).ofMaxLength(5);
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings().withChars('a', 'A', 'b', 'B', ' ', 'é').ofMaxLength(60);
    }
}
