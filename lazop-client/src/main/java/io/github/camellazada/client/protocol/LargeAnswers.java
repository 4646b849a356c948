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
package io.github.camellazada.client.protocol;

import java.util.concurrent.Semaphore;

import io.github.camellazada.annotation.Internal;

/**
 * Lets no more large answers be read at once than there are processors. More threads would not read them sooner. The collector
 * would have to keep what each of them has read so far, which took as long as a third of the reading.
 */
@Internal
public final class LargeAnswers {
    static final int BYTES = 1 << 16;
    static final int TURNS = Runtime.getRuntime().availableProcessors();
    private static final Semaphore FREE = new Semaphore(TURNS);

    private LargeAnswers() {
    }

    /**
     * Runs, on this thread, what reads an answer; for a large one it waits for a turn first. The reading must not wait for anything
     * itself.
     */
    public static <T, E extends Exception> T read(int bytes, Reading<T, E> reading) throws E {
        if (bytes < BYTES) {
            return reading.read();
        }
        FREE.acquireUninterruptibly();
        try {
            return reading.read();
        } finally {
            FREE.release();
        }
    }

    /** Makes something of an answer, by computing alone. */
    @FunctionalInterface
    public interface Reading<T, E extends Exception> {

        T read() throws E;
    }
}
