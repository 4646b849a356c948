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

import java.util.Map;
import java.util.TreeMap;

import io.github.camellazada.client.json.StoredJson;

/**
 * What Lazada has of an upload.
 *
 * @param id         of the upload at Lazada
 * @param blockBytes size of its blocks
 * @param ending     whether the last call was sent, so that the file may be there already
 * @param tags       number of a block, from 0, to the tag that Lazada gave it
 * @param file       id of the file at Lazada, about which Lazada has not decided yet; {@code null} before
 */
record UploadState(String id, int blockBytes, boolean ending, Map<Integer, String> tags, String file) {

    static UploadState begun(String id, int blockBytes) {
        return new UploadState(id, blockBytes, false, Map.of(), null);
    }

    static UploadState of(String text) {
        return StoredJson.read(text, UploadState.class);
    }

    UploadState with(int block, String tag) {
        Map<Integer, String> more = new TreeMap<>(tags);
        more.put(block, tag);
        return new UploadState(id, blockBytes, ending, more, file);
    }

    UploadState ending(boolean sent) {
        return new UploadState(id, blockBytes, sent, tags, file);
    }

    UploadState ended(String made) {
        return new UploadState(id, blockBytes, ending, tags, made);
    }

    String text() {
        return StoredJson.write(this);
    }
}
