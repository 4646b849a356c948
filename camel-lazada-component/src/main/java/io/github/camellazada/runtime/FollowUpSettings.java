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

import io.github.camellazada.client.reconcile.UnconfirmedWriteStore;
import io.github.camellazada.client.token.TokenOfSeller;

/**
 * What tells the late looks of one endpoint from those of another; endpoints with equal settings look together.
 *
 * @param longest how long after a call it may be looked up; zero for never
 * @param kept    whether the store is the application's own, so that it may be another process that takes the outcomes
 */
public record FollowUpSettings(ClientSettings client, Duration longest, UnconfirmedWriteStore store, boolean kept,
        TokenOfSeller token) {
}
