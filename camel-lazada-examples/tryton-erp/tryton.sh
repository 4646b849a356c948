#!/usr/bin/env bash
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
# A Tryton on this machine, with its own PostgreSQL, below TRYTON_HOME.
#   tryton.sh check      says whether the packages are there
#   tryton.sh install    installs them with apt-get
#   tryton.sh start      starts the server, and fills its database the first time; prints the URL at the end
#   tryton.sh running    says whether it runs
#   tryton.sh stop       stops both servers
#   tryton.sh remove     stops them and deletes the database
# Settings: TRYTON_HOME (/var/tmp/tryton-lazada-UID), TRYTON_PORT (8000), TRYTON_PASSWORD (demo-Sales4U), TRYTON_CURRENCY (SGD)
set -euo pipefail

here=$(cd "$(dirname "$0")" && pwd)
home=${TRYTON_HOME:-/var/tmp/tryton-lazada-$(id -u)}
port=${TRYTON_PORT:-8000}
database=lazada
packages=(tryton-server tryton-modules-sale tryton-modules-stock tryton-modules-account-invoice tryton-proteus
    python3-psycopg2 postgresql)
postgres=$(find /usr/lib/postgresql -maxdepth 2 -name bin 2> /dev/null | sort -V | tail -1)
data=$home/postgres
settings=$home/trytond.conf

# the folder of the module lazada_sale, the socket of PostgreSQL
export PYTHONPATH=$here/tryton${PYTHONPATH:+:$PYTHONPATH} PYTHONDONTWRITEBYTECODE=1 PGHOST=$data
export TRYTON_PASSWORD=${TRYTON_PASSWORD:-demo-Sales4U}

missing() {
    for package in "${packages[@]}"; do
        dpkg-query -W -f '${db:Status-Status}\n' "$package" 2> /dev/null | grep -qx installed || echo "$package"
    done
}

check() {
    local names
    names=$(missing | tr '\n' ' ')
    [ -z "$names" ] && return
    echo "Tryton cannot start: this machine lacks ${names% }." >&2
    echo "Install them (Debian 12): apt-get install -y --no-install-recommends ${names% }" >&2
    exit 3
}

# PostgreSQL refuses to run as root
as_owner() {
    if [ "$(id -u)" -eq 0 ]; then
        (cd / && runuser -u postgres -- "$@")
    else
        "$@"
    fi
}

is_running() {
    [ -e "$home/trytond.pid" ] && kill -0 "$(cat "$home/trytond.pid")" 2> /dev/null
}

start_postgres() {
    as_owner "$postgres/pg_ctl" -D "$data" status > /dev/null 2>&1 && return
    if [ ! -e "$data/PG_VERSION" ]; then
        as_owner "$postgres/initdb" -D "$data" -U tryton -A trust -E UTF8 --locale=C.UTF-8 --no-sync > "$home/initdb.log"
    fi
    # a socket in a folder of the owner, and no port
    as_owner "$postgres/pg_ctl" -D "$data" -w -l "$data/server.log" \
        -o "-c listen_addresses='' -c unix_socket_directories='$data' -c synchronous_commit=off" start > "$home/postgres.log"
}

fill() {
    [ -e "$home/filled" ] && return
    echo "Filling the database of Tryton, which takes half a minute ..." >&2
    "$postgres/psql" -q -U tryton -d postgres -c "DROP DATABASE IF EXISTS $database" -c "CREATE DATABASE $database" 2>> "$home/fill.log"
    printf %s "$TRYTON_PASSWORD" > "$home/password"
    TRYTONPASSFILE=$home/password trytond-admin -c "$settings" -d "$database" --email admin@example.com \
        -u lazada_sale sale stock account_invoice --activate-dependencies >> "$home/fill.log" 2>&1
    rm "$home/password"
    /usr/bin/python3 "$here/tryton/setup.py" "postgresql://tryton@/$database" "$settings" >> "$home/fill.log" 2>&1
    touch "$home/filled"
}

answers() {
    curl -s -o /dev/null "http://127.0.0.1:$port/$database/"
}

start() {
    check
    (umask 077 && mkdir -p "$home")
    # root makes the folder, postgres owns what is in data
    if [ ! -d "$data" ]; then
        mkdir -m 700 "$data"
        [ "$(id -u)" -ne 0 ] || { chmod 711 "$home"; chown postgres "$data"; }
    fi
    cat > "$settings" << EOF
[database]
uri = postgresql://tryton@/
path = $home/files
[web]
listen = 127.0.0.1:$port
EOF
    start_postgres
    fill
    if ! is_running; then
        nohup trytond -c "$settings" -d "$database" > "$home/trytond.log" 2>&1 < /dev/null &
        echo $! > "$home/trytond.pid"
    fi
    for _ in $(seq 300); do
        is_running || { tail -5 "$home/trytond.log" >&2; exit 1; }
        answers && break
        sleep 0.2
    done
    echo "http://127.0.0.1:$port/$database/"
}

stop() {
    if is_running; then
        kill "$(cat "$home/trytond.pid")"
    fi
    rm -f "$home/trytond.pid"
    [ ! -d "$data" ] || as_owner "$postgres/pg_ctl" -D "$data" -m fast stop > /dev/null 2>&1 || true
}

case ${1:-} in
check) check ;;
install) apt-get update && apt-get install -y --no-install-recommends "${packages[@]}" ;;
start) start ;;
running) is_running ;;
stop) stop ;;
remove) stop && rm -rf "$home" ;;
*)
    sed -n 's/^#   //p' "$0"
    exit 2
    ;;
esac
