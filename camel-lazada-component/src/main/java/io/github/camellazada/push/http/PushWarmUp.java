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

import java.nio.charset.StandardCharsets;

import io.github.camellazada.push.event.PushAnswer;
import io.github.camellazada.push.event.PushEnvelope;
import io.github.camellazada.push.event.PushEvent;
import io.github.camellazada.push.event.PushRefusedException;
import io.github.camellazada.push.event.PushSignature;

/**
 * Verifies and reads a push that nobody sent. Lazada waits half a second for an answer, of which a cold process would spend a
 * part on looking for the algorithms and on classes that are not loaded yet.
 */
public final class PushWarmUp implements Runnable {
    private static final String PUSH = """
            {"seller_id": "0", "message_type": 0, "timestamp": 1767225600, "site": "lazada_sg", "data": {"trade_order_id": "0",
             "trade_order_line_id": "0", "order_status": "unpaid", "status_update_time": 1767225600}}""";

    private final PushSignature signature;

    public PushWarmUp(PushSignature signature) {
        this.signature = signature;
    }

    @Override
    public void run() {
        try {
            read();
        } catch (PushRefusedException e) {
            throw new IllegalStateException("The push of the warm-up is wrong", e);
        }
    }

    PushEvent read() throws PushRefusedException {
        byte[] body = PUSH.getBytes(StandardCharsets.UTF_8);
        if (!signature.matches(body, signature.sign(body))) {
            throw new PushRefusedException(PushAnswer.UNSIGNED, "its signature does not match itself");
        }
        return PushEvent.of(signature.appKey(), PushEnvelope.parse(body), body);
    }
}
