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
package io.github.camellazada.benchmarks.calls;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringWriter;
import java.net.HttpURLConnection;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * The same call in the style of Lazada's own SDK for Java: {@link HttpURLConnection}, a thread for each call, strings to sign, the
 * answer as one text and then as maps. No code of the SDK is in it.
 */
final class OfficialStyleCaller implements Caller {
    private static final int CHARS = 1024;

    private final ObjectMapper mapper = new ObjectMapper();
    private final String url;
    private final boolean keeps;

    /**
     * @param keeps whether a connection serves several calls. Over HTTPS none of the SDK's does: it sets a new socket factory for
     *              each call, and the connections of another factory are not reused.
     */
    OfficialStyleCaller(String url, boolean keeps) {
        this.url = url + PATH;
        this.keeps = keeps;
    }

    @Override
    public boolean isBlocking() {
        return true;
    }

    @Override
    public void call(int offset, Consumer<Throwable> done) {
        try {
            Map<String, String> parameters = SignedQuery.parameters(offset);
            parameters.put("sign", signature(parameters));
            Map<?, ?> answer = mapper.readValue(answer(url + "?" + SignedQuery.text(parameters)), Map.class);
            done.accept("0".equals(answer.get("code")) ? null : new IllegalStateException("An answer has no code"));
        } catch (IOException | GeneralSecurityException e) {
            done.accept(e);
        }
    }

    private String answer(String url) throws IOException {
        HttpURLConnection connection = (HttpURLConnection) new URL(url).openConnection();
        connection.setRequestMethod("GET");
        connection.setConnectTimeout(15_000);
        connection.setReadTimeout(30_000);
        connection.setRequestProperty("Accept-Encoding", "gzip");
        StringWriter text = new StringWriter();
        try (Reader in = new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8)) {
            char[] chars = new char[CHARS];
            int read = in.read(chars);
            while (read >= 0) {
                text.write(chars, 0, read);
                read = in.read(chars);
            }
            if (!keeps) {
                connection.disconnect(); // without effect once the stream is closed
            }
        }
        return text.toString();
    }

    private static String signature(Map<String, String> parameters) throws GeneralSecurityException {
        String[] names = parameters.keySet().toArray(new String[0]);
        Arrays.sort(names);
        StringBuilder text = new StringBuilder(PATH);
        for (String name : names) {
            text.append(name).append(parameters.get(name));
        }
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(APP_SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        StringBuilder hex = new StringBuilder();
        for (byte one : mac.doFinal(text.toString().getBytes(StandardCharsets.UTF_8))) {
            String digits = Integer.toHexString(one & 0xff);
            hex.append(digits.length() == 1 ? "0" : "").append(digits.toUpperCase(Locale.ROOT));
        }
        return hex.toString();
    }
}
