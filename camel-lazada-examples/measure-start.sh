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
# Measures how long a packaged service takes from the start of its process to the answer to its first push, which is verified,
# routed, asked about at a simulator and kept. A first run, which is not measured, goes through the same and makes the archive of
# classes: an AOT cache from Java 25 on, one for AppCDS before. The script of each example sources this one, then says
#   package   a function that copies the packaged service into $work and sets jar to its name there
#   pages     what of the service the first run reads as well
#   settings  options of the JVM that set properties of the service
# and calls measure [runs]. JAVA_HOME names the Java to measure, JAVA_OPTIONS replaces its options.
set -euo pipefail
java=${JAVA_HOME:?names the Java to measure}/bin/java
options=${JAVA_OPTIONS--XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xmx64m -Xmn8m}
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
port=${PORT:-28080}
simulator_port=${SIMULATOR_PORT:-28081}
work=$(mktemp -d)
app=
simulator=
trap 'kill $app $simulator 2>/dev/null || true; rm -rf "$work"' EXIT
service=http://127.0.0.1:$port
settings=

# waits without a process for each look, which would take the processor from what is measured
exec {pause}<> <(:)
wait_for_port() {
    until { : <> "/dev/tcp/127.0.0.1/$1"; } 2>/dev/null; do
        kill -0 "$2" 2>/dev/null || { cat "$3" >&2; exit 1; }
        read -rt 0.002 -u "$pause" || true
    done
}

# status and seconds of one push
push() {
    curl -s -o /dev/null -w '%{http_code} %{time_total}\n' -H "Authorization: $signature" -d "$push" "$service/lazada/push"
}

# starts the service with the options and pushes until it says 200; a push that comes too early is repeated at once
start() {
    begin=$(date +%s%N)
    # shellcheck disable=SC2086
    "$java" $options "$@" $settings "-Dcamel.component.lazada.access-token=$token" -jar "$jar" > app 2>&1 &
    app=$!
    wait_for_port "$port" "$app" app
    answers=("$(push)")
    until [ "${answers[-1]% *}" = 200 ]; do answers+=("$(push)"); done
    end=$(date +%s%N)
}

stop() {
    for _ in {1..100}; do
        curl -sf "$service/orders" | grep -q "$order" && break
        sleep 0.2
    done
    curl -sf "$service/orders" | grep -q "$order" || { echo "the order was not kept" >&2; cat app >&2; exit 1; }
    kill "$app"
    wait "$app" || true
}

measure() {
    runs=${1:-5}
    package
    cd "$work"
    "$java" -cp "$root/camel-lazada-simulator/target/classes:$root/camel-lazada-catalogue/target/classes:$jar:lib/*" \
        io.github.camellazada.simulator.LazadaSimulatorMain --port="$simulator_port" > simulator 2>&1 &
    simulator=$!
    until grep -qs "access token" simulator; do
        kill -0 "$simulator" 2>/dev/null || { cat simulator >&2; exit 1; }
        sleep 0.2
    done
    token=$(sed -n 's/.*access token \([^ ]*\) .*/\1/p' simulator)
    admin=http://127.0.0.1:$simulator_port/admin
    curl -sfo /dev/null -d '{"seller": "1001", "orders": 1, "rate": 10}' "$admin/orders/generate"
    until order=$(curl -sf "$admin/orders?seller=1001" | grep -om1 '"id":[0-9]*' | head -1 | cut -d: -f2); do sleep 0.2; done

    export LAZADA_APP_KEY=123456 LAZADA_APP_SECRET=helloworld LAZADA_COUNTRY=SG
    export LAZADA_SERVER_URL="http://127.0.0.1:$simulator_port/{country}/rest"
    LAZADA_TOKEN_KEY=$(head -c 32 /dev/urandom | base64)
    export LAZADA_TOKEN_KEY
    push='{"seller_id":"1001","message_type":0,"site":"lazada_sg","timestamp":1767225600,"data":{"trade_order_id":"'$order'","trade_order_line_id":"1","order_status":"pending","status_update_time":1767225600}}'
    signature=$(printf '%s%s' 123456 "$push" | openssl dgst -sha256 -hmac helloworld | sed 's/.* //')

    version=$("$java" -version 2>&1 | sed -n 's/.*version "\([0-9]*\).*/\1/p')
    if [ "$version" -ge 25 ]; then
        train=-XX:AOTCacheOutput=app.aot use=-XX:AOTCache=app.aot
    else
        train=-XX:ArchiveClassesAtExit=app.jsa use=-XX:SharedArchiveFile=app.jsa
    fi
    start "$train"
    for page in $pages; do curl -sfo /dev/null "$service/$page"; done
    for _ in 1 2 3; do push > /dev/null; done
    stop

    "$java" -version 2>&1 | sed -n 2p
    echo "java $options $use -jar ${jar#./}"
    for run in $(seq "$runs"); do
        read -r load _ < /proc/loadavg
        start "$use"
        processor=$(awk '{ print ($14 + $15) * 10 }' "/proc/$app/stat")
        resident=$(awk '/^VmRSS/ { print int($2 / 1024) }' "/proc/$app/status")
        first=$(awk '{ printf "%d after %d ms", $1, $2 * 1000 }' <<< "${answers[0]}")
        echo "run $run: $(((end - begin) / 1000000)) ms to the 200, first push answered $first, ${#answers[@]} sent;" \
            "$processor ms of processor, $resident MiB resident, load $load"
        stop
    done
}
