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

import io.github.camellazada.client.concurrent.BoundedMap;

/** Keeps up to 1,000 unfinished uploads in memory: another try of this process goes on with them, a restart begins anew. */
public final class MemoryUploadStore implements UploadStore {
    private static final int MOST = 1000;
    private final BoundedMap<String, String> states = new BoundedMap<>(MOST);

    @Override
    public Optional<String> load(String key) {
        return Optional.ofNullable(states.get(key));
    }

    @Override
    public void save(String key, String state) {
        states.put(key, state);
    }

    @Override
    public void remove(String key) {
        states.remove(key);
    }
}
