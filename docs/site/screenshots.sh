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
# Takes the pictures of the consoles in docs/images: starts the example quarkus-orders in dev mode, which brings a simulator, and
# opens its pages in Chromium. Needs a JDK 17, node 18 or later, npm, and a Chromium (CHROMIUM names another than /usr/bin/chromium).
set -euo pipefail
cd "$(dirname "$0")/../.."
log=$PWD/docs/site/work/dev-mode.log
mkdir -p docs/site/work
(cd docs/site && npm install --no-package-lock --no-audit --no-fund --silent)

./mvnw -B -ntp -q package quarkus:dev -DskipTests -am -pl camel-lazada-examples/quarkus-orders -Dquarkus.http.port=8381 \
    -Dquarkus.camel.lazada.devservices.port=8382 -Ddebug=false < /dev/null > "$log" 2>&1 &
maven=$!
trap 'kill $maven 2> /dev/null; wait $maven 2> /dev/null || true' EXIT

for ((i = 0; ; i++)); do
    curl -sf -o /dev/null http://localhost:8381/orders && break
    kill -0 $maven 2> /dev/null && [ $i -lt 300 ] || { tail -40 "$log" >&2; exit 1; }
    sleep 1
done
node docs/site/screenshots.js http://localhost:8381 http://localhost:8382 docs/images
