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
package io.github.camellazada.benchmarks.calls;

import java.lang.management.ManagementFactory;
import java.util.HashMap;
import java.util.Map;

import com.sun.management.ThreadMXBean;

/** What the threads of this process have cost since a moment. Those of the compiler and the collector are not Java's. */
final class Costs {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final Map<Long, Long> nanos = nanosByThread();
    private final Map<Long, Long> bytes = bytesByThread();

    /** CPU time of Java's threads, in nanoseconds. */
    long javaNanos() {
        return grown(nanos, nanosByThread());
    }

    /** Bytes that Java's threads have allocated. */
    long bytes() {
        return grown(bytes, bytesByThread());
    }

    private static long grown(Map<Long, Long> before, Map<Long, Long> now) {
        return now.entrySet().stream().mapToLong(thread -> thread.getValue() - before.getOrDefault(thread.getKey(), 0L)).sum();
    }

    private static Map<Long, Long> nanosByThread() {
        long[] ids = THREADS.getAllThreadIds();
        return byThread(ids, THREADS.getThreadCpuTime(ids));
    }

    private static Map<Long, Long> bytesByThread() {
        long[] ids = THREADS.getAllThreadIds();
        return byThread(ids, THREADS.getThreadAllocatedBytes(ids));
    }

    private static Map<Long, Long> byThread(long[] ids, long[] values) {
        Map<Long, Long> byThread = new HashMap<>();
        for (int i = 0; i < ids.length; i++) {
            if (values[i] >= 0) { // a thread that has just ended has -1
                byThread.put(ids[i], values[i]);
            }
        }
        return byThread;
    }
}
