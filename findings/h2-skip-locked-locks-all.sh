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

# FOR UPDATE SKIP LOCKED with a limit locks more rows than it returns
#
# Library:  com.h2database:h2 2.4.240
# Guess:    of ten free rows, a worker that takes two by FETCH FIRST and SKIP LOCKED leaves eight to the others.
# Behavior: where it has to sort (no index for ORDER BY), H2 locks all rows that match. The next worker then finds none until the first one commits.
# Seen:     'first takes 2' and 'second takes 0'
# Source:   https://h2database.com/html/commands.html#select, and the script itself

set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
cat > pom.xml <<'POM'
<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion>
<groupId>probe</groupId><artifactId>probe</artifactId><version>1</version><dependencies>
<dependency><groupId>com.h2database</groupId><artifactId>h2</artifactId><version>2.4.240</version></dependency>
</dependencies></project>
POM
"${MVN:-mvn}" -q -B org.apache.maven.plugins:maven-dependency-plugin:3.8.1:build-classpath -Dmdep.outputFile=cp.txt > /dev/null
cat > Probe.java <<'JAVA'
import java.sql.*;

public class Probe {
    public static void main(String... args) throws Exception {
        try (Connection first = DriverManager.getConnection("jdbc:h2:mem:queue;DB_CLOSE_DELAY=-1");
                Connection second = DriverManager.getConnection("jdbc:h2:mem:queue")) {
            try (Statement sql = first.createStatement()) {
                sql.execute("CREATE TABLE job (id INT PRIMARY KEY, due INT)");
                sql.execute("INSERT INTO job SELECT x, x FROM SYSTEM_RANGE(1, 10)");
            }
            first.setAutoCommit(false);
            second.setAutoCommit(false);
            System.out.println("first takes " + take(first));
            System.out.println("second takes " + take(second));
        }
    }

    static int take(Connection connection) throws SQLException {
        try (Statement sql = connection.createStatement(); ResultSet rows = sql.executeQuery(
                "SELECT id FROM job ORDER BY due FETCH FIRST 2 ROWS ONLY FOR UPDATE SKIP LOCKED")) {
            int taken = 0;
            while (rows.next()) {
                taken++;
            }
            return taken;
        }
    }
}
JAVA
out=$(java -cp "$(cat cp.txt)" Probe.java); echo "$out"
grep -qxF 'first takes 2' <<<"$out" || { echo "changed: expected 'first takes 2'" >&2; exit 1; }
grep -qxF 'second takes 0' <<<"$out" || { echo "changed: expected 'second takes 0'" >&2; exit 1; }
