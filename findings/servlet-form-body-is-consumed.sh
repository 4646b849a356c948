#!/usr/bin/env bash
#
# Licensed under the Apache License, Version 2.0 (the "License");
# you may not use this file except in compliance with the License.
# You may obtain a copy of the License at
#
#     http://www.apache.org/licenses/LICENSE-2.0
#
# Unless required by applicable law or agreed to in writing, software
# distributed under the License is distributed on an "AS IS" BASIS,
# WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
# See the License for the specific language governing permissions and
# limitations under the License.
#

# A form's body is gone before a route on a servlet server can read its bytes
#
# Library:  org.apache.camel.springboot:camel-platform-http-starter 4.18.0 (Spring Boot 3.5.7 with Tomcat)
# Guess:    platform-http gives the route the bytes of a POST whatever its content type, so that a route can check a signature over them.
# Behavior: a body of application/x-www-form-urlencoded arrives as a Map, decoded in part, without bytes, and the request's own stream is closed.
# Seen:     'text/plain: b=2&a=%31+%7e' and 'application/x-www-form-urlencoded: {b=2, a=%31 %7e}, bytes null, request Stream closed'
# Source:   the script itself

set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
cat > pom.xml <<'POM'
<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion>
<groupId>probe</groupId><artifactId>probe</artifactId><version>1</version><dependencyManagement><dependencies>
<dependency><groupId>org.springframework.boot</groupId><artifactId>spring-boot-dependencies</artifactId><version>3.5.7</version><type>pom</type><scope>import</scope></dependency>
<dependency><groupId>org.apache.camel.springboot</groupId><artifactId>camel-spring-boot-bom</artifactId><version>4.18.0</version><type>pom</type><scope>import</scope></dependency>
<dependency><groupId>org.apache.camel</groupId><artifactId>camel-bom</artifactId><version>4.18.0</version><type>pom</type><scope>import</scope></dependency>
</dependencies></dependencyManagement><dependencies>
<dependency><groupId>org.apache.camel.springboot</groupId><artifactId>camel-platform-http-starter</artifactId></dependency>
</dependencies></project>
POM
"${MVN:-mvn}" -q -B org.apache.maven.plugins:maven-dependency-plugin:3.8.1:build-classpath -Dmdep.outputFile=cp.txt > /dev/null
cat > Probe.java <<'JAVA'
import java.io.IOException;
import java.net.URI;
import java.net.http.*;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import org.apache.camel.Message;
import org.apache.camel.builder.RouteBuilder;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.*;

@Configuration
@EnableAutoConfiguration
public class Probe {
    public static void main(String... args) throws Exception {
        SpringApplication application = new SpringApplication(Probe.class);
        application.setDefaultProperties(Map.of("server.port", 0, "server.address", "127.0.0.1",
                "logging.level.root", "OFF", "spring.main.banner-mode", "off"));
        try (var spring = application.run()) {
            URI uri = URI.create("http://127.0.0.1:" + spring.getEnvironment().getProperty("local.server.port") + "/in");
            for (String type : new String[]{"text/plain", "application/x-www-form-urlencoded"}) {
                HttpRequest post = HttpRequest.newBuilder(uri).header("Content-Type", type)
                        .POST(HttpRequest.BodyPublishers.ofString("b=2&a=%31+%7e")).build();
                System.out.println(type + ": "
                        + HttpClient.newHttpClient().send(post, HttpResponse.BodyHandlers.ofString()).body());
            }
        }
    }

    @Bean
    RouteBuilder route() {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from("platform-http:/in").process(exchange -> {
                    Message message = exchange.getMessage();
                    byte[] bytes = message.getBody(byte[].class);
                    message.setBody(bytes != null ? new String(bytes) : message.getBody() + ", bytes null, "
                            + unread(message.getHeader("CamelHttpServletRequest", HttpServletRequest.class)));
                });
            }
        };
    }

    static String unread(HttpServletRequest request) {
        try {
            return "request " + (request.getReader().read() < 0 ? "at its end" : "with more to read");
        } catch (IOException e) {
            return "request " + e.getMessage();
        }
    }
}
JAVA
out=$(java -cp "$(cat cp.txt)" Probe.java); echo "$out"
for seen in 'text/plain: b=2&a=%31+%7e' 'application/x-www-form-urlencoded: {b=2, a=%31 %7e}, bytes null, request Stream closed'; do
    grep -qxF "$seen" <<<"$out" || { echo "changed: expected '$seen'" >&2; exit 1; }
done
