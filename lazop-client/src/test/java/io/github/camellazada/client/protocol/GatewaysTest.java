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

import java.util.Map;

import io.github.camellazada.catalog.LazadaCountry;
import io.github.camellazada.client.TestCalls;
import io.github.camellazada.client.call.LazadaCall;
import io.github.camellazada.exception.LazadaRequestException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class GatewaysTest {
    private final Gateways lazada = new Gateways(null, null, false);

    @ParameterizedTest
    @CsvSource({"SG,https://api.lazada.sg/rest", "MY,https://api.lazada.com.my/rest", "TH,https://api.lazada.co.th/rest",
            "VN,https://api.lazada.vn/rest", "PH,https://api.lazada.com.ph/rest", "ID,https://api.lazada.co.id/rest"})
    void eachCountryHasItsGateway(LazadaCountry country, String url) {
        assertThat(lazada.resolve(call("/orders/get", country), false)).hasToString(url);
    }

    @Test
    void tokenCallsGoToTheCentralHostWhateverTheCountry() {
        assertThat(lazada.resolve(call("/auth/token/create", null), false)).hasToString("https://auth.lazada.com/rest");
    }

    @ParameterizedTest
    @EnumSource(value = LazadaCountry.class, mode = EnumSource.Mode.EXCLUDE, names = "SG")
    void redMartIsRefusedOutsideSingapore(LazadaCountry country) {
        assertThatThrownBy(() -> lazada.resolve(call("/rss/pickup-job/get", country), true))
                .isInstanceOf(LazadaRequestException.class).hasMessageContaining("RedMart").hasMessageContaining("SG");
    }

    @Test
    void malaysiaServesGlobalProductsOfAllSellers() {
        assertThat(lazada.resolve(call("/product/global/create", LazadaCountry.MY), false).getHost())
                .isEqualTo("api.lazada.com.my");
        assertThat(lazada.resolve(call("/product/global/create", LazadaCountry.TH), true).getHost())
                .isEqualTo("api.lazada.com.my");
        assertThatThrownBy(() -> lazada.resolve(call("/product/global/create", LazadaCountry.TH), false))
                .isInstanceOf(LazadaRequestException.class).hasMessageContaining("MY");
    }

    @Test
    void aRegionalCallWithoutACountryIsRefused() {
        assertThatThrownBy(() -> lazada.resolve(call("/orders/get", null), false)).isInstanceOf(LazadaRequestException.class)
                .hasMessageContaining("'country'").hasMessageContaining("CamelLazadaCountry");
    }

    @Test
    void aUrlThatAnUnsetVariableLeftBlankIsNoOtherServer() {
        Gateways gateways = new Gateways("", " ", false);

        assertThat(gateways.resolve(call("/orders/get", LazadaCountry.VN), false)).hasToString("https://api.lazada.vn/rest");
        assertThat(gateways.resolve(call("/auth/token/create", null), false)).hasToString("https://auth.lazada.com/rest");
    }

    @Test
    void anotherServerMayTakeTheCountryIntoItsName() {
        Gateways gateways = new Gateways(" https://{country}.example.com/rest/ ", "https://auth.example.com/rest", false);

        assertThat(gateways.resolve(call("/orders/get", LazadaCountry.VN), false)).hasToString("https://vn.example.com/rest");
        assertThat(gateways.resolve(call("/auth/token/create", null), false)).hasToString("https://auth.example.com/rest");
    }

    @Test
    void plainHttpIsForThisMachineUnlessAllowed() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Gateways("http://gateway.example.com/rest", null, false))
                .withMessageContaining("serverUrl").withMessageContaining("allowPlainHttp");
        assertThatIllegalArgumentException().isThrownBy(() -> new Gateways(null, "http://10.0.0.1/rest", false))
                .withMessageContaining("authServerUrl");
        assertThatCode(() -> new Gateways("http://gateway.example.com/rest", null, true)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost:8080/rest", "http://127.0.0.1/rest", "http://[::1]:8080/rest",
            "HTTP://LOCALHOST/rest"})
    void plainHttpToThisMachineIsTaken(String url) {
        assertThatCode(() -> new Gateways(url, url, false)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"api.lazada.sg/rest", "ftp://api.lazada.sg/rest", "https:///rest", "https://a b/",
            "https://a/rest?x=1",
            "https://user:pw@host/rest", "http://localhost.example.com/rest"})
    void whatIsNoUsableUrlIsRefusedByName(String url) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Gateways(url, null, false)).withMessageContaining("serverUrl")
                .withMessageNotContaining("user:pw");
    }

    private static LazadaCall call(String path, LazadaCountry country) {
        return new LazadaCall(TestCalls.operation(path), "POST", country, "1001", null, Map.of(), Map.of());
    }
}
