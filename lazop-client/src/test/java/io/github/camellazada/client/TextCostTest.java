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
package io.github.camellazada.client;

import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

import io.github.camellazada.client.redact.Excerpt;
import io.github.camellazada.client.redact.TextMask;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What a text from outside costs is bounded by its length, counted in characters that are read and not in seconds. */
class TextCostTest {
    private static final int READS_OF_A_CHARACTER = 40;

    static Stream<String> hostileTexts() {
        return Stream.of("%41", "a@b.", "@", "a.", "token=", "token:", "token ", "token   ", "phone:", "phone: 1", "phone ",
                "code:",
                "code=0_", "first_name:", "address\\\"", "sign=", "+65 ", "+", "(+1-", "1", "5000a", "_", "a", " ", "\"", "\\",
                "<",
                "<script", "<!--", "{\"a\":", "\u0000", "\ud83d\ude00", "Basic authorization: ");
    }

    @ParameterizedTest
    @MethodSource("hostileTexts")
    void maskingATextReadsEachCharacterAFewTimesAtMost(String part) {
        for (int length : new int[]{1_000, 10_000, 100_000}) {
            Counted text = new Counted(part.repeat(length / part.length() + 1));

            TextMask.mask(text);

            assertThat(text.reads()).as("reads of %d times '%s'", length / part.length(), part)
                    .isLessThanOrEqualTo((long) READS_OF_A_CHARACTER * text.length());
        }
    }

    @ParameterizedTest
    @MethodSource("hostileTexts")
    void ofALongTextOnlyTheStartIsRead(String part) {
        Counted text = new Counted(part.repeat(5_000_000 / part.length()));

        String shown = Excerpt.ofText(text);

        assertThat(text.reads()).isLessThanOrEqualTo(2 * Excerpt.READ);
        assertThat(shown).hasSizeLessThanOrEqualTo(200);
    }

    /** A text that counts how often a character of it is read. */
    private record Counted(CharSequence text, AtomicLong count) implements CharSequence {

        Counted(CharSequence text) {
            this(text, new AtomicLong());
        }

        long reads() {
            return count.get();
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int index) {
            count.incrementAndGet();
            return text.charAt(index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return new Counted(text.subSequence(start, end), count);
        }

        @Override
        public String toString() {
            count.addAndGet(text.length());
            return text.toString();
        }
    }
}
