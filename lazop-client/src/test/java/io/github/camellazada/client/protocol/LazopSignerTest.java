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

import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LazopSignerTest {
    private static final Map<String, String> COMMON = Map.of("access_token", "test", "app_key", "123456", "sign_method",
            "sha256", "timestamp", "1517820392000");

    @Test
    void theOfficialExampleIsSignedAsPrinted() {
        assertThat(new LazopSigner("helloworld").sign("/order/get", with(COMMON, "order_id", "1234")))
                .isEqualTo("4190D32361CFB9581350222F345CB77F3B19F0E31D162316848A2C1FFD5FAB4A");
    }

    @Test
    void anotherSecretGivesAnotherSignature() {
        assertThat(new LazopSigner("test-secret").sign("/order/cancel", Map.of("access_token", "test-token", "app_key",
                "123456", "sign_method", "sha256", "timestamp", "1700000000000")))
                .isEqualTo("91375F42B474CECEE7172759B6400E74F10FBB6E9E9E145EA2A27DFA17556B18");
    }

    @Test
    void aPartnerIdIsSignedLikeAnyParameter() {
        Map<String, String> parameters = with(with(COMMON, "order_id", "1234"), "partner_id", "lazop-sdk-java-20181207");

        assertThat(new LazopSigner("helloworld").sign("/order/get", parameters))
                .isEqualTo("08B2871B76DA9347053E9BBBA8EC03A7B1D920A6035EF8DE4CEE094CCB3D485E");
    }

    @Test
    void anUploadIsSignedWithoutItsFile() {
        Map<String, String> parameters = with(with(COMMON, "note", "x"), "partner_id", "lazop-sdk-java-20181207");

        assertThat(new LazopSigner("helloworld").sign("/image/upload", parameters))
                .isEqualTo("1D9E58BF548E7FA5F73E2086EEBB56652006B5D72CA27168A05E43C13D8BCCBC");
    }

    private static Map<String, String> with(Map<String, String> map, String name, String value) {
        Map<String, String> more = new HashMap<>(map);
        more.put(name, value);
        return more;
    }
}
