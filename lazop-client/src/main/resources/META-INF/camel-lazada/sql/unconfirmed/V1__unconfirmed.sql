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
-- Writes whose outcome is unknown, until it is found out; then the outcome, until a route has taken it. The content is JSON with
-- no more of a write than its look-up needs. Times are milliseconds since 1970. For H2 and PostgreSQL.
CREATE TABLE IF NOT EXISTS lazada_unconfirmed_write (
    id         VARCHAR(64) NOT NULL PRIMARY KEY,
    app_key    VARCHAR(64) NOT NULL,
    seller     VARCHAR(64),
    content    TEXT        NOT NULL,
    sent_at    BIGINT      NOT NULL,
    ended      BOOLEAN     NOT NULL,
    not_before BIGINT      NOT NULL
);

CREATE INDEX IF NOT EXISTS lazada_unconfirmed_write_due ON lazada_unconfirmed_write (app_key, ended, not_before);
