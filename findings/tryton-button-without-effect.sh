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

# Tryton answers a step that the state of a record forbids as if it were done
#
# Tool:     Debian's packages tryton-server (6.0.29) and tryton-modules-stock (6.0.18)
# Guess:    a call of the button done for a shipment in the state draft fails, since no transition leads there.
# Behavior: the call leaves records out whose state does not allow the step, and answers as for the others; the shipment stays a draft.
# Seen:     'done answers None and leaves draft'
# Source:   https://docs.tryton.org/6.0/server/ref/models.html

set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
# python3 stands for itself, and its modules are unpacked, unless Tryton is installed
if ! /usr/bin/python3 -c 'import trytond.modules.stock' 2> /dev/null; then
    apt-get download -qq tryton-server tryton-modules-{company,country,currency,party,product,stock} \
        python3-{bcrypt,dateutil,defusedxml,genshi,lxml,magic,markupsafe,passlib,polib,relatorio,simpleeval,six,sql,stdnum,werkzeug,wrapt} \
        python3-pkg-resources libxml2 libxslt1.1 libmagic1 libmagic-mgc > /dev/null
    for package in *.deb; do dpkg-deb -x "$package" .; done
    export PYTHONPATH=$PWD/usr/lib/python3/dist-packages LD_LIBRARY_PATH=$(dirname "$(find "$PWD" -name 'libxslt.so.1' | head -1)")
fi
cat > probe.py <<'PYTHON'
import os
import warnings

warnings.simplefilter('ignore')
os.environ['DB_NAME'] = ':memory:'
from trytond.config import config

config.set('database', 'uri', 'sqlite://')
from trytond.pool import Pool
from trytond.tests.test_tryton import activate_module, with_transaction

activate_module('stock')


@with_transaction()
def probe():
    from trytond.modules.company.tests import create_company, set_company
    company = create_company()
    with set_company(company):
        Location, Shipment = (Pool().get(name) for name in ('stock.location', 'stock.shipment.internal'))
        storage, = Location.search([('code', '=', 'STO')])
        shelf, = Location.create([{'name': 'Shelf', 'type': 'storage', 'parent': storage.id}])
        shipment, = Shipment.create([{'from_location': storage.id, 'to_location': shelf.id, 'company': company.id}])
        print('done answers', Shipment.done([shipment]), 'and leaves', Shipment(shipment.id).state)


probe()
PYTHON
out=$(/usr/bin/python3 probe.py 2> /dev/null); echo "$out"
grep -qxF 'done answers None and leaves draft' <<<"$out" || { echo "changed: expected 'done answers None and leaves draft'" >&2; exit 1; }
