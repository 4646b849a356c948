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

# The Kafka producer waits for more records by default since 4.0
#
# Library:  org.apache.kafka:kafka-clients 3.9.1 and 4.1.1
# Guess:    a producer without linger.ms sends a record at once, as it always did.
# Behavior: the default of linger.ms is 0 in one and 5 in the other, so that a route that waits for each record takes longer for it.
# Seen:     '3.9.1 linger.ms=0' and '4.1.1 linger.ms=5'
# Source:   https://kafka.apache.org/documentation/#upgrade_4_0_0

set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
for version in 3.9.1 4.1.1; do
cat > pom.xml <<POM
<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion>
<groupId>probe</groupId><artifactId>probe</artifactId><version>1</version><dependencies>
<dependency><groupId>org.apache.kafka</groupId><artifactId>kafka-clients</artifactId><version>$version</version></dependency>
<dependency><groupId>org.slf4j</groupId><artifactId>slf4j-nop</artifactId><version>2.0.17</version></dependency>
</dependencies></project>
POM
"${MVN:-mvn}" -q -B org.apache.maven.plugins:maven-dependency-plugin:3.8.1:build-classpath -Dmdep.outputFile=cp-$version.txt > /dev/null
done
cat > Probe.java <<'JAVA'
import org.apache.kafka.clients.producer.ProducerConfig;

public class Probe {
    public static void main(String... args) {
        System.out.println("linger.ms=" + ProducerConfig.configDef().defaultValues().get("linger.ms"));
    }
}
JAVA
out=$(for version in 3.9.1 4.1.1; do echo "$version $(java -cp "$(cat cp-$version.txt)" Probe.java)"; done); echo "$out"
grep -qxF '3.9.1 linger.ms=0' <<<"$out" || { echo "changed: expected '3.9.1 linger.ms=0'" >&2; exit 1; }
grep -qxF '4.1.1 linger.ms=5' <<<"$out" || { echo "changed: expected '4.1.1 linger.ms=5'" >&2; exit 1; }
