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

import org.apache.kafka.clients.consumer.OffsetAndMetadata;

/**
 * How far a partition has ended, with the partition of the retry topic that belongs to it. All of it is committed as one offset
 * with its metadata, so that it changes together, and by the owner alone.
 *
 * @param starts where the owners have begun
 * @param main   what has ended in the main topic
 * @param retry  what has ended in the retry topic
 */
record LaneProgress(LaneStarts starts, DoneOffsets main, DoneOffsets retry) {
    private static final String FORMAT = "1";
    private static final int PARTS = 5;

    /**
     * What the next owner begins with.
     *
     * @param committed              what the last one has committed, {@code null} for the first one
     * @param first                  first offset of the main topic that is still there
     * @throws IllegalStateException if another program, or a newer version, has committed it
     */
    static LaneProgress next(OffsetAndMetadata committed, long first) {
        if (committed == null) {
            return new LaneProgress(LaneStarts.next("", first), DoneOffsets.none(first), DoneOffsets.none(0));
        }
        String[] parts = committed.metadata().split(";", -1);
        if (parts.length != PARTS || !parts[0].equals(FORMAT)) {
            throw new IllegalStateException("The offsets of the inbox were committed by a newer version, or by another program."
                    + " Update this one, or set another " + KafkaInboxSettings.PREFIX + "topic.prefix");
        }
        return new LaneProgress(LaneStarts.next(parts[2], Math.max(first, committed.offset())),
                DoneOffsets.parse(committed.offset(), parts[3]), DoneOffsets.parse(Long.parseLong(parts[1]), parts[4]));
    }

    OffsetAndMetadata offset() {
        return new OffsetAndMetadata(Math.max(main.start(), 0),
                String.join(";", FORMAT, Long.toString(retry.start()), starts.text(), main.text(), retry.text()));
    }
}
