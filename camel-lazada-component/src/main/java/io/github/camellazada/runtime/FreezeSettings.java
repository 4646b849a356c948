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
package io.github.camellazada.runtime;

import java.time.Duration;
import java.util.List;

import io.github.camellazada.client.freeze.FreezeWindow;
import io.github.camellazada.client.freeze.HeldWriteStore;
import io.github.camellazada.client.freeze.OnFreeze;

/** What tells the held writes of one endpoint from those of another; endpoints with equal settings send them together. */
public record FreezeSettings(FollowUpSettings calls, List<FreezeWindow> windows, Duration probeInterval, Duration retryDelay,
        HeldWriteStore store,
        OnFreeze onFreeze, boolean holds) {
}
