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
package io.github.camellazada.client.call;

import io.github.camellazada.catalog.Gateway;
import io.github.camellazada.catalog.LazadaOperation;
import io.github.camellazada.catalog.TokenNeed;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CalledOperationTest {

    @Test
    void anOldOperationNamesItsSuccessor() {
        assertThat(CalledOperation.of(LazadaOperation.ORDER_CANCEL, null).ageWarning()).hasValueSatisfying(
                warning -> assertThat(warning).contains("lazada:order-cancel").contains("first generation"));
        assertThat(CalledOperation.of(LazadaOperation.ORDER_DOCUMENT_AWB_PDF_GET, null).ageWarning())
                .hasValueSatisfying(warning -> assertThat(warning).contains("use order-package-document-get"));
        assertThat(CalledOperation.of(LazadaOperation.ORDERS_GET, null).ageWarning()).isEmpty();
    }

    @Test
    void theMethodThatIsWishedForIsTakenWhereLazadaTakesIt() {
        assertThat(CalledOperation.of(LazadaOperation.PRODUCT_CREATE, "GET").method()).isEqualTo("POST");
        assertThat(CalledOperation.of(LazadaOperation.AUTH_TOKEN_CREATE, "POST").method()).isEqualTo("POST");
    }

    @Test
    void aRawCallOfAKnownPathGoesToItsHost() {
        CalledOperation raw = CalledOperation.raw("/auth/token/create", "POST");

        assertThat(raw.descriptor().access().gateway()).isEqualTo(Gateway.AUTH);
        assertThat(raw.descriptor().access().token()).isEqualTo(TokenNeed.NONE);
        assertThat(CalledOperation.raw("/new/thing/get", "GET").descriptor().readOnly()).isTrue();
        assertThat(CalledOperation.raw("/new/thing/set", "POST").descriptor().readOnly()).isFalse();
    }
}
