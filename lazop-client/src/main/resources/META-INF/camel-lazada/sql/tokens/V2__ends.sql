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
-- When an access token and a seller's authorization end, in milliseconds since 1970, 9223372036854775807 where that is not
-- known. NULL in a row of an earlier version, until its token is written anew. For H2 and PostgreSQL.
ALTER TABLE lazada_token ADD COLUMN IF NOT EXISTS access_until BIGINT;

ALTER TABLE lazada_token ADD COLUMN IF NOT EXISTS authorized_until BIGINT;
