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
package io.github.camellazada.doctor;

import java.security.cert.X509Certificate;
import java.util.HexFormat;

/** How thoroughly an authority looked at the owner of a certificate, by the policies of the CA/Browser Forum. */
enum CertificateClass {
    /** EV, policy 2.23.140.1.1. */
    EXTENDED("EV, extended validation", "67810c0101"),
    /** OV, policy 2.23.140.1.2.2. */
    ORGANIZATION("OV, organization validated", "67810c010202"),
    /** IV, policy 2.23.140.1.2.3. */
    INDIVIDUAL("IV, individual validated", "67810c010203"),
    /** DV, policy 2.23.140.1.2.1. */
    DOMAIN("DV, domain validated only", "67810c010201"),
    /** None of these policies. */
    UNKNOWN("of no class that can be told", null);

    private static final String POLICIES = "2.5.29.32";
    private static final HexFormat HEX = HexFormat.of();
    /** DER: an object identifier, and its length. */
    private static final String OBJECT_IDENTIFIER = "06";

    private final String description;
    private final String policy;

    CertificateClass(String description, String policy) {
        this.description = description;
        this.policy = policy;
    }

    String description() {
        return description;
    }

    static CertificateClass of(X509Certificate certificate) {
        return of(certificate.getExtensionValue(POLICIES));
    }

    /** By the certificate's policies extension as it is encoded; {@code null} where it has none. */
    static CertificateClass of(byte[] extension) {
        if (extension == null) {
            return UNKNOWN;
        }
        String der = HEX.formatHex(extension);
        for (CertificateClass candidate : values()) {
            if (candidate.policy != null && der.contains(OBJECT_IDENTIFIER + HEX.toHexDigits((byte) (candidate.policy.length()
                    / 2)) + candidate.policy)) {
                return candidate;
            }
        }
        return UNKNOWN;
    }
}
