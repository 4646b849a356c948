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
-- How far listings were polled. A position is milliseconds since 1970, and all changes before it were delivered; the fence is that
-- of the poller that took over last. For H2 and PostgreSQL.
CREATE TABLE IF NOT EXISTS lazada_watermark (
    app_key  VARCHAR(64)  NOT NULL,
    name     VARCHAR(256) NOT NULL,
    position BIGINT,
    fence    BIGINT       NOT NULL,
    PRIMARY KEY (app_key, name)
);
