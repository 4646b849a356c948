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
package io.github.camellazada.simulator.tls;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;

/**
 * A certificate authority of its own with one certificate for the simulator, both made anew at each start. Clients trust
 * {@link #authorityPem()}.
 */
public final class Certificates {
    private static final Duration VALID = Duration.ofDays(397);
    private static final int[] SUBJECT_KEY = {2, 5, 29, 14};
    private static final int[] KEY_USAGE = {2, 5, 29, 15};
    private static final int[] OTHER_NAMES = {2, 5, 29, 17};
    private static final int[] CONSTRAINTS = {2, 5, 29, 19};
    private static final int[] AUTHORITY_KEY = {2, 5, 29, 35};
    private static final int[] EXTENDED_USAGE = {2, 5, 29, 37};
    private static final int[] SERVER = {1, 3, 6, 1, 5, 5, 7, 3, 1};
    private static final byte[] ECDSA = Der.sequence(Der.objectId(1, 2, 840, 10045, 4, 3, 2));
    private static final byte[] AUTHORITY = name("Lazada simulator, local authority");

    private final String authority;
    private final String certificate;
    private final String key;

    private Certificates(String authority, String certificate, String key) {
        this.authority = authority;
        this.certificate = certificate;
        this.key = key;
    }

    /** Makes both, for a server that is called by these names and addresses. */
    public static Certificates forHosts(List<String> hosts) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            KeyPair root = generator.generateKeyPair();
            KeyPair server = generator.generateKeyPair();
            byte[] rootKey = Der.octets(digest(root.getPublic()));
            byte[] rootCertificate = certificate(AUTHORITY, root, root.getPublic(),
                    extension(CONSTRAINTS, true, Der.sequence(Der.truth())),
                    extension(KEY_USAGE, true, Der.bits(1, (byte) 0x06)), extension(SUBJECT_KEY, false, rootKey));
            byte[] serverCertificate = certificate(name("Lazada simulator"), root, server.getPublic(),
                    extension(CONSTRAINTS, true, Der.sequence()), extension(KEY_USAGE, true, Der.bits(7, (byte) 0x80)),
                    extension(EXTENDED_USAGE, false, Der.sequence(Der.objectId(SERVER))),
                    extension(SUBJECT_KEY, false, Der.octets(digest(server.getPublic()))),
                    extension(AUTHORITY_KEY, false, Der.sequence(Der.tagged(0, false, digest(root.getPublic())))),
                    extension(OTHER_NAMES, false,
                            Der.sequence(hosts.stream().distinct().map(Certificates::host).toArray(byte[][]::new))));
            return new Certificates(pem("CERTIFICATE", rootCertificate), pem("CERTIFICATE", serverCertificate),
                    pem("PRIVATE KEY", server.getPrivate().getEncoded()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java cannot make a certificate with an EC key", e);
        }
    }

    /** What clients have to trust, as PEM. */
    public String authorityPem() {
        return authority;
    }

    /** The server's certificate with its authority, as PEM. */
    public String chainPem() {
        return certificate + authority;
    }

    /** The server's private key, as PEM. */
    public String keyPem() {
        return key;
    }

    /** Without the key. */
    @Override
    public String toString() {
        return "Certificates of the simulator";
    }

    private static byte[] certificate(byte[] subject, KeyPair issuer, PublicKey key, byte[]... extensions)
            throws GeneralSecurityException {
        // the machine's time, not the simulated one: it is the clients' TLS that checks it
        Instant from = Instant.now().minus(Duration.ofDays(1));
        byte[] content = Der.sequence(Der.tagged(0, true, Der.integer(BigInteger.TWO)),
                Der.integer(new BigInteger(127, new SecureRandom())), ECDSA, AUTHORITY,
                Der.sequence(Der.time(from), Der.time(from.plus(VALID))), subject, key.getEncoded(),
                Der.tagged(3, true, Der.sequence(extensions)));
        Signature signature = Signature.getInstance("SHA256withECDSA");
        signature.initSign(issuer.getPrivate());
        signature.update(content);
        return Der.sequence(content, ECDSA, Der.bits(0, signature.sign()));
    }

    private static byte[] extension(int[] id, boolean critical, byte... value) {
        return critical
                ? Der.sequence(Der.objectId(id), Der.truth(), Der.octets(value))
                : Der.sequence(Der.objectId(id), Der.octets(value));
    }

    private static byte[] name(String text) {
        return Der.sequence(Der.set(Der.sequence(Der.objectId(2, 5, 4, 3), Der.text(text))));
    }

    private static byte[] host(String host) {
        try {
            return host.matches("[0-9.]+|.*:.*")
                    ? Der.tagged(7, false, InetAddress.getByName(host).getAddress())
                    : Der.tagged(2, false, host.getBytes(StandardCharsets.US_ASCII));
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(host + " is no IP address", e);
        }
    }

    private static byte[] digest(PublicKey key) throws GeneralSecurityException {
        return MessageDigest.getInstance("SHA-1").digest(key.getEncoded());
    }

    private static String pem(String kind, byte[] content) {
        return "-----BEGIN " + kind + "-----\n" + Base64.getMimeEncoder(64, new byte[]{'\n'}).encodeToString(content)
                + "\n-----END " + kind + "-----\n";
    }
}
