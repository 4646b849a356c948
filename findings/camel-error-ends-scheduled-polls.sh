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

# An error in one poll of a scheduled consumer ends its polling for good, an exception does not
#
# Library:  org.apache.camel:camel-support 4.18.0
# Guess:    a poll that fails is told, and the next one runs after the delay, whatever was thrown.
# Behavior: the consumer throws an Error on to its scheduler, whose executor then drops the task. The route stays started, and nothing
#           polls any longer.
# Seen:     'exception: 5 polls, route Started' and 'error: 1 polls, route Started'
# Source:   ScheduledPollConsumer.run and java.util.concurrent.ScheduledExecutorService

set -euo pipefail
JAVA="${JAVA_HOME:+$JAVA_HOME/bin/}"
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
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.camel.Consumer;
import org.apache.camel.Endpoint;
import org.apache.camel.Processor;
import org.apache.camel.Producer;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.DefaultComponent;
import org.apache.camel.support.ScheduledPollConsumer;
import org.apache.camel.support.ScheduledPollEndpoint;

public class Probe {
    static final AtomicInteger POLLS = new AtomicInteger();
    static final CountDownLatch FIVE = new CountDownLatch(5);

    public static void main(String... args) throws Exception {
        try (DefaultCamelContext context = new DefaultCamelContext()) {
            context.addComponent("broken", new DefaultComponent() {
                @Override
                protected Endpoint createEndpoint(String uri, String what, Map<String, Object> parameters) {
                    return new Broken(uri, this, what);
                }
            });
            context.addRoutes(new RouteBuilder() {
                @Override
                public void configure() {
                    from("broken:" + args[0] + "?initialDelay=0&delay=20").routeId("polls").stop();
                }
            });
            context.start();
            FIVE.await(3, TimeUnit.SECONDS);
            System.out.println(Math.min(5, POLLS.get()) + " polls, route " + context.getRouteController().getRouteStatus("polls"));
        }
    }

    static final class Broken extends ScheduledPollEndpoint {
        final String what;

        Broken(String uri, DefaultComponent component, String what) {
            super(uri, component);
            this.what = what;
        }

        @Override
        public Producer createProducer() {
            throw new UnsupportedOperationException();
        }

        @Override
        public Consumer createConsumer(Processor processor) throws Exception {
            ScheduledPollConsumer consumer = new ScheduledPollConsumer(this, processor) {
                @Override
                protected int poll() {
                    POLLS.incrementAndGet();
                    FIVE.countDown();
                    if (what.equals("error")) {
                        throw new NoClassDefFoundError("com/example/Missing");
                    }
                    throw new IllegalStateException("down");
                }
            };
            configureConsumer(consumer);
            return consumer;
        }
    }
}
JAVA
"${JAVA}javac" -cp "$(cat cp.txt)" Probe.java
run() { "${JAVA}java" -cp "$(cat cp.txt):." Probe "$1"; }
exception=$(run exception); error=$(run error)
echo "exception: $exception"; echo "error: $error"
[ "$exception" = "5 polls, route Started" ] || { echo "changed: expected '5 polls, route Started'" >&2; exit 1; }
[ "$error" = "1 polls, route Started" ] || { echo "changed: expected '1 polls, route Started'" >&2; exit 1; }
