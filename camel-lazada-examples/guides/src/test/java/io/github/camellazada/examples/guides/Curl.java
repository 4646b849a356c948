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
package io.github.camellazada.examples.guides;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Does what a curl command of a guide does, at the ports of a test instead of those that the guide names. */
final class Curl {
    private static final Pattern URL = Pattern.compile("http://127\\.0\\.0\\.1:(\\d+)([^\"\\s]*)");
    private static final Pattern DATA = Pattern.compile("-d '(.*)'$");
    private static final String NOW = "'$(date +%s)000'";

    private final HttpClient client = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.ALWAYS).build();
    private final Map<String, Integer> ports;

    Curl(Map<String, Integer> ports) {
        this.ports = ports;
    }

    String run(String command) throws Exception {
        Matcher url = URL.matcher(command);
        Matcher data = DATA.matcher(command);
        if (!url.find()) {
            throw new IllegalArgumentException(command);
        }
        HttpRequest.Builder request = HttpRequest
                .newBuilder(URI.create("http://127.0.0.1:" + ports.get(url.group(1)) + url.group(2)));
        if (data.find()) {
            request.POST(
                    HttpRequest.BodyPublishers.ofString(data.group(1).replace(NOW, Long.toString(System.currentTimeMillis()))));
        } else if (command.contains("-X POST")) {
            request.POST(HttpRequest.BodyPublishers.noBody());
        }
        HttpResponse<String> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException(answer.statusCode() + " for " + command + ": " + answer.body());
        }
        return answer.body();
    }
}
