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
#   tryton.sh install    installs them with apt-get, and fills a template of the database, which each first start copies
#   tryton.sh start      starts the server, and fills its database the first time; prints the URL at the end
#   tryton.sh running    says whether it runs
#   tryton.sh stop       stops both servers
#   tryton.sh remove     stops them and deletes the database
# Settings: TRYTON_HOME (/var/tmp/tryton-lazada-UID), TRYTON_PORT (8000), TRYTON_PASSWORD (demo-Sales4U), TRYTON_CURRENCY (SGD),
#   TRYTON_TEMPLATES (/var/cache/tryton-lazada)
# Exit statuses: 1 something failed, 2 wrong command, 3 packages are missing, 4 the port is taken
set -Eeuo pipefail

here=$(cd "$(dirname "$0")" && pwd)
port=${TRYTON_PORT:-8000}
templates=${TRYTON_TEMPLATES:-/var/cache/tryton-lazada}
database=lazada
packages=(tryton-server tryton-modules-sale tryton-modules-stock tryton-modules-account-invoice tryton-proteus
    python3-psycopg2 postgresql)

newest_postgres() {
    { find /usr/lib/postgresql -maxdepth 2 -name bin 2> /dev/null || true; } | sort -V | tail -1
}
postgres=$(newest_postgres)

at() {
    home=$1 data=$1/postgres settings=$1/trytond.conf
    # the socket of PostgreSQL
    export PGHOST=$data
}
at "${TRYTON_HOME:-/var/tmp/tryton-lazada-$(id -u)}"

# the folder of the module lazada_sale
export PYTHONPATH=$here/tryton${PYTHONPATH:+:$PYTHONPATH} PYTHONDONTWRITEBYTECODE=1
demo_password=demo-Sales4U
export TRYTON_PASSWORD=${TRYTON_PASSWORD:-$demo_password} TRYTON_CURRENCY=${TRYTON_CURRENCY:-SGD}

fail() {
    echo "$2" >&2
    exit "$1"
}

missing() {
    for package in "${packages[@]}"; do
        dpkg-query -W -f '${db:Status-Status}\n' "$package" 2> /dev/null | grep -qx installed || echo "$package"
    done
}

check() {
    local names
    names=$(missing | tr '\n' ' ')
    [ -z "$names" ] && return
    fail 3 "Tryton cannot start: this machine lacks ${names% }.
Install them as root (Debian 12): $0 install"
}

