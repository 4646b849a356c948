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

# An optional placeholder of a Kamelet is filled from an environment variable of the same name
#
# Library:  org.apache.camel:camel-kamelet and camel-yaml-dsl 4.18.0
# Guess:    {{?country}} in a Kamelet stays out of the URI where the Kamelet was given no property country.
# Behavior: it takes the value of the variable COUNTRY of the process, which may belong to another program.
# Seen:     'without the variable: country=null' and 'with COUNTRY=FR: country=FR'
# Source:   the script itself

set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
cat > pom.xml <<'POM'
<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion>
<groupId>probe</groupId><artifactId>probe</artifactId><version>1</version><dependencies>
<dependency><groupId>org.apache.camel</groupId><artifactId>camel-core-engine</artifactId><version>4.18.0</version></dependency>
<dependency><groupId>org.apache.camel</groupId><artifactId>camel-kamelet</artifactId><version>4.18.0</version></dependency>
<dependency><groupId>org.apache.camel</groupId><artifactId>camel-core-languages</artifactId><version>4.18.0</version></dependency>
<dependency><groupId>org.apache.camel</groupId><artifactId>camel-log</artifactId><version>4.18.0</version></dependency>
<dependency><groupId>org.apache.camel</groupId><artifactId>camel-yaml-dsl</artifactId><version>4.18.0</version></dependency>
<dependency><groupId>org.apache.camel</groupId><artifactId>camel-core-model</artifactId><version>4.18.0</version></dependency>
<dependency><groupId>org.apache.camel</groupId><artifactId>camel-core-processor</artifactId><version>4.18.0</version></dependency>
<dependency><groupId>org.apache.camel</groupId><artifactId>camel-direct</artifactId><version>4.18.0</version></dependency>
<dependency><groupId>org.slf4j</groupId><artifactId>slf4j-nop</artifactId><version>2.0.17</version></dependency>
</dependencies></project>
POM
"${MVN:-mvn}" -q -B org.apache.maven.plugins:maven-dependency-plugin:3.8.1:build-classpath -Dmdep.outputFile=cp.txt > /dev/null
cat > Probe.java <<'JAVA'
import org.apache.camel.*;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.*;

public class Probe {
    public static void main(String... args) throws Exception {
        try (DefaultCamelContext context = new DefaultCamelContext()) {
            context.addComponent("shop", new Shop());
            context.addRoutes(new RouteBuilder() {
                @Override
                public void configure() {
                    routeTemplate("ask").templateOptionalParameter("country").from("kamelet:source")
                            .to("shop:orders?country={{?country}}");
                    from("direct:in").to("kamelet:ask");
                }
            });
            context.start();
        }
    }

    public static class Shop extends DefaultComponent {
        @Override
        protected Endpoint createEndpoint(String uri, String path, java.util.Map<String, Object> parameters) {
            System.out.println("country=" + parameters.remove("country"));
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
out=$(echo "without the variable: $(env -u COUNTRY java -cp "$(cat cp.txt)" Probe.java)"
echo "with COUNTRY=FR: $(COUNTRY=FR java -cp "$(cat cp.txt)" Probe.java)"); echo "$out"
grep -qxF 'without the variable: country=null' <<<"$out" || { echo "changed: without the variable" >&2; exit 1; }
grep -qxF 'with COUNTRY=FR: country=FR' <<<"$out" || { echo "changed: with the variable" >&2; exit 1; }
