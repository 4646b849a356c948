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
package io.github.camellazada.client.poll;

import java.time.Instant;
import java.util.concurrent.CompletionStage;

/**
 * Keeps the watermarks of pollers. Of several pollers with one name, only the one that took over last can move the watermark, so
 * that a poller which stood still cannot move it back. Implementations are thread-safe and never block the caller.
 */
public interface WatermarkStore {

    /**
     * Makes the caller the holder of a watermark. From now on, no earlier holder can move it.
     *
     * @param appKey key of the app
     * @param name   name of the watermark, up to 256 characters
     * @return completes with the position and the fence of the caller, higher than all before
     */
    CompletionStage<Watermark> takeOver(String appKey, String name);

    /**
     * Moves a watermark, never back.
     *
     * @param fence    of the caller
     * @param position in milliseconds; what is finer is cut off
     * @return completes with false where another poller has taken over or the watermark is further on; it then stays
     */
    CompletionStage<Boolean> move(String appKey, String name, long fence, Instant position);
}
