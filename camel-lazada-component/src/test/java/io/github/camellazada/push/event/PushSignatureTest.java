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
package io.github.camellazada.push.event;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PushSignatureTest {
    private static final byte[] BODY = "{\"seller_id\":\"1234567\", \"message_type\":0, \"data\":{...}..}"
            .getBytes(StandardCharsets.UTF_8);
    private static final String OFFICIAL = "f3d2ca947f16a50b577c036adecd18bec126ea19cadedd59816e255d3b6104ab";

    private final PushSignature signature = new PushSignature("123456", "3412gyo124goi3124");

    @Test
    void theExampleOfTheOfficialPageComesOut() {
        assertThat(signature.sign(BODY)).isEqualTo(OFFICIAL);
        assertThat(signature.matches(BODY, OFFICIAL)).isTrue();
    }

    @Test
    void theCaseOfTheHeaderDoesNotMatter() {
        assertThat(signature.matches(BODY, " " + OFFICIAL.toUpperCase() + " ")).isTrue();
    }

    @Test
    void nothingElseMatches() {
        assertThat(signature.matches(BODY, null)).isFalse();
        assertThat(signature.matches(BODY, "")).isFalse();
        assertThat(signature.matches(BODY, OFFICIAL.substring(1))).isFalse();
        assertThat(signature.matches(BODY, OFFICIAL + "0")).isFalse();
        assertThat(signature.matches(BODY, "ſ" + OFFICIAL.substring(1))).isFalse();
        assertThat(signature.matches(new byte[0], OFFICIAL)).isFalse();
        assertThat(new PushSignature("123457", "3412gyo124goi3124").matches(BODY, OFFICIAL)).isFalse();
        assertThat(new PushSignature("123456", "3412gyo124goi3125").matches(BODY, OFFICIAL)).isFalse();
    }

    @Test
    void theSecretIsNotPrinted() {
        assertThat(signature.toString()).contains("123456").doesNotContain("3412gyo124goi3124");
    }
}
