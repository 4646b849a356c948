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

# A tree of Jackson drops the zeros at the end of a decimal
#
# Library:  com.fasterxml.jackson.core:jackson-databind 2.20.1
# Guess:    with USE_BIG_DECIMAL_FOR_FLOATS a price of 12.90 keeps its scale, in a tree as in a BigDecimal.
# Behavior: the tree holds 12.9 unless JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES is off, though a BigDecimal that is read by itself keeps it.
# Seen:     'tree 12.9', 'value 12.90' and 'tree without the feature 12.90'
# Source:   https://github.com/FasterXML/jackson-databind/issues/3651

set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
cat > pom.xml <<'POM'
<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion>
<groupId>probe</groupId><artifactId>probe</artifactId><version>1</version><dependencies>
<dependency><groupId>com.fasterxml.jackson.core</groupId><artifactId>jackson-databind</artifactId><version>2.20.1</version></dependency>
<dependency><groupId>org.slf4j</groupId><artifactId>slf4j-nop</artifactId><version>2.0.17</version></dependency>
</dependencies></project>
POM
"${MVN:-mvn}" -q -B org.apache.maven.plugins:maven-dependency-plugin:3.8.1:build-classpath -Dmdep.outputFile=cp.txt > /dev/null
cat > Probe.java <<'JAVA'
import java.math.BigDecimal;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;

public class Probe {
    public static void main(String... args) throws Exception {
        JsonMapper mapper = JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();
        System.out.println("tree " + mapper.readTree("12.90").decimalValue());
        System.out.println("value " + mapper.readValue("12.90", BigDecimal.class));
        JsonMapper exact = mapper.rebuild().disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES).build();
        System.out.println("tree without the feature " + exact.readTree("12.90").decimalValue());
    }
}
JAVA
out=$(java -cp "$(cat cp.txt)" Probe.java); echo "$out"
grep -qxF 'tree 12.9' <<<"$out" || { echo "changed: expected 'tree 12.9'" >&2; exit 1; }
grep -qxF 'value 12.90' <<<"$out" || { echo "changed: expected 'value 12.90'" >&2; exit 1; }
grep -qxF 'tree without the feature 12.90' <<<"$out" || { echo "changed: expected 'tree without the feature 12.90'" >&2; exit 1; }