install() {
    command -v apt-get > /dev/null || fail 3 "Tryton cannot be installed: this system has no apt-get, and the packages are those of Debian 12.
Use a machine or container with Debian 12, or set TRYTON_URL to a Tryton that runs elsewhere; the README tells what it needs."
    [ "$(id -u)" -eq 0 ] || fail 1 "Tryton cannot be installed: packages need root. Run: sudo $0 install"
    apt-get update
    apt-get install -y --no-install-recommends "${packages[@]}" || fail 1 "Tryton was not installed; apt-get says why above.
The packages of Tryton 6.0 are those of Debian 12; other releases have other versions or none."
    postgres=$(newest_postgres)
    if [ ! -e "$(template)" ]; then make_template; fi
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

# the folders of the servers, and the settings of Tryton
prepare() {
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
}

start_postgres() {
    as_owner "$postgres/pg_ctl" -D "$data" status > /dev/null 2>&1 && return
    if [ ! -e "$data/PG_VERSION" ]; then
        as_owner "$postgres/initdb" -D "$data" -U tryton -A trust -E UTF8 --locale=C.UTF-8 --no-sync > "$home/initdb.log"
    fi
    # a socket in a folder of the owner, and no port; statistics each second, since Tryton asks thousands of times about tables
    # that it has just made, and plans without statistics make that four times as long
    as_owner "$postgres/pg_ctl" -D "$data" -w -l "$data/server.log" -o "-c listen_addresses='' -c unix_socket_directories='$data' \
        -c synchronous_commit=off -c jit=off -c autovacuum_naptime=1s" start > "$home/postgres.log" 9>&- ||
        fail 1 "PostgreSQL did not start. $data/server.log tells why; '$0 remove' deletes the database and lets it be made anew."
}

stop_postgres() {
    [ ! -d "$data" ] || as_owner "$postgres/pg_ctl" -D "$data" -m fast stop > /dev/null 2>&1 || true
}

content() {
    find "$here/tryton" -name '*.py' -o -name '*.xml' -o -name '*.cfg' | sort | xargs -d '\n' cat | cksum
}

fill() {
    if [ -e "$home/filled" ]; then
        # what fills it may have changed since
        [ "$(cat "$home/filled")" = "$(content)" ] && return
        fail 1 "The database in $home was filled by another version of this example. '$0 remove' deletes it; the next start makes it anew."
    fi
    trap 'fail 1 "The database of Tryton was not filled. $home/fill.log tells why; the next start fills it anew."' ERR
    "$postgres/psql" -q -U tryton -d postgres -c "DROP DATABASE IF EXISTS $database" -c "CREATE DATABASE $database" 2>> "$home/fill.log"
    if [ "$TRYTON_PASSWORD" = "$demo_password" ] && [ -e "$(template)" ]; then
        "$postgres/pg_restore" -U tryton -d "$database" --single-transaction --no-owner "$(template)" >> "$home/fill.log" 2>&1
    else
        fill_anew
    fi
    content > "$home/filled"
    trap - ERR
}

fill_anew() {
    echo "Filling the database of Tryton, which takes about a minute ..." >&2
    printf %s "$TRYTON_PASSWORD" > "$home/password"
    # it asks the catalogue of PostgreSQL thousands of times, which sorts for merges take half of the time
    PGOPTIONS='-c enable_mergejoin=off' TRYTONPASSFILE=$home/password trytond-admin -c "$settings" -d "$database" \
        --email admin@example.com -u lazada_sale sale stock account_invoice --activate-dependencies >> "$home/fill.log" 2>&1
    rm "$home/password"
    /usr/bin/python3 "$here/tryton/setup.py" "postgresql://tryton@/$database" "$settings" >> "$home/fill.log" 2>&1
}

# the dump of a filled database, named by what it was made of; its fiscal years begin with this year
template() {
    echo "$templates/$({ content; date +%Y; echo "$TRYTON_CURRENCY"; dpkg-query -W 'tryton-*' postgresql; } | sha256sum | cut -c-16).dump"
}

make_template() (
    at "$(mktemp -d)"
    trap stop_postgres EXIT
    # all users of the machine may read it, so that it has no password but the known one
    TRYTON_PASSWORD=$demo_password
    (umask 022 && mkdir -p "$templates")
    prepare
    start_postgres
    fill
    "$postgres/pg_dump" -U tryton -Fc -f "$home/dump" "$database"
    chmod 644 "$home/dump"
    # those of earlier versions serve nobody
    rm -f "$templates"/*.dump
    # whoever starts meanwhile sees a whole one
    cp "$home/dump" "$templates/part"
    mv "$templates/part" "$(template)"
    stop_postgres
    rm -rf "$home"
)

listens() {
    (exec 3<> "/dev/tcp/127.0.0.1/$port") 2> /dev/null
}

# one start or stop at a time; the servers must not inherit the lock
lock() {
    (umask 077 && mkdir -p "$home")
    exec 9> "$home/lock"
    flock 9
}

start() {
    check
    lock
    is_running || ! listens || fail 4 "Tryton cannot start: another program listens on port $port.
End it, or name a free port: TRYTON_PORT=8001 $0 start"
    prepare
    start_postgres
    fill
    if ! is_running; then
        nohup trytond -c "$settings" -d "$database" > "$home/trytond.log" 2>&1 < /dev/null 9>&- &
        echo $! > "$home/trytond.pid"
    fi
    for _ in $(seq 300); do
        is_running || fail 1 "Tryton has ended. $home/trytond.log tells why; its last lines are
$(tail -5 "$home/trytond.log")"
        listens && break
        sleep 0.2
    done
    listens || fail 1 "Tryton does not answer after a minute. $home/trytond.log tells why."
    echo "http://127.0.0.1:$port/$database/"
}

stop() {
    [ -d "$home" ] || return 0
    lock
    if is_running; then
        kill "$(cat "$home/trytond.pid")"
        # the next start needs the port
        for _ in $(seq 100); do
            is_running || break
            sleep 0.1
        done
    fi
    rm -f "$home/trytond.pid"
    stop_postgres
}

case ${1:-} in
check) check ;;
install) install ;;
start) start ;;
running) is_running ;;
stop) stop ;;
remove) stop && rm -rf "$home" ;;
*)
    sed -n 's/^#   //p' "$0"
    exit 2
    ;;
esac
