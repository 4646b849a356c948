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
package io.github.camellazada.kafka;

import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Where each owner of a partition has begun.
 * <p>
 * An owner that dies may leave copies in the retry topic whose originals the next owner reads again. By the fence in a copy and
 * the place where the next owner began, everybody tells such a copy from one that counts.
 */
final class LaneStarts {
    private static final int MOST = 60;

    private final NavigableMap<Long, Long> starts;

    private LaneStarts(NavigableMap<Long, Long> starts) {
        this.starts = starts;
    }

    /** Of the next owner of a partition, which begins at that offset. */
    static LaneStarts next(String earlier, long start) {
        NavigableMap<Long, Long> starts = new TreeMap<>();
        for (String one : earlier.isEmpty() ? new String[0] : earlier.split(",")) {
            int colon = one.indexOf(':');
            starts.put(Long.valueOf(one.substring(0, colon)), Long.valueOf(one.substring(colon + 1)));
        }
        starts.put(starts.isEmpty() ? 1 : starts.lastKey() + 1, start);
        while (starts.size() > MOST) {
            starts.pollFirstEntry();
        }
        return new LaneStarts(starts);
    }

    /** Of this owner. */
    long fence() {
        return starts.lastKey();
    }

    /** Where this owner began. */
    long start() {
        return starts.lastEntry().getValue();
    }

    /** Whether a copy counts: its original lies before the place where the owner after its writer has begun. */
    boolean counts(long fence, long offset) {
        if (fence == fence()) {
            return true;
        }
        Map.Entry<Long, Long> after = starts.higherEntry(fence);
        return after != null && offset < after.getValue();
    }

    String text() {
        return starts.entrySet().stream().map(one -> one.getKey() + ":" + one.getValue()).collect(Collectors.joining(","));
    }
}
