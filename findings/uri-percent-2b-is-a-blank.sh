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

# %2B in the URI of an endpoint arrives as a blank
#
# Library:  org.apache.camel:camel-core-engine 4.18.0
# Guess:    a plus sign that is encoded as %2B in an option of an endpoint arrives as a plus sign, as in a URI of HTTP.
# Behavior: the component gets a blank, as for a bare plus sign; only RAW(...) hands the plus sign on.
# Seen:     'a%2Bb is [a b]' and 'RAW(a+b) is [a+b]'
# Source:   https://camel.apache.org/manual/faq/how-do-i-configure-endpoints.html names RAW for passwords with +

set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
cat > pom.xml <<'POM'
<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion>
<groupId>probe</groupId><artifactId>probe</artifactId><version>1</version><dependencies>
<dependency><groupId>org.apache.camel</groupId><artifactId>camel-core-engine</artifactId><version>4.18.0</version></dependency>
<dependency><groupId>org.slf4j</groupId><artifactId>slf4j-nop</artifactId><version>2.0.17</version></dependency>
</dependencies></project>
POM
"${MVN:-mvn}" -q -B org.apache.maven.plugins:maven-dependency-plugin:3.8.1:build-classpath -Dmdep.outputFile=cp.txt > /dev/null
cat > Probe.java <<'JAVA'
import java.util.Map;

import org.apache.camel.*;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.*;

public class Probe {
    public static void main(String... args) throws Exception {
        try (DefaultCamelContext context = new DefaultCamelContext()) {
            context.addComponent("shop", new Shop());
            for (String value : new String[]{"a%2Bb", "RAW(a+b)"}) {
                System.out.print(value + " is ");
                context.getEndpoint("shop:orders?name=" + value);
            }
        }
    }

    public static class Shop extends DefaultComponent {
        @Override
        protected Endpoint createEndpoint(String uri, String path, Map<String, Object> parameters) {
            System.out.println("[" + parameters.get("name") + "]");
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
grep -qxF 'a%2Bb is [a b]' <<<"$out" || { echo "changed: expected 'a%2Bb is [a b]'" >&2; exit 1; }
grep -qxF 'RAW(a+b) is [a+b]' <<<"$out" || { echo "changed: expected 'RAW(a+b) is [a+b]'" >&2; exit 1; }
