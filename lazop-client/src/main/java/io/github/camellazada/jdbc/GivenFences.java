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
package io.github.camellazada.jdbc;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The fences with which rows of a group were handed out.
 *
 * @param byLane the newest of each lane, below all fences where the group has no row of it
 */
record GivenFences(List<Long> byLane) {
    private static final long NONE = -1;

    static GivenFences of(List<RowEnd> ends) {
        List<Long> newest = new ArrayList<>(Collections.nCopies(StoredPush.LANES, NONE));
        ends.forEach(end -> newest.set(end.row().lane(), Math.max(newest.get(end.row().lane()), end.row().fence())));
        return new GivenFences(newest);
    }

    /** Whether the lane has not gone and come back since the row was handed out, as far as the group tells. */
    boolean isNewest(RowEnd end) {
        return end.row().fence() == byLane.get(end.row().lane());
    }
}
