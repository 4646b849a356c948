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
package io.github.camellazada.client.token;

import java.time.Duration;
import java.time.Instant;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.camellazada.client.token.TokenAnswer.CountrySeller;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class TokenAnswerTest {
    private static final Instant NOW = Instant.parse("2026-11-11T00:00:00Z");

    @ParameterizedTest
    @ValueSource(strings = {
            "'country_user_info':[{'country':'SG','seller_id':'1001','short_code':'SG1001'}],'expires_in':'10','refresh_expires_in':'60'",
            "'country_user_info':{'sg':{'seller_id':1001,'short_code':'SG1001'}},'expires_in':10,'refresh_expires_in':60",
            "'country_user_info_list':[{'country':'sg','seller_id':1001,'short_code':'SG1001'}],'expires_in':10,'refresh_expires_in':'60'",
            "'country_user_info_list':{'SG':{'seller_id':'1001','short_code':'SG1001'}},'expires_in':'10','refresh_expires_in':60"})
    void everyDocumentedShapeIsTheSameAnswer(String shape) {
        TokenAnswer answer = read("{'access_token':'a','refresh_token':'r','country':'SG','account_id':null," + shape + "}");

        assertThat(answer).isEqualTo(new TokenAnswer("a", Duration.ofSeconds(10), "r", Duration.ofSeconds(60), "sg",
                java.util.List.of(new CountrySeller("sg", "1001", "SG1001"))));
        assertThat(answer.token("123456", NOW, null))
                .isEqualTo(new LazadaToken("a", NOW.plusSeconds(10), "r", NOW.plusSeconds(60)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "'0'"})
    void aRefreshTokenWithoutLifeIsNone(String life) {
        LazadaToken token = read("{'access_token':'a','refresh_token':'r','expires_in':10,'refresh_expires_in':" + life + "}")
                .token("123456", NOW, null);

        assertThat(token.canRefresh(NOW)).isFalse();
        assertThat(token.refreshToken()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"99999999999999999999", "'99999999999999999999'", "9223372036854775807", "1e99"})
    void aLifeThatNobodyCanMeanCostsNoTokens(String life) {
        LazadaToken token = read(
                "{'access_token':'a','refresh_token':'r','expires_in':" + life + ",'refresh_expires_in':" + life
                        + "}")
                .token("123456", NOW, null);

        assertThat(token)
                .isEqualTo(new LazadaToken("a", NOW.plus(Duration.ofDays(3650)), "r", NOW.plus(Duration.ofDays(3650))));
    }

    @Test
    void whatTheAnswerLeavesOutStaysAsItWas() {
        LazadaToken before = new LazadaToken("old", NOW, "oldRefresh", NOW.plusSeconds(500));

        assertThat(read("{'access_token':'a'}").token("123456", NOW, before))
                .isEqualTo(new LazadaToken("a", null, "oldRefresh", NOW.plusSeconds(500)));
    }

    @Test
    void anAnswerWithoutATokenIsRefused() {
        assertThatThrownBy(() -> read("{'refresh_token':'secret'}")).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("access_token").hasMessageNotContaining("secret");
    }

    @Test
    void aTokenIsStaleFromTheMarginOnAndExpiredAtItsEnd() {
        LazadaToken token = new LazadaToken("a", NOW, "r", NOW);
        Duration margin = Duration.ofMinutes(30);

        assertThat(token.state(NOW.minus(margin).minusMillis(1), margin)).isEqualTo(TokenState.FRESH);
        assertThat(token.state(NOW.minus(margin), margin)).isEqualTo(TokenState.STALE);
        assertThat(token.state(NOW.minusMillis(1), margin)).isEqualTo(TokenState.STALE);
        assertThat(token.state(NOW, margin)).isEqualTo(TokenState.EXPIRED);
        assertThat(token).asString().doesNotContain("=a", "=r");
    }

    private static TokenAnswer read(String json) {
        try {
            return TokenAnswer.read(new ObjectMapper().readTree(json.replace('\'', '"')));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
