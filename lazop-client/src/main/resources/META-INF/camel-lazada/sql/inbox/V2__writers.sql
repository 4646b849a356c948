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
-- How many groups of rows each writer of a process has appended, and when it did last: by it a process knows whether others have.
-- For H2 and PostgreSQL.
CREATE TABLE IF NOT EXISTS lazada_inbox_writer (
    app_key VARCHAR(64) NOT NULL,
    process VARCHAR(64) NOT NULL,
    writer  INTEGER     NOT NULL,
    groups  BIGINT      NOT NULL,
    last    BIGINT      NOT NULL,
    PRIMARY KEY (app_key, process, writer)
);
