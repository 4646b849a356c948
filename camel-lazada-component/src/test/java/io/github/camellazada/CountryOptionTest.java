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

import io.github.camellazada.catalog.LazadaCountry;
import io.github.camellazada.exception.LazadaRequestException;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class CountryOptionTest extends LazadaTestSupport {
    private static final String URI = "lazada:order-get?param.order_id=1&country=";

    @ParameterizedTest
    @ValueSource(strings = {"MY", "my", "lazada_my", "LAZADA-MY"})
    void theCountryMayBeSpeltAsLazadaDoes(String country) {
        lazada.getConfiguration().setServerUrl(gateway.url() + "/{country}");

        send(URI + country, null, Map.of());
        assertThat(gateway.last().path()).isEqualTo("/my/order/get");

        send("lazada:order-get?param.order_id=1", null, Map.of(LazadaConstants.COUNTRY, country));
        assertThat(gateway.last().path()).isEqualTo("/my/order/get");
        assertThat(gateway.requests()).hasSize(2);
    }

    @Test
    void aCountryMayComeFromTheRegistry() {
        context.getRegistry().bind("home", LazadaCountry.TH);
        lazada.getConfiguration().setServerUrl(gateway.url() + "/{country}");

        send(URI + "#home", null, Map.of());

        assertThat(gateway.last().path()).isEqualTo("/th/order/get");
    }

    @ParameterizedTest
    @ValueSource(strings = {"XX", "unpaid", "thailand", "lazada_cb"})
    void anUnknownCountryIsRefusedWithTheSixThatThereAre(String country) {
        assertThatThrownBy(() -> context.getEndpoint(URI + country)).rootCause().hasMessageContaining(country)
                .hasMessageContaining("SG, MY, TH, VN, PH, ID");

        assertThat(send("lazada:order-get?param.order_id=1", null, Map.of(LazadaConstants.COUNTRY, country)).getException())
                .isInstanceOf(LazadaRequestException.class).hasMessageContaining("SG, MY, TH, VN, PH, ID");
        assertThat(gateway.requests()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"rss-pickup-job-get, MY, Singapore, SG", "product-global-attribute-update, SG, Malaysia, MY"})
    void anOperationOfOneCountryIsRefusedElsewhere(String operation, String country, String gateway, String right) {
        Exchange exchange = send("lazada:" + operation + "?validateParameters=false&country=" + country, null, Map.of());

        assertThat(exchange.getException()).isInstanceOf(LazadaRequestException.class)
                .hasMessageContaining("The country is " + country).hasMessageContaining(gateway)
                .hasMessageContaining("set the country to " + right);
        assertThat(this.gateway.requests()).isEmpty();
    }
}
