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
-- The last value asked for each SKU while a campaign froze it. Times are milliseconds since 1970, but for
-- asked_at, which counts microseconds: it tells the order of writes. For H2 and PostgreSQL.
CREATE TABLE IF NOT EXISTS lazada_held_write (
    app_key    VARCHAR(64)   NOT NULL,
    seller     VARCHAR(64)   NOT NULL,
    country    VARCHAR(8)    NOT NULL,
    sku        VARCHAR(256)  NOT NULL,
    warehouse  VARCHAR(128)  NOT NULL,
    kind       VARCHAR(16)   NOT NULL,
    operation  VARCHAR(128)  NOT NULL,
    item       TEXT          NOT NULL,
    asked_at   BIGINT        NOT NULL,
    asks       INTEGER       NOT NULL,
    version    BIGINT        NOT NULL,
    claimed    BOOLEAN       NOT NULL,
    not_before BIGINT        NOT NULL,
    PRIMARY KEY (app_key, seller, country, sku, warehouse, kind)
);

CREATE INDEX IF NOT EXISTS lazada_held_write_due ON lazada_held_write (app_key, not_before);

-- What became of held writes, until a route has taken it.
CREATE TABLE IF NOT EXISTS lazada_write_outcome (
    id         VARCHAR(64) NOT NULL PRIMARY KEY,
    app_key    VARCHAR(64) NOT NULL,
    content    TEXT        NOT NULL,
    ended_at   BIGINT      NOT NULL,
    not_before BIGINT      NOT NULL
);
