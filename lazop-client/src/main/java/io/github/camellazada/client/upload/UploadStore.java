/*
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *     http://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */
package io.github.camellazada.client.upload;

import java.util.Optional;

/**
 * Keeps what Lazada has of unfinished uploads, so that another try goes on there. It is called on the threads of the client and
 * may block them shortly.
 */
public interface UploadStore {

    /** The state of that upload as it was saved last. */
    Optional<String> load(String key);

    void save(String key, String state);

    void remove(String key);
}
