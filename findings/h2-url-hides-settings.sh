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

# H2 leaves the settings out of the URL that its metadata tell
#
# Library:  com.h2database:h2 2.4.240
# Guess:    DatabaseMetaData.getURL() returns the URL that the connection was opened with, so that its settings can be checked.
# Behavior: the settings behind the first semicolon are gone, those that change how a file is shared among them.
# Seen:     'url without AUTO_SERVER'
# Source:   https://h2database.com/javadoc/org/h2/jdbc/JdbcDatabaseMetaData.html#getURL()

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
import java.nio.file.Path;
import java.sql.*;

public class Probe {
    public static void main(String... args) throws Exception {
        String url = "jdbc:h2:file:" + Path.of("probe").toAbsolutePath() + ";AUTO_SERVER=TRUE";
        try (Connection connection = DriverManager.getConnection(url)) {
            String told = connection.getMetaData().getURL();
            System.out.println("url " + (told.contains("AUTO_SERVER") ? "with" : "without") + " AUTO_SERVER");
        }
    }
}
JAVA
out=$(java -cp "$(cat cp.txt)" Probe.java); echo "$out"
grep -qxF 'url without AUTO_SERVER' <<<"$out" || { echo "changed: expected 'url without AUTO_SERVER'" >&2; exit 1; }
