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

# A list of keys is looked up row by row of all that share the first column
#
# Library:  com.h2database:h2 2.4.240
# Guess:    `seller = ? AND sku IN (?, ?, ?)` looks up three keys in the primary key (seller, sku), as `seller = ? AND sku = ?` looks up one.
# Behavior: it reads every row of the seller. A join with the list as VALUES looks up each key.
# Seen:     'equals reads 2 rows, IN reads 10001, join reads 6'
# Source:   EXPLAIN ANALYZE, in the script itself

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
import java.util.regex.*;

public class Probe {
    public static void main(String... args) throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:h2:mem:keys"); Statement sql = connection.createStatement()) {
            sql.execute("CREATE TABLE stock (seller VARCHAR(9), sku VARCHAR(9), quantity INT, PRIMARY KEY (seller, sku))");
            sql.execute("INSERT INTO stock SELECT 'one', 'SKU' || x, 1 FROM SYSTEM_RANGE(1, 10000)");
            sql.execute("INSERT INTO stock SELECT 'other', 'SKU' || x, 1 FROM SYSTEM_RANGE(1, 10000)");
            sql.execute("ANALYZE");
            System.out.println("equals reads " + read(sql, "SELECT * FROM stock WHERE seller = 'one' AND sku = 'SKU7'")
                    + " rows, IN reads "
                    + read(sql, "SELECT * FROM stock WHERE seller = 'one' AND sku IN ('SKU7', 'SKU70', 'SKU700')")
                    + ", join reads " + read(sql, "SELECT stock.* FROM (VALUES ('SKU7'), ('SKU70'), ('SKU700')) AS wanted (sku)"
                            + " JOIN stock ON stock.seller = 'one' AND stock.sku = wanted.sku"));
        }
    }

    // the number of rows that the plan read of the table
    private static int read(Statement sql, String query) throws SQLException {
        try (ResultSet plan = sql.executeQuery("EXPLAIN ANALYZE " + query)) {
            plan.next();
            String text = plan.getString(1);
            Matcher count = Pattern.compile("scanCount: (\\d+)").matcher(text.substring(text.indexOf("STOCK")));
            int rows = 0;
            while (count.find()) {
                rows = Math.max(rows, Integer.parseInt(count.group(1)));
            }
            return rows;
        }
    }
}
JAVA
out=$(java -cp "$(cat cp.txt)" Probe.java); echo "$out"
expected='equals reads 2 rows, IN reads 10001, join reads 6'
grep -qxF "$expected" <<<"$out" || { echo "changed: expected '$expected'" >&2; exit 1; }
