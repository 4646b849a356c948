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

import java.time.Duration;
import java.util.concurrent.ForkJoinPool;

import io.github.camellazada.client.time.DelayTimer;

/**
 * How long an upload waits until Lazada has accepted the file.
 *
 * @param longest longest wait besides the calls; zero does not wait at all
 * @param timer   runs the next read of the state
 */
public record UploadWait(Duration longest, DelayTimer timer) {
    static final UploadWait NONE = new UploadWait(Duration.ZERO, (delay, task) -> {
        throw new IllegalStateException("An upload that does not wait has begun to wait");
    });

    public UploadWait {
        if (longest.isNegative()) {
            throw new IllegalArgumentException("An upload waits " + longest.toMillis()
                    + " ms for Lazada's decision, which is no time; set 0 or more");
        }
    }

    /** Waits on a thread of the JDK's. */
    public static UploadWait of(Duration longest) {
        return new UploadWait(longest, DelayTimer.ofTheJdk(ForkJoinPool.commonPool()));
    }
}
