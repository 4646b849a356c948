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

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import static org.assertj.core.api.Assertions.assertThat;

class LazopSignerPropertyTest {

    @Property(tries = 500)
    void theSignatureIsThatOfANaiveImplementation(@ForAll("texts") String secret,
            @ForAll("parameters") Map<String, String> parameters)
            throws Exception {
        assertThat(new LazopSigner(secret).sign("/a/b", parameters)).isEqualTo(naive(secret, "/a/b", parameters));
    }

    @Property(tries = 20)
    void oneSignerServesManyThreads(@ForAll("parameters") Map<String, String> parameters) throws Exception {
        LazopSigner signer = new LazopSigner("secret");
        Map<String, Boolean> signatures = new ConcurrentHashMap<>();

        IntStream.range(0, 200).parallel().forEach(i -> signatures.put(signer.sign("/p", parameters), true));

        assertThat(signatures).containsOnlyKeys(naive("secret", "/p", parameters));
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings().ofMinLength(1).ofMaxLength(40).filter(LazopSignerPropertyTest::isEncodable);
    }

    @Provide
    Arbitrary<Map<String, String>> parameters() {
        Arbitrary<String> names = Arbitraries.strings().withCharRange('A', 'Z').withCharRange('a', 'z').withChars("_0.")
                .ofMinLength(1).ofMaxLength(8);
        Arbitrary<String> values = Arbitraries.oneOf(texts(),
                Arbitraries.of("a b", "+&=%", "\uD83D\uDE00", "{\"a\":[1,\"\u0E01\"]}"));
        return Arbitraries.maps(names, values).ofMaxSize(8);
    }

    private static boolean isEncodable(String text) {
        return StandardCharsets.UTF_8.newEncoder().canEncode(text);
    }

    // written apart from the signer: an array of names, a loop, digits one by one
    private static String naive(String secret, String path, Map<String, String> parameters) throws Exception {
        String[] names = parameters.keySet().toArray(new String[0]);
        Arrays.sort(names);
        String text = path;
        for (String name : names) {
            text = text + name + parameters.get(name);
        }
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret.getBytes("UTF-8"), "HmacSHA256"));
        String hex = "";
        for (byte b : mac.doFinal(text.getBytes("UTF-8"))) {
            hex = hex + String.format("%02X", b);
        }
        return hex;
    }
}
