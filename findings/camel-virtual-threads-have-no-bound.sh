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

# With virtual threads, a thread pool of Camel's runs any number of tasks at once
#
# Library:  org.apache.camel:camel-support 4.18.0
# Guess:    a pool that a route or component takes with a size of 2 runs two tasks at once, whatever kind of thread it has.
# Behavior: with camel.threads.virtual.enabled=true each task starts at once on a thread of its own, and the sizes of the profile do
#           nothing. 4.17.0 and 4.22.0 do the same.
# Seen:     'platform threads: 2 at once' and 'virtual threads: 5 at once'
# Source:   https://issues.apache.org/jira/browse/CAMEL-23602, which bounds the threads EIP; the script needs JDK 21 or later

set -euo pipefail
JAVA="${JAVA_HOME:+$JAVA_HOME/bin/}"
[ "$("${JAVA}java" -version 2>&1 | sed -n 's/.*version "\([0-9]*\).*/\1/p')" -ge 21 ] || { echo "needs JDK 21 or later" >&2; exit 2; }
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
cat > pom.xml <<'POM'
<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion>
<groupId>probe</groupId><artifactId>probe</artifactId><version>1</version><dependencies>
<dependency><groupId>org.apache.camel</groupId><artifactId>camel-main</artifactId><version>4.18.0</version></dependency>
<dependency><groupId>org.slf4j</groupId><artifactId>slf4j-nop</artifactId><version>2.0.17</version></dependency>
</dependencies></project>
POM
"${MVN:-mvn}" -q -B org.apache.maven.plugins:maven-dependency-plugin:3.8.1:build-classpath -Dmdep.outputFile=cp.txt > /dev/null
cat > Probe.java <<'JAVA'
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.spi.ThreadPoolProfile;

public class Probe {
    public static void main(String... args) throws Exception {
        try (DefaultCamelContext context = new DefaultCamelContext()) {
            context.start();
            ThreadPoolProfile two = new ThreadPoolProfile("two");
            two.setPoolSize(2);
            two.setMaxPoolSize(2);
            two.setMaxQueueSize(10);
            ExecutorService pool = context.getExecutorServiceManager().newThreadPool(context, "probe", two);
            AtomicInteger begun = new AtomicInteger();
            CountDownLatch all = new CountDownLatch(5);
            CountDownLatch end = new CountDownLatch(1);
            for (int i = 0; i < 5; i++) {
                pool.submit(() -> {
                    begun.incrementAndGet();
                    all.countDown();
                    return end.await(30, TimeUnit.SECONDS);
                });
            }
            all.await(3, TimeUnit.SECONDS);
            System.out.println(begun + " at once");
            end.countDown();
        }
    }
}
JAVA
"${JAVA}javac" -cp "$(cat cp.txt)" Probe.java
run() { "${JAVA}java" "$@" -cp "$(cat cp.txt):." Probe; }
platform=$(run); virtual=$(run -Dcamel.threads.virtual.enabled=true)
echo "platform threads: $platform"; echo "virtual threads: $virtual"
[ "$platform" = "2 at once" ] || { echo "changed: expected '2 at once'" >&2; exit 1; }
[ "$virtual" = "5 at once" ] || { echo "changed: expected '5 at once'" >&2; exit 1; }
