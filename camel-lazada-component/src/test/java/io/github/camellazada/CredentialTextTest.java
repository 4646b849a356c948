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

import java.util.Map;

import io.github.camellazada.client.CapturedLog;
import io.github.camellazada.doctor.CommandEnvironment;
import org.apache.logging.log4j.Level;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Secrets that are mounted as files end in a line break more often than not. */
class CredentialTextTest {

    @ParameterizedTest
    @ValueSource(strings = {"secret7\n", "secret7\r\n", " secret7", "\tsecret7 ", "\ufeffsecret7", "secret7\u00a0"})
    void blanksAndLineBreaksAreTakenOffWithOneWarning(String value) {
        LazadaConfiguration configuration = new LazadaConfiguration();
        try (CapturedLog log = new CapturedLog(Level.WARN)) {
            configuration.setAppSecret(value);
            configuration.setAppKey("123456");

            assertThat(configuration.getAppSecret()).isEqualTo("secret7");
            assertThat(configuration.copy().getAppSecret()).isEqualTo("secret7");
            assertThat(log.text()).containsOnlyOnce("'appSecret' has blanks").doesNotContain("secret7", "appKey");
        }
    }

    @Test
    void keyAndTokenAreTrimmedAsWell() {
        LazadaConfiguration configuration = new LazadaConfiguration();
        configuration.setAppKey("123456\n");
        configuration.setAccessToken("50000t \n");

        assertThat(configuration.getAppKey() + configuration.getAccessToken()).isEqualTo("12345650000t");
    }

    @Test
    void aVariableOfACommandIsTrimmed() {
        assertThat(new CommandEnvironment(Map.of("LAZADA_APP_SECRET", "secret7\n")).get("LAZADA_APP_SECRET"))
                .isEqualTo("secret7");
    }
}
