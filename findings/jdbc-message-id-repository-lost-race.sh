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

# A lost race of JdbcMessageIdRepository undoes the transaction around it
# 
# Library:  org.apache.camel:camel-sql 4.18.0, com.h2database:h2 2.4.240
# Guess:    add() tells false where another process has added the key meanwhile, and the transaction of the route goes on.
# Behavior: add() throws DuplicateKeyException and marks the transaction of the caller as rollback-only, even if that is caught.
# Seen:     'add threw DuplicateKeyException' and 'the transaction around it threw UnexpectedRollbackException'
# Source:   the script itself

set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
cat > pom.xml <<'POM'
<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion>
<groupId>probe</groupId><artifactId>probe</artifactId><version>1</version><dependencies>
<dependency><groupId>org.apache.camel</groupId><artifactId>camel-sql</artifactId><version>4.18.0</version></dependency>
<dependency><groupId>org.apache.camel</groupId><artifactId>camel-core-engine</artifactId><version>4.18.0</version></dependency>
<dependency><groupId>com.h2database</groupId><artifactId>h2</artifactId><version>2.4.240</version></dependency>
<dependency><groupId>org.slf4j</groupId><artifactId>slf4j-nop</artifactId><version>2.0.17</version></dependency>
</dependencies></project>
POM
"${MVN:-mvn}" -q -B org.apache.maven.plugins:maven-dependency-plugin:3.8.1:build-classpath -Dmdep.outputFile=cp.txt > /dev/null
cat > Probe.java <<'JAVA'
import org.apache.camel.processor.idempotent.jdbc.JdbcMessageIdRepository;
import org.h2.jdbcx.JdbcDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

public class Probe {
    public static void main(String... args) throws Exception {
        JdbcDataSource source = new JdbcDataSource();
        source.setUrl("jdbc:h2:mem:ids;DB_CLOSE_DELAY=-1");
        JdbcMessageIdRepository another = new JdbcMessageIdRepository(source, "sink");
        another.start();
        JdbcMessageIdRepository late = new JdbcMessageIdRepository(source, "sink") {
            @Override
            protected int queryForInt(String key) {
                int found = super.queryForInt(key);
                Thread other = new Thread(() -> another.add(key));
                other.start();
                try {
                    other.join();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
                return found;
            }
        };
        late.start();
        try {
            new TransactionTemplate(new JdbcTransactionManager(source)).executeWithoutResult(status -> {
                try {
                    System.out.println("add returned " + late.add("key"));
                } catch (RuntimeException e) {
                    System.out.println("add threw " + e.getClass().getSimpleName());
                }
            });
            System.out.println("the transaction around it was committed");
        } catch (TransactionException e) {
            System.out.println("the transaction around it threw " + e.getClass().getSimpleName());
        }
    }
}
JAVA
out=$(java -cp "$(cat cp.txt)" Probe.java); echo "$out"
grep -qxF 'add threw DuplicateKeyException' <<<"$out" || { echo "changed: expected 'add threw DuplicateKeyException'" >&2; exit 1; }
grep -qxF 'the transaction around it threw UnexpectedRollbackException' <<<"$out" || { echo "changed: expected 'the transaction around it threw UnexpectedRollbackException'" >&2; exit 1; }
