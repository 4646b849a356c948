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
"""Fills a new Tryton: company, chart of accounts, fiscal years, products for shipping and vouchers, a user for the routes."""
import os
import sys
from datetime import date
from decimal import Decimal

from proteus import Model, Wizard, config

CURRENCIES = {
    'SGD': ('Singapore Dollar', 2), 'MYR': ('Malaysian Ringgit', 2), 'THB': ('Baht', 2), 'PHP': ('Philippine Peso', 2),
    'IDR': ('Rupiah', 0), 'VND': ('Dong', 0)}
GROUPS = (
    ('sale', 'group_sale'), ('stock', 'group_stock'), ('product', 'group_product_admin'),
    ('account', 'group_account'))


def find(model, *domain):
    return Model.get(model).find(list(domain))[0]


def record(model, **values):
    new = Model.get(model)(**values)
    new.save()
    return new


def of_module(model, module, name):
    data = find('ir.model.data', ('module', '=', module), ('fs_id', '=', name))
    return Model.get(model)(data.db_id)


def company(code):
    name, digits = CURRENCIES[code]
    currency = record('currency.currency', name=name, code=code, symbol=code, digits=digits,
        rounding=Decimal(1).scaleb(-digits))
    wizard = Wizard('company.company.config')
    wizard.execute('company')
    wizard.form.party = record('party.party', name='Seller')
    wizard.form.currency = currency
    wizard.execute('add')
    config.get_config()._context = Model.get('res.user').get_preferences(True, {})
    return find('company.company')


def accounts(owner):
    wizard = Wizard('account.create_chart')
    wizard.execute('account')
    wizard.form.account_template = of_module('account.account.template', 'account', 'account_template_root_en')
    wizard.form.company = owner
    wizard.execute('create_account')
    wizard.form.account_receivable = find('account.account', ('type.receivable', '=', True))
    wizard.form.account_payable = find('account.account', ('type.payable', '=', True))
    wizard.execute('create_properties')
    for year in (date.today().year, date.today().year + 1):
        sequence = record('ir.sequence', name=str(year), company=owner,
            sequence_type=find('ir.sequence.type', ('name', '=', 'Account Move')))
        fiscal = Model.get('account.fiscalyear')(name=str(year), company=owner, post_move_sequence=sequence,
            start_date=date(year, 1, 1), end_date=date(year, 12, 31))
        invoices = record('ir.sequence.strict', name='Invoice %s' % year, company=owner,
            sequence_type=find('ir.sequence.type', ('name', '=', 'Invoice')))
        fiscal.invoice_sequences.pop()
        fiscal.invoice_sequences.new(in_invoice_sequence=invoices, in_credit_note_sequence=invoices,
            out_invoice_sequence=invoices, out_credit_note_sequence=invoices)
        fiscal.save()
        fiscal.click('create_period')


def lazada_warehouse():
    """A warehouse for the goods that lie with Lazada, with places as those of the other one."""
    places = {kind: record('stock.location', name='Lazada ' + kind, type=kind if kind == 'storage' else 'storage')
        for kind in ('storage', 'input', 'output')}
    record('stock.location', name='Lazada', code='LAZADA', type='warehouse', input_location=places['input'],
        output_location=places['output'], storage_location=places['storage'])


def products():
    category = record('product.category', name='Lazada', accounting=True,
        account_revenue=find('account.account', ('type.revenue', '=', True)),
        account_expense=find('account.account', ('type.expense', '=', True)))
    for code, name in (('LAZADA-SHIPPING', 'Shipping'), ('LAZADA-VOUCHER', 'Voucher of the seller'),
            ('LAZADA-REFUND', 'Refund')):
        template = Model.get('product.template')(name=name, code=code, type='service', salable=True, list_price=Decimal(0),
            default_uom=find('product.uom', ('symbol', '=', 'u')), account_category=category)
        template.save()


def user(owner, password):
    new = Model.get('res.user')(name='Lazada', login='lazada', password=password, company=owner)
    new.companies.append(Model.get('company.company')(owner.id))
    for module, name in GROUPS:
        new.groups.append(of_module('res.group', module, name))
    new.save()


database, settings = sys.argv[1:]
config.set_trytond(database, config_file=settings)
owner = company(os.environ.get('TRYTON_CURRENCY', 'SGD'))
accounts(owner)
lazada_warehouse()
products()
user(owner, os.environ['TRYTON_PASSWORD'])
