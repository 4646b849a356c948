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

# A parameter of an endpoint in YAML ends at an ampersand
#
# Library:  org.apache.camel:camel-yaml-dsl 4.18.0
# Guess:    parameters of an endpoint in YAML are values of their own, so that a password with & in it arrives whole.
# Behavior: Camel makes a URI of them without encoding, so that the rest of the value becomes another option; RAW(...) keeps it whole.
# Seen:     '{password=one, two=three}' and '{password=one&two=three}'
# Source:   the script itself

set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
cat > pom.xml <<'POM'
<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion>
<groupId>probe</groupId><artifactId>probe</artifactId><version>1</version><dependencies>
<dependency><groupId>org.apache.camel</groupId><artifactId>camel-core-engine</artifactId><version>4.18.0</version></dependency>
<dependency><groupId>org.apache.camel</groupId><artifactId>camel-core-model</artifactId><version>4.18.0</version></dependency>
<dependency><groupId>org.apache.camel</groupId><artifactId>camel-core-processor</artifactId><version>4.18.0</version></dependency>
<dependency><groupId>org.apache.camel</groupId><artifactId>camel-core-languages</artifactId><version>4.18.0</version></dependency>
<dependency><groupId>org.apache.camel</groupId><artifactId>camel-core-reifier</artifactId><version>4.18.0</version></dependency>
<dependency><groupId>org.apache.camel</groupId><artifactId>camel-direct</artifactId><version>4.18.0</version></dependency>
<dependency><groupId>org.apache.camel</groupId><artifactId>camel-yaml-dsl</artifactId><version>4.18.0</version></dependency>
<dependency><groupId>org.slf4j</groupId><artifactId>slf4j-nop</artifactId><version>2.0.17</version></dependency>
</dependencies></project>
POM
"${MVN:-mvn}" -q -B org.apache.maven.plugins:maven-dependency-plugin:3.8.1:build-classpath -Dmdep.outputFile=cp.txt > /dev/null
cat > Probe.java <<'JAVA'
import java.util.Map;
import java.util.TreeMap;

import org.apache.camel.*;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.*;

public class Probe {
    public static void main(String... args) throws Exception {
        for (String password : new String[]{"one&two=three", "RAW(one&two=three)"}) {
            try (DefaultCamelContext context = new DefaultCamelContext()) {
                context.addComponent("shop", new Shop());
                PluginHelper.getRoutesLoader(context).loadRoutes(ResourceHelper.fromString("route.yaml",
                        "- route: {from: {uri: 'direct:in', steps: [{to: {uri: 'shop:orders', parameters: {password: '" + password
                                + "'}}}]}}"));
                context.start();
            }
        }
    }

    public static class Shop extends DefaultComponent {
        @Override
        protected Endpoint createEndpoint(String uri, String path, Map<String, Object> parameters) {
            System.out.println(new TreeMap<>(parameters));
            parameters.clear();
            return new DefaultEndpoint(uri, this) {
                @Override
                public Producer createProducer() {
                    return new DefaultProducer(this) {
                        @Override
                        public void process(Exchange exchange) {
                        }
                    };
                }

                @Override
                public Consumer createConsumer(Processor processor) {
                    throw new UnsupportedOperationException();
                }
            };
        }
    }
}
JAVA
out=$(java -cp "$(cat cp.txt)" Probe.java); echo "$out"
grep -qxF '{password=one, two=three}' <<<"$out" || { echo "changed: expected '{password=one, two=three}'" >&2; exit 1; }
grep -qxF '{password=one&two=three}' <<<"$out" || { echo "changed: expected '{password=one&two=three}'" >&2; exit 1; }
