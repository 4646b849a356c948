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

# Camel Main takes no option of a component from a variable CAMEL_COMPONENT_...
#
# Library:  org.apache.camel:camel-main 4.18.0
# Guess:    the variable CAMEL_COMPONENT_SEDA_QUEUE_SIZE sets the option queueSize of the component seda, as CAMEL_MAIN_NAME sets
#           the name of the context.
# Behavior: the name is taken, the option is not, and nothing is said of it. The property camel.component.seda.queue-size works.
#           4.17.0 and 4.22.0 do the same.
# Seen:     'context shop, queue 1000' with both variables, 'queue 7' with the property
# Source:   MainHelper.filterEnvVariables compares names of variables with prefixes such as camel.component. as they are

set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
cat > pom.xml <<'POM'
<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion>
<groupId>probe</groupId><artifactId>probe</artifactId><version>1</version><dependencies>
<dependency><groupId>org.apache.camel</groupId><artifactId>camel-main</artifactId><version>4.18.0</version></dependency>
<dependency><groupId>org.apache.camel</groupId><artifactId>camel-seda</artifactId><version>4.18.0</version></dependency>
<dependency><groupId>org.slf4j</groupId><artifactId>slf4j-nop</artifactId><version>2.0.17</version></dependency>
</dependencies></project>
POM
"${MVN:-mvn}" -q -B org.apache.maven.plugins:maven-dependency-plugin:3.8.1:build-classpath -Dmdep.outputFile=cp.txt > /dev/null
cat > Probe.java <<'JAVA'
import org.apache.camel.component.seda.SedaComponent;
import org.apache.camel.main.Main;

public class Probe {
    public static void main(String... args) throws Exception {
        Main main = new Main();
        if (args.length > 0) {
            main.addProperty("camel.component.seda.queue-size", args[0]);
        }
        main.start();
        SedaComponent seda = main.getCamelContext().getComponent("seda", SedaComponent.class);
        System.out.println("context " + main.getCamelContext().getName() + ", queue " + seda.getQueueSize());
        main.stop();
    }
}
JAVA
javac -cp "$(cat cp.txt)" Probe.java
run() { CAMEL_MAIN_NAME=shop CAMEL_COMPONENT_SEDA_QUEUE_SIZE=7 java -cp "$(cat cp.txt):." Probe "$@"; }
variable=$(run); property=$(run 7)
echo "variables: $variable"; echo "property:  $property"
[ "$variable" = "context shop, queue 1000" ] || { echo "changed: expected 'context shop, queue 1000'" >&2; exit 1; }
[ "$property" = "context shop, queue 7" ] || { echo "changed: expected 'context shop, queue 7'" >&2; exit 1; }
