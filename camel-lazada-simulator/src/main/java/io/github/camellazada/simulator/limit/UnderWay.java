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

/** Lets so many calls be under way at a time. */
final class UnderWay implements Meter {
    private static final long MOMENT = 1;
    private final int calls;
    private int running;

    UnderWay(int calls) {
        this.calls = calls;
    }

    @Override
    public long freeAt(long now) {
        return running < calls ? now : now + MOMENT;
    }

    @Override
    public void take(long now) {
        running++;
    }

    @Override
    public void end() {
        running--;
    }
}
