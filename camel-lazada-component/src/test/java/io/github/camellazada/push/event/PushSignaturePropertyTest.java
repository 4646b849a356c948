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

import io.github.camellazada.push.PushSender;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NotEmpty;

import static org.assertj.core.api.Assertions.assertThat;

class PushSignaturePropertyTest {
    private final PushSignature signature = new PushSignature("123456", "3412gyo124goi3124");

    @Property
    void itAgreesWithOneWrittenFromTheRfc(@ForAll @NotEmpty String appKey, @ForAll @NotEmpty String secret,
            @ForAll byte[] body) {
        assertThat(new PushSignature(appKey, secret).sign(body)).isEqualTo(PushSender.signature(appKey, secret, body));
    }

    @Property(tries = 200)
    void aBodyWithOneBitFlippedIsRefused(@ForAll @NotEmpty byte[] body, @ForAll int where) {
        String right = signature.sign(body);
        body[Math.floorMod(where, body.length)] ^= (byte) (1 << Math.floorMod(where, 8));

        assertThat(signature.matches(body, right)).isFalse();
    }
}
