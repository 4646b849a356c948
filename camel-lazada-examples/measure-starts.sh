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
# Measures the start of each packaged example by its own measure-start.sh, and writes the generated part of
# docs/results/start.adoc anew. Argument: runs of each, five unless told. JAVA_HOME and JAVA_OPTIONS are those of measure-start.sh.
set -euo pipefail
cd "$(dirname "$0")"
page=../docs/results/start.adoc
lines=$(mktemp) part=$(mktemp) written=$(mktemp)
trap 'rm -f "$lines" "$part" "$written"' EXIT

for example in quarkus-orders spring-boot-orders; do
    echo "example $example"
    "$example/measure-start.sh" "${1:-5}"
done | tee "$lines" >&2

processor=$(sed -n '/^model name/ { s/.*: //p; q; }' /proc/cpuinfo)
{
    echo "$(date +%F), commit $(git rev-parse --short=8 HEAD) +"
    echo "$processor, $(nproc) processors, $(uname -s) +"
    sed -n '2 { s/(.*)//; s/ *$//; p; q; }' "$lines"
    echo
    awk '
        function cell(values, count,    i, j, held) {
            for (i = 2; i <= count; i++)
                for (j = i; j > 1 && values[j - 1] > values[j]; j--) { held = values[j]; values[j] = values[j - 1]; values[j - 1] = held }
            held = (values[int((count + 1) / 2)] + values[int(count / 2) + 1]) / 2
            return sprintf("%.0f (%.0f–%.0f)", held, values[1], values[count])
        }
        function row() {
            if (runs) print "| `" example "` | `" options "` | " cell(ready, runs) " | " cell(push, runs) " | " cell(cpu, runs) \
                " | " cell(memory, runs) " | " load
            runs = 0
        }
        BEGIN { print "[cols=\"2,4,2,2,2,2,1\"]\n|===\n| example | options of the JVM | to the 200, ms | first push, ms | processor, ms | resident, MiB | load\n" }
        $1 == "example" { row(); example = $2 }
        $1 == "java" { options = $0; sub(/^java /, "", options); sub(/ -jar .*/, "", options) }
        $1 == "run" {
            runs++
            match($0, /: [0-9]+ ms to/); ready[runs] = substr($0, RSTART + 2) + 0
            match($0, /after [0-9]+ ms/); push[runs] = substr($0, RSTART + 6) + 0
            match($0, /; [0-9]+ ms of/); cpu[runs] = substr($0, RSTART + 2) + 0
            match($0, /[0-9]+ MiB/); memory[runs] = substr($0, RSTART) + 0
            load = $NF
        }
        END { row(); print "|===" }
    ' "$lines"
} > "$part"

awk -v part="$part" '
    $0 == "// end of generated: starts" { inside = 0 }
    !inside { print }
    $0 == "// generated: starts" { inside = 1; while ((getline line < part) > 0) print line }
' "$page" > "$written"
cp "$written" "$page"
