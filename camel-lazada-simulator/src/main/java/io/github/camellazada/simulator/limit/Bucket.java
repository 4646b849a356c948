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
package io.github.camellazada.simulator.limit;

/** Lets a call through for each permit of a bucket that fills evenly. */
final class Bucket implements Meter {
    private final int calls;
    private final double perMilli;
    private double permits;
    private long filledAt = Long.MIN_VALUE;

    Bucket(int calls, long length) {
        this.calls = calls;
        this.perMilli = (double) calls / length;
        this.permits = calls;
    }

    @Override
    public long freeAt(long now) {
        if (filledAt != Long.MIN_VALUE) {
            permits = Math.min(calls, permits + (now - filledAt) * perMilli);
        }
        filledAt = now;
        return permits >= 1 ? now : now + (long) Math.ceil((1 - permits) / perMilli);
    }

    @Override
    public void take(long now) {
        permits--;
    }
}
