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
package io.github.camellazada.producer;

import java.util.Map;

import io.github.camellazada.annotation.Internal;
import io.github.camellazada.client.call.LazadaFile;

/**
 * What a call carries beside the system parameters.
 *
 * @param texts parameters as the text that travels, by wire name
 * @param files file parameters by wire name
 */
@Internal
public record RequestParameters(Map<String, String> texts, Map<String, LazadaFile> files) {

    /** Whether the parameter is there, as text or as a file. */
    public boolean has(String name) {
        return texts.containsKey(name) || files.containsKey(name);
    }

    /** Names only: the values may be secrets or a buyer's data. */
    @Override
    public String toString() {
        return "RequestParameters[" + texts.keySet() + ", files " + files.keySet() + "]";
    }
}
