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

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;

import io.github.camellazada.push.event.PushSignature;

/** Calls the callback URL as Lazada does: with the console's test message, and with a forged one. */
final class PushChecks {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    /** Lazada waits no longer. */
    private static final Duration LIMIT = Duration.ofMillis(500);
    private static final String SUBJECT = "push URL";

    private final URI url;
    private final PushSignature signature;
    private final Clock clock;
    private final HttpClient http;

    /** @param trusted decides which certificates are believed */
    PushChecks(URI url, PushSignature signature, Clock clock, SSLContext trusted) {
        this.url = url;
        this.signature = signature;
        this.clock = clock;
        this.http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(PATIENCE).sslContext(trusted)
                .build();
    }

    List<Finding> examine() throws InterruptedException {
        List<Finding> findings = new ArrayList<>();
        try {
            String message = testMessage();
            String sign = signature.sign(message.getBytes(StandardCharsets.UTF_8));
            post(message, sign); // what an application does for the first time takes longer
            long start = System.nanoTime();
            HttpResponse<Void> answer = post(message, sign);
            findings.add(accepted(answer.statusCode(), Duration.ofNanos(System.nanoTime() - start)));
            findings.add(forged(post(message, sign.replace(sign.charAt(0), sign.charAt(0) == '0' ? '1' : '0')).statusCode()));
            findings.add(certificate(answer));
        } catch (SSLException e) {
            findings.add(Finding.problem(SUBJECT, "TLS fails: " + e.getMessage(),
                    "Lazada takes certificates of a public authority only, and no self-signed ones"));
        } catch (IOException e) {
            findings.add(Finding.problem(SUBJECT, "no answer: " + e.getClass().getSimpleName(),
                    "start the application, and let its proxy pass " + url.getPath() + " on"));
        }
        return findings;
    }

    private String testMessage() {
        long seconds = clock.instant().getEpochSecond();
        return "{\"seller_id\":\"9999\",\"message_type\":0,\"data\":{\"order_status\":\"This is a test message\","
                + "\"trade_order_id\":\"123456\",\"trade_order_line_id\":\"12345\",\"status_update_time\":" + seconds
                + "},\"timestamp\":" + clock.millis() + ",\"site\":\"lazada_sg\"}";
    }

    private HttpResponse<Void> post(String body, String sign) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(url).timeout(PATIENCE).header("Content-Type", "application/json")
                .header("Authorization", sign).POST(BodyPublishers.ofString(body)).build(), BodyHandlers.discarding());
    }

    private static Finding accepted(int status, Duration took) {
        if (status == 401) {
            return Finding.problem(SUBJECT, "refuses a signed push with 401",
                    "the application has another app key or secret, or a proxy changes the body or the header Authorization");
        }
        if (status != 200) {
            return Finding.problem(SUBJECT, "answers a signed push with " + status, status == 404
                    ? "the path differs from the option pushPath of the routes"
                    : "look into the application's log; Lazada repeats every push that is not answered with 200");
        }
        return took.compareTo(LIMIT) > 0
                ? Finding.warning(SUBJECT, "takes a signed push in " + took.toMillis() + " ms",
                        "Lazada waits 500 ms; use ackMode=onReceipt, or make the way shorter")
                : Finding.ok(SUBJECT, "takes a signed push in " + took.toMillis() + " ms");
    }

    private static Finding forged(int status) {
        return status >= 200 && status < 300
                ? Finding.problem("push signature", "a forged push is taken with " + status,
                        "something before the application answers, or it does not verify signatures")
                : Finding.ok("push signature", "a forged push is refused with " + status);
    }

    private static Finding certificate(HttpResponse<Void> answer) throws SSLPeerUnverifiedException {
        if (answer.sslSession().isEmpty()) {
            return Finding.warning("push certificate", "plain HTTP", "Lazada pushes to HTTPS only");
        }
        X509Certificate certificate = (X509Certificate) answer.sslSession().get().getPeerCertificates()[0];
        CertificateClass found = CertificateClass.of(certificate);
        return found == CertificateClass.ORGANIZATION || found == CertificateClass.EXTENDED
                ? Finding.ok("push certificate", found.description())
                : Finding.problem("push certificate", found.description(),
                        "Lazada asks for an OV or EV certificate and refuses DV ones; buy one, or let a proxy that has one pass"
                                + " the pushes on");
    }
}
