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

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What of Lazada's texts and bodies is shown, and what is not. */
class ExcerptTest {

    @ParameterizedTest
    @ValueSource(strings = {"THD_IC_ERR_F_IC_INFRA_PRODUCT_036", "warehouse code: WH-SG-01 is not yours", "0912345678",
            "SKU 0012345678 is not found", "FP051420231122334455667788990011", "package 123456789012345678901234 is packed",
            "item 3045678901, SKU T-SHIRT_RED_XXL_2026_SUMMER_001", "category code=10001", "token: expired",
            "E201: Invalid CategoryId", "created_after=2026-01-01T00:00:00+08:00",
            "the IP address: 10.1.2.3 is not on the list",
            "request 2140e0f217061178345678901e, size XL", "phone: is missing", "TEE+20260101 is sold out",
            "app key 100132 was suspended"})
    void whatIsNeededToMendACallIsShown(String text) {
        assertThat(Excerpt.ofText(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"access_token=t4 is bad|access_token=*** is bad", "refreshToken: r4|refreshToken: ***",
            "{\"access_token\":\"t4\"}|{\"access_token\":\"***\"}", "app_secret=abc&x=1|app_secret=***&x=1",
            "token%3Dabc%26x%3D1|token%3D***%26x%3D1", "sent to jane.doe+x@mail.example.com.|sent to ***",
            "email jane%40example.com ok|email *** ok", "call +65 9123 4567 now|call *** now", "(+6591234567)|(***)",
            "phone=6591234567&x=1|phone=***&x=1", "mobile number 0912345678 is wrong|mobile number *** is wrong",
            "first_name: Jane Doe, city|first_name: ***, city", "address1=77 Bird Close; no|address1=***; no",
            "code=0_2DL4DV3jcU1UOT7WGI1A4rY91 again|code=*** again", "0_123456_2DL4DV3jcU1UOT|***",
            "Authorization: Bearer abc def|Authorization: ***",
            "the 50000601c30atpedfgu3LVvik87Ixlsvle3mSoB7701ceb156fPunYZ43GBg one|the *** one",
            "sign=4A5B6C7D8E9F00112233 bad|sign=*** bad"})
    void whatIsSecretOrPersonalIsHidden(String text, String shown) {
        assertThat(Excerpt.ofText(text)).isEqualTo(shown);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\ufeff{\"code\":\"0\",\"data\":{\"first_name\":\"BUYERNAME\",\"phone\":\"6591234567\"",
            "\u00a0{\"code\":\"0\",\"data\":{\"first_name\":\"BUYERNAME\",\"phone\":6591234567",
            "1f4\r\n{\"first_name\":\"BUYERNAME\"}",
            "callback({\"first_name\":\"BUYERNAME\",\"access_token\":\"t4\"});",
            "\"{\\\"first_name\\\":\\\"BUYERNAME\\\",\\\"phone\\\":\\\"6591234567\\\"}\"",
            "<?xml version=\"1.0\"?>{\"first_name\":\"BUYERNAME\",\"access_token\":\"t4\"}",
            "<?xml version=\"1.0\"?><response><first_name>BUYERNAME</first_name><access_token>t4</access_token></response>",
            "BUYERNAME\",\"phone\":\"6591234567\",\"access_token\":\"t4\"}}",
            "<html><pre>BUYERNAME\",\"phone\":\"6591234567\"}</pre>",
            "<html><body>{\"first_name\":\"BUYERNAME\"}</body></html>",
            "<html>{&quot;first_name&quot;:&quot;BUYERNAME&quot;}</html>",
            "{'first_name':'BUYERNAME','phone':'6591234567'}", "first_name=BUYERNAME&phone=6591234567&access_token=t4",
            "[\"BUYERNAME\",6591234567]", "{\"a\":1}}\r\n{\"first_name\":\"BUYERNAME\"}",
            "HTTP/1.1 200 OK\r\n\r\n{\"first_name\":\"BUYERNAME\"}"})
    void ofABodyThatIsAlmostJsonNoValueIsShown(String body) {
        assertThat(String.valueOf(Excerpt.ofBody(body.getBytes(StandardCharsets.UTF_8)))).doesNotContain("BUYERNAME",
                "6591234567",
                "t4");
    }

    @Test
    void aLongBodyOfTextMayBeAnythingAndIsNotShown() {
        assertThat(Excerpt.ofBody("name;phone\nJane;6591234567\n".repeat(20).getBytes(StandardCharsets.UTF_8))).isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|',
            value = {"<html><head><title>502 Bad Gateway</title></head><body><h1>nginx</h1></body>|502 Bad Gateway nginx",
                    "<!DOCTYPE html><style>a{b:c}</style><script>var x = {\"a\":1}</script>Access denied|Access denied",
                    "<html><!-- <b> -->Blocked<br|Blocked", "Request Timeout|Request Timeout",
                    "{\"code\":\"0\",\"data\":{\"first_name\":|fields code, data, first_name"})
    void theWordsOfAPageAndTheNamesOfFieldsAreShown(String body, String shown) {
        assertThat(Excerpt.ofBody(body.getBytes(StandardCharsets.UTF_8))).isEqualTo(shown);
    }

    @Test
    void aSecretThatIsCutInTwoIsNotShown() {
        String filler = "token=" + "x".repeat(975);

        assertThat(Excerpt.ofText(filler + " a mail to jane.doe@example.com")).doesNotContain("jane");
    }

    @Test
    void noHalfCharacterIsShown() {
        assertThat(Excerpt.ofText("a" + "\ud83d\ude00".repeat(300))).isEqualTo("a" + "\ud83d\ude00".repeat(98) + "\u2026");
    }

    @Test
    void anExcerptThatEndsWithinBracketsClosesThem() {
        String words = "the secret differs ".repeat(30);

        assertThat(Excerpt.ofText("Refused (" + words + ")")).startsWith("Refused (the secret").endsWith("\u2026)");
        assertThat(Excerpt.ofText("Refused (twice) " + words)).endsWith("\u2026");
    }
}
