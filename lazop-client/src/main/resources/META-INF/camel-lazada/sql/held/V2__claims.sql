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
-- By which claim a write is taken, NULL where it is not: a process ends and gives back only what its own claim has taken. For H2
-- and PostgreSQL.
ALTER TABLE lazada_held_write ADD COLUMN IF NOT EXISTS claim VARCHAR(64);

ALTER TABLE lazada_held_write DROP COLUMN IF EXISTS claimed;
