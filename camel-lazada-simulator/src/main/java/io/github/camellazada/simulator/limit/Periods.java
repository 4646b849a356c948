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

/** Lets so many calls through in each period of the clock. */
final class Periods implements Meter {
    private final int calls;
    private final long length;
    private final long offset;
    private long period = Long.MIN_VALUE;
    private int taken;

    Periods(int calls, long length, long offset) {
        this.calls = calls;
        this.length = length;
        this.offset = offset;
    }

    @Override
    public long freeAt(long now) {
        long current = Math.floorDiv(now + offset, length);
        return current != period || taken < calls ? now : (current + 1) * length - offset;
    }

    @Override
    public void take(long now) {
        long current = Math.floorDiv(now + offset, length);
        taken = current == period ? taken + 1 : 1;
        period = current;
    }
}
