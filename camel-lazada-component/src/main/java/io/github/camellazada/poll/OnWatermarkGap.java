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
package io.github.camellazada.poll;

/** What a poller does when Lazada keeps no rows any more from the time of its watermark. */
public enum OnWatermarkGap {
    /** Each poll fails, and the watermark stays. */
    fail,
    /** It goes on from the oldest rows that are kept, and warns of the time between. */
    resume
}
