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

# H2 acknowledges a commit before it writes it to its file
# 
# Library:  com.h2database:h2 2.4.240
# Guess:    a commit that returned survives SIGKILL of the process, as with other databases in a file.
# Behavior: it survives only if WRITE_DELAY (500 ms unless set) has passed; with WRITE_DELAY=0 it survives.
# Seen:     'default lost some' and 'WRITE_DELAY=0 lost 0'
# Source:   https://h2database.com/html/commands.html#set_write_delay

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
import java.io.*;
import java.nio.file.*;
import java.sql.*;

public class Probe {
    public static void main(String... args) throws Exception {
        if (args.length > 0) {
            child(args[0]);
            return;
        }
        System.out.println("default lost " + (lost("default", "") > 0 ? "some" : "0"));
        System.out.println("WRITE_DELAY=0 lost " + lost("zero", ";WRITE_DELAY=0"));
    }

    static int lost(String name, String setting) throws Exception {
        String url = "jdbc:h2:file:" + Path.of(name).toAbsolutePath() + setting;
        Process process = new ProcessBuilder("java", "-cp", System.getProperty("java.class.path"), "Probe.java", url)
                .redirectError(ProcessBuilder.Redirect.INHERIT).start();
        int acknowledged = 0;
        try (BufferedReader told = process.inputReader()) {
            while (acknowledged < 50) {
                acknowledged = Integer.parseInt(told.readLine());
            }
            process.destroyForcibly().waitFor();
        }
        try (Connection connection = DriverManager.getConnection(url); Statement sql = connection.createStatement();
                ResultSet rows = sql.executeQuery("SELECT COUNT(*) FROM t WHERE id <= " + acknowledged)) {
            rows.next();
            return acknowledged - rows.getInt(1);
        }
    }

    static void child(String url) throws Exception {
        Connection connection = DriverManager.getConnection(url);
        try (Statement sql = connection.createStatement()) {
            sql.execute("CREATE TABLE t (id INT PRIMARY KEY)");
            sql.execute("CHECKPOINT SYNC");
            for (int id = 1;; id++) {
                sql.execute("INSERT INTO t VALUES (" + id + ")");
                System.out.println(id);
                System.out.flush();
            }
        }
    }
}
JAVA
out=$(java -cp "$(cat cp.txt)" Probe.java); echo "$out"
grep -qxF 'default lost some' <<<"$out" || { echo "changed: expected 'default lost some'" >&2; exit 1; }
grep -qxF 'WRITE_DELAY=0 lost 0' <<<"$out" || { echo "changed: expected 'WRITE_DELAY=0 lost 0'" >&2; exit 1; }
