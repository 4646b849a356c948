--
-- Licensed under the Apache License, Version 2.0 (the "License");
-- you may not use this file except in compliance with the License.
-- You may obtain a copy of the License at
--
--     http://www.apache.org/licenses/LICENSE-2.0
--
-- Unless required by applicable law or agreed to in writing, software
-- distributed under the License is distributed on an "AS IS" BASIS,
-- WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
-- See the License for the specific language governing permissions and
-- limitations under the License.
--
-- By which field the key names the SKU, and of which product it is; empty where that is not known. A write that names its SKU by
-- another field finds so what may be held of it. For H2 and PostgreSQL.
ALTER TABLE lazada_held_write ADD COLUMN IF NOT EXISTS named_by VARCHAR(64) DEFAULT '' NOT NULL;

ALTER TABLE lazada_held_write ADD COLUMN IF NOT EXISTS product VARCHAR(256) DEFAULT '' NOT NULL;

CREATE INDEX IF NOT EXISTS lazada_held_write_product ON lazada_held_write (app_key, seller, country, product);
