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
package io.github.camellazada.benchmarks.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * What a virtual machine has had of its processors since it was started, as Linux counts it. A figure is worth less the more its host
 * gave to other machines meanwhile.
 *
 * @param wanted ticks in which something could run
 * @param stolen those of them that the host gave to others
 */
public record StolenTime(long wanted, long stolen) {
    private static final Path STAT = Path.of("/proc/stat");
    /** The fields of the line {@code cpu} that follow its name. */
    private static final int IDLE = 3;
    private static final int WAITING = 4;
    private static final int STOLEN = 7;
    private static final int FIELDS = 8;

    /** Until now; nothing where the system does not tell it. */
    public static Optional<StolenTime> now() {
        try (Stream<String> lines = Files.lines(STAT)) {
            return lines.findFirst().flatMap(StolenTime::of);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    static Optional<StolenTime> of(String line) {
        String[] fields = line.strip().split("\\s+");
        if (fields.length <= FIELDS) {
            return Optional.empty();
        }
        long[] ticks = Stream.of(fields).skip(1).limit(FIELDS).mapToLong(Long::parseLong).toArray();
        return Optional.of(new StolenTime(LongStream.of(ticks).sum() - ticks[IDLE] - ticks[WAITING], ticks[STOLEN]));
    }

    /** What was stolen since then, in percent of what was wanted. */
    public long percentSince(StolenTime begun) {
        return wanted == begun.wanted ? 0 : Math.round(100.0 * (stolen - begun.stolen) / (wanted - begun.wanted));
    }
}
