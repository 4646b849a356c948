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
-- The tokens of sellers, with the lease of whoever refreshes one. For H2 and PostgreSQL.
CREATE TABLE IF NOT EXISTS lazada_token (
    app_key     VARCHAR(64)  NOT NULL,
    seller      VARCHAR(64)  NOT NULL,
    country     VARCHAR(8)   NOT NULL,
    content     TEXT         NOT NULL,
    lease_owner VARCHAR(64),
    lease_until BIGINT       NOT NULL,
    generation  BIGINT       NOT NULL,
    PRIMARY KEY (app_key, seller, country)
);

-- The authorizations that are under way, until they come back.
CREATE TABLE IF NOT EXISTS lazada_authorization_state (
    state   VARCHAR(128) NOT NULL PRIMARY KEY,
    ends_at BIGINT       NOT NULL
);
