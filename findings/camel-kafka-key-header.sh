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

# camel-kafka renames the header of the record key between two releases
# 
# Library:  org.apache.camel:camel-kafka 4.18.0 and 4.22.0
# Guess:    a route that sets the header kafka.KEY by its name sets the key of the record in each 4.x release.
# Behavior: the constant KafkaConstants.KEY is kafka.KEY in one and CamelKafkaKey in the other, so that records lose their key.
# Seen:     '4.18.0 kafka.KEY' and '4.22.0 CamelKafkaKey'
# Source:   the constant in the jar of each release, printed by the script

set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
for version in 4.18.0 4.22.0; do
    "${MVN:-mvn}" -q -B org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy \
        -Dartifact=org.apache.camel:camel-kafka:$version -DoutputDirectory=. > /dev/null
    echo "$version $(javap -constants -cp camel-kafka-$version.jar org.apache.camel.component.kafka.KafkaConstants \
        | sed -n 's/.* KEY = "\(.*\)";/\1/p')"
done | tee out.txt
grep -qxF '4.18.0 kafka.KEY' out.txt || { echo "changed: 4.18.0" >&2; exit 1; }
grep -qxF '4.22.0 CamelKafkaKey' out.txt || { echo "changed: 4.22.0" >&2; exit 1; }
