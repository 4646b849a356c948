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

# The default data type of a Kamelet takes effect between two patch releases
#
# Library:  org.apache.camel:camel-yaml-dsl 4.18.0 and 4.18.2, camel-kamelet 4.18.0
# Guess:    a Kamelet that declares a default data type for what it takes in does the same on each 4.18.x.
# Behavior: 4.18.0 passes over the default; 4.18.2 transforms each message by it, so that a body that it cannot read fails.
# Seen:     '4.18.0 hello' and '4.18.2 HELLO'
# Source:   the script itself

set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
mkdir -p kamelets
cat > kamelets/ask-action.kamelet.yaml <<'YAML'
apiVersion: camel.apache.org/v1
kind: Kamelet
metadata:
  name: ask-action
  labels:
    camel.apache.org/kamelet.type: action
spec:
  definition:
    title: Ask
  dataTypes:
    in:
      default: upper
      types:
        upper: {format: probe-upper}
  template:
    from:
      uri: kamelet:source
      steps:
        - to: mock:asked
YAML
for version in 4.18.0 4.18.2; do
cat > pom.xml <<POM
<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion>
<groupId>probe</groupId><artifactId>probe</artifactId><version>1</version><dependencies>
<dependency><groupId>org.apache.camel</groupId><artifactId>camel-core-engine</artifactId><version>4.18.0</version></dependency>
<dependency><groupId>org.apache.camel</groupId><artifactId>camel-core-model</artifactId><version>4.18.0</version></dependency>
<dependency><groupId>org.apache.camel</groupId><artifactId>camel-core-processor</artifactId><version>4.18.0</version></dependency>
<dependency><groupId>org.apache.camel</groupId><artifactId>camel-core-languages</artifactId><version>4.18.0</version></dependency>
<dependency><groupId>org.apache.camel</groupId><artifactId>camel-core-reifier</artifactId><version>4.18.0</version></dependency>
<dependency><groupId>org.apache.camel</groupId><artifactId>camel-direct</artifactId><version>4.18.0</version></dependency>
<dependency><groupId>org.apache.camel</groupId><artifactId>camel-mock</artifactId><version>4.18.0</version></dependency>
<dependency><groupId>org.apache.camel</groupId><artifactId>camel-kamelet</artifactId><version>4.18.0</version></dependency>
<dependency><groupId>org.apache.camel</groupId><artifactId>camel-yaml-dsl</artifactId><version>$version</version></dependency>
<dependency><groupId>org.apache.camel</groupId><artifactId>camel-yaml-dsl-common</artifactId><version>$version</version></dependency>
<dependency><groupId>org.apache.camel</groupId><artifactId>camel-yaml-dsl-deserializers</artifactId><version>$version</version></dependency>
<dependency><groupId>org.slf4j</groupId><artifactId>slf4j-nop</artifactId><version>2.0.17</version></dependency>
</dependencies></project>
POM
"${MVN:-mvn}" -q -B org.apache.maven.plugins:maven-dependency-plugin:3.8.1:build-classpath -Dmdep.outputFile=cp-$version.txt > /dev/null
done
cat > Probe.java <<'JAVA'
import org.apache.camel.*;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.mock.MockEndpoint;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.spi.*;

public class Probe {
    public static void main(String... args) throws Exception {
        try (DefaultCamelContext context = new DefaultCamelContext()) {
            context.getRegistry().bind("probe-upper", new Upper());
            context.addRoutes(new RouteBuilder() {
                @Override
                public void configure() {
                    from("direct:in").to("kamelet:ask-action");
                }
            });
            context.start();
            context.createProducerTemplate().sendBody("direct:in", "hello");
            MockEndpoint asked = context.getEndpoint("mock:asked", MockEndpoint.class);
            System.out.println(asked.getExchanges().get(0).getMessage().getBody(String.class));
        }
    }

    @DataTypeTransformer(name = "probe-upper")
    public static class Upper extends Transformer {
        @Override
        public void transform(Message message, DataType from, DataType to) {
            message.setBody(message.getBody(String.class).toUpperCase());
        }
    }
}
JAVA
out=$(for version in 4.18.0 4.18.2; do echo "$version $(java -cp ".:$(cat cp-$version.txt)" Probe.java)"; done); echo "$out"
grep -qxF '4.18.0 hello' <<<"$out" || { echo "changed: expected '4.18.0 hello'" >&2; exit 1; }
grep -qxF '4.18.2 HELLO' <<<"$out" || { echo "changed: expected '4.18.2 HELLO'" >&2; exit 1; }
