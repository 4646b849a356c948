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
package io.github.camellazada.push.event;

/** A request that is no push of Lazada's to that app, with the reason and the answer for its sender. */
public final class PushRefusedException extends Exception {
    private static final long serialVersionUID = 1L;

    private final PushAnswer answer;

    public PushRefusedException(PushAnswer answer, String reason) {
        // anyone can cause it, so it must cost little
        super(reason, null, false, false);
        this.answer = answer;
    }

    /** What the sender is told; its {@code status()} is the HTTP status. */
    public PushAnswer answer() {
        return answer;
    }
}
