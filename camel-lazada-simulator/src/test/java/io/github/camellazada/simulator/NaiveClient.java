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
package io.github.camellazada.simulator;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Calls the simulator as somebody would who has only read the signature's description. */
public final class NaiveClient {
    private static final HttpClient HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5)).build();
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String base;
    private final String appKey;
    private final String appSecret;
    private final String accessToken;
    private final Clock clock;

    NaiveClient(String base, String appKey, String appSecret, String accessToken, Clock clock) {
        this.base = base;
        this.appKey = appKey;
        this.appSecret = appSecret;
        this.accessToken = accessToken;
        this.clock = clock;
    }

    public static NaiveClient of(LazadaSimulator simulator, String country, String accessToken) {
        return new NaiveClient(country == null ? simulator.authServerUrl() : simulator.serverUrl(country), simulator.appKey(),
                simulator.appSecret(), accessToken, simulator.clock());
    }

    public JsonNode get(String path, Map<String, String> business) {
        return json(send("GET", path, signed(path, business), Map.of()).body());
    }

    public JsonNode post(String path, Map<String, String> business) {
        Map<String, String> system = signed(path, business);
        system.keySet().removeAll(business.keySet());
        return json(send("POST", path, system, business).body());
    }

    /** Sends one file as part of a multipart form, the other parameters as further parts. */
    public JsonNode upload(String path, Map<String, String> business, String part, byte[] content) {
        Map<String, String> system = signed(path, business);
        system.keySet().removeAll(business.keySet());
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        business.forEach((name, value) -> body.writeBytes(utf8("--cut\r\nContent-Disposition: form-data; name=\"" + name
                + "\"\r\n\r\n" + value + "\r\n")));
        body.writeBytes(utf8("--cut\r\nContent-Disposition: form-data; name=\"" + part + "\"; filename=\"f\"\r\n"
                + "Content-Type: application/octet-stream\r\n\r\n"));
        body.writeBytes(content);
        body.writeBytes(utf8("\r\n--cut--\r\n"));
        return json(sendBody(path, system, "multipart/form-data; boundary=cut", body.toByteArray()).body());
    }

    /** All parameters, signed; a test can spoil them before it sends them. */
    public Map<String, String> signed(String path, Map<String, String> business) {
        Map<String, String> parameters = new TreeMap<>(business);
        parameters.put("app_key", appKey);
        parameters.put("timestamp", String.valueOf(clock.millis()));
        parameters.put("sign_method", "sha256");
        if (accessToken != null) {
            parameters.put("access_token", accessToken);
        }
        return sign(path, parameters);
    }

    /** Puts the signature over the parameters into them. */
    Map<String, String> sign(String path, Map<String, String> parameters) {
        parameters.remove("sign");
        StringBuilder base = new StringBuilder(path);
        parameters.forEach((name, value) -> base.append(name).append(value));
        parameters.put("sign", hmac(base.toString()));
        return parameters;
    }

    HttpResponse<String> send(String method, String path, Map<String, String> query, Map<String, String> form) {
        HttpRequest.BodyPublisher body = form.isEmpty()
                ? HttpRequest.BodyPublishers.noBody()
                : HttpRequest.BodyPublishers.ofString(encoded(form));
        return exchange(HttpRequest.newBuilder(uri(path, query)).method(method, body).timeout(PATIENCE)
                .header("Content-Type", "application/x-www-form-urlencoded;charset=UTF-8").build());
    }

    HttpResponse<String> sendWith(String header, String value, String path, Map<String, String> query) {
        return exchange(HttpRequest.newBuilder(uri(path, query)).timeout(PATIENCE).header(header, value).build());
    }

    HttpResponse<String> sendBody(String path, Map<String, String> query, String contentType, byte[] body) {
        return exchange(HttpRequest.newBuilder(uri(path, query)).POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .timeout(PATIENCE).header("Content-Type", contentType).build());
    }

    /** Posts a JSON document to the admin API. */
    public static HttpResponse<String> admin(LazadaSimulator simulator, String path, String json) {
        return exchange(HttpRequest.newBuilder(URI.create(simulator.root() + "/admin" + path))
                .POST(HttpRequest.BodyPublishers.ofString(json)).timeout(PATIENCE)
                .header("Content-Type", "application/json").build());
    }

    /** Sends it; gives up on a body that does not end, which the client's own time-out does not cover. */
    static HttpResponse<String> exchange(HttpRequest request) {
        try {
            return HTTP.sendAsync(request, HttpResponse.BodyHandlers.ofString()).orTimeout(PATIENCE.toMillis(),
                    TimeUnit.MILLISECONDS).join();
        } catch (CompletionException e) {
            throw new UncheckedIOException(e.getCause() instanceof IOException io ? io : new IOException(e.getCause()));
        }
    }

    static JsonNode json(String body) {
        try {
            return JSON.readTree(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private URI uri(String path, Map<String, String> query) {
        return URI.create(base + path + (query.isEmpty() ? "" : "?" + encoded(query)));
    }

    private static String encoded(Map<String, String> parameters) {
        return parameters.entrySet().stream().map(entry -> URLEncoder.encode(entry.getKey(), StandardCharsets.UTF_8) + "="
                + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8)).collect(Collectors.joining("&"));
    }

    private String hmac(String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(appSecret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            StringBuilder hex = new StringBuilder();
            for (byte b : mac.doFinal(text.getBytes(StandardCharsets.UTF_8))) {
                hex.append(String.format("%02X", b));
            }
            return hex.toString();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
