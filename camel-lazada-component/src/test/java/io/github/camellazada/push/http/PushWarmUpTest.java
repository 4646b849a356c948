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
package io.github.camellazada.push.http;

import java.time.Instant;

import io.github.camellazada.catalog.LazadaTopic;
import io.github.camellazada.push.event.PushEvent;
import io.github.camellazada.push.event.PushSignature;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PushWarmUpTest {
    @Test
    void theRehearsedPushGoesThroughSignatureEnvelopeAndKey() throws Exception {
        PushEvent event = new PushWarmUp(new PushSignature("123456", "helloworld")).read();

        assertThat(event.topic()).isEqualTo(LazadaTopic.TRADE_ORDER_STATUS);
        assertThat(event.status()).isEqualTo("unpaid");
        assertThat(event.eventTime()).isEqualTo(Instant.ofEpochSecond(1_767_225_600));
        assertThat(event.key().unique()).isTrue();
    }
}
