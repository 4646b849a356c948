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
-- The limits that processes share, with the shares that they have leased. Times are milliseconds since 1970. For H2 and
-- PostgreSQL.
CREATE TABLE IF NOT EXISTS lazada_limit (
    app        VARCHAR(320) NOT NULL,
    name       VARCHAR(320) NOT NULL,
    content    TEXT         NOT NULL,
    refused_at BIGINT       NOT NULL,
    kept_until BIGINT       NOT NULL,
    PRIMARY KEY (app, name)
);

CREATE INDEX IF NOT EXISTS lazada_limit_refused ON lazada_limit (app, refused_at);
CREATE INDEX IF NOT EXISTS lazada_limit_kept ON lazada_limit (app, kept_until);

-- The processes that share them.
CREATE TABLE IF NOT EXISTS lazada_rate_limit_process (
    app         VARCHAR(320) NOT NULL,
    process     VARCHAR(64)  NOT NULL,
    lives_until BIGINT       NOT NULL,
    PRIMARY KEY (app, process)
);

-- The calls that all of them took out of the budget of a day, which is counted in days since 1970.
CREATE TABLE IF NOT EXISTS lazada_daily_calls (
    app        VARCHAR(320) NOT NULL,
    day_number BIGINT       NOT NULL,
    calls      BIGINT       NOT NULL,
    PRIMARY KEY (app, day_number)
);
