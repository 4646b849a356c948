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
from sql.operators import Equal

from trytond.model import Exclude
from trytond.pool import PoolMeta


class Sale(metaclass=PoolMeta):
    __name__ = 'sale.sale'

    @classmethod
    def __setup__(cls):
        super().__setup__()
        table = cls.__table__()
        # other channels may use a reference twice; those of Lazada name one order
        cls._sql_constraints += [
            ('lazada_reference_exclude', Exclude(table, (table.company, Equal), (table.reference, Equal),
                    where=table.reference.like('lazada:%')), 'lazada_sale.msg_order_unique')]
