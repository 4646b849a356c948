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
-- The last version of each object of a stream that the route has completed. Times are milliseconds since 1970. For H2 and
-- PostgreSQL.
CREATE TABLE IF NOT EXISTS lazada_stream_version (
    app_key    VARCHAR(64)  NOT NULL,
    stream     VARCHAR(32)  NOT NULL,
    seller     VARCHAR(64)  NOT NULL,
    country    VARCHAR(8)   NOT NULL,
    object_id  VARCHAR(256) NOT NULL,
    changed_at BIGINT       NOT NULL,
    state_hash VARCHAR(32)  NOT NULL,
    read_at    BIGINT       NOT NULL,
    ended      BOOLEAN      NOT NULL,
    PRIMARY KEY (app_key, stream, seller, country, object_id)
);

CREATE INDEX IF NOT EXISTS lazada_stream_version_ended ON lazada_stream_version (app_key, stream, ended, changed_at);
