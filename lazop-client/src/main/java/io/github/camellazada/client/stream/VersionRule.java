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
package io.github.camellazada.client.stream;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camellazada.annotation.Internal;
import io.github.camellazada.catalog.LazadaCountry;
import io.github.camellazada.catalog.LazadaTimes;
import io.github.camellazada.catalog.StreamDescriptor;
import io.github.camellazada.client.json.DocumentPath;

/** Reads the version of a document, and tells which of two versions is the newer one, as the catalogue says of the stream. */
@Internal
public final class VersionRule {
    /** A change within the second of a reading may be missing in it; another second is for clocks. */
    static final Duration BLUR = Duration.ofSeconds(2);
    /** The state of an object that Lazada does not have any more, or does not show yet. */
    static final String GONE = "gone";
    private static final int HASH_BYTES = 8;

    private final StreamDescriptor stream;

    public VersionRule(StreamDescriptor stream) {
        this.stream = stream;
    }

    /** The id of the object of a document. */
    public Optional<String> object(JsonNode document) {
        return stream.object().stream().map(field -> DocumentPath.text(document.path(field))).filter(Objects::nonNull)
                .findFirst();
    }

    /** The latest update time that a document or a row of a listing tells; empty where the stream has none. */
    public Optional<Instant> time(JsonNode document, LazadaCountry country) {
        return latest(document, country, path -> true);
    }

    private Optional<Instant> latest(JsonNode document, LazadaCountry country, Predicate<String> which) {
        return stream.version().times().stream().filter(which).flatMap(path -> DocumentPath.find(document, path).stream())
                .map(node -> LazadaTimes.instant(DocumentPath.text(node), country.zone())).filter(Objects::nonNull)
                .max(Comparator.naturalOrder());
    }

    /**
     * Whether the object may have changed between the readings of its row and its parts, so that the document has the time of a
     * state that it does not hold as a whole.
     *
     * @param rowFirst whether the row was read before the parts
     * @param told     a change that both readings contain, or {@code null}
     */
    boolean mayBeMixed(JsonNode document, LazadaCountry country, boolean rowFirst, Instant told) {
        Instant row = latest(document, country, path -> !isOfPart(path)).orElse(null);
        Instant parts = latest(document, country, this::isOfPart).orElse(null);
        if (row == null || parts == null) {
            return false;
        }
        return rowFirst ? parts.isAfter(row) : row.isAfter(parts) && (told == null || row.isAfter(told));
    }

    private boolean isOfPart(String path) {
        return stream.parts().stream().anyMatch(part -> path.startsWith(part.into() + '.'));
    }

    ObjectVersion version(JsonNode document, LazadaCountry country, Instant readAt) {
        return new ObjectVersion(time(document, country).orElse(readAt), hash(document));
    }

    boolean isTimed() {
        return !stream.version().times().isEmpty();
    }

    /** Whether the candidate is a later state; of two states of one time the one that is read now counts as the later one. */
    boolean isNewer(ObjectVersion candidate, ObjectVersion known) {
        if (known == null) {
            return true;
        }
        boolean differs = !candidate.state().equals(known.state());
        return isTimed()
                ? candidate.time().isAfter(known.time()) || differs && candidate.time().equals(known.time())
                : differs && !candidate.time().isBefore(known.time());
    }

    /** Whether the object, which was gone when it was read last, is there in a later reading, whatever time it tells. */
    boolean isBack(CompletedVersion known, Instant readAt) {
        return known != null && GONE.equals(known.version().state()) && readAt != null && readAt.isAfter(known.readAt());
    }

    /** Whether a change of that time is in the known version for certain, so that nothing has to be read. */
    boolean covers(CompletedVersion known, Instant change) {
        return known != null && isTimed() && change != null && !change.isAfter(known.version().time())
                && known.readAt().isAfter(change.plus(BLUR));
    }

    /** Whether a document is older than a change that a push has told. */
    boolean isBehind(ObjectVersion version, Instant told) {
        return isTimed() && told != null && version.time().plus(Duration.ofSeconds(1)).isBefore(told);
    }

    boolean hasEnded(JsonNode document) {
        if (stream.ended() == null || stream.ended().always()) {
            return stream.ended() != null;
        }
        List<JsonNode> values = DocumentPath.find(document, stream.ended().path());
        return !values.isEmpty() && values.stream().map(DocumentPath::text).allMatch(stream.ended().values()::contains);
    }

    private String hash(JsonNode document) {
        String text = stream.version().states().stream().map(state -> text(document, state)).collect(Collectors.joining("\n"));
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, HASH_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java runtime has no SHA-256", e);
        }
    }

    /** The fields of all elements; sorted, since the order of rows says nothing. */
    private static String text(JsonNode document, StreamDescriptor.State state) {
        List<JsonNode> elements = state.each().isEmpty()
                ? List.of(document)
                : state.each().stream().filter(document::has).findFirst().map(each -> DocumentPath.find(document, each))
                        .orElse(List.of());
        return elements.stream().map(element -> state.fields().stream()
                .map(field -> String.valueOf(DocumentPath.text(element.path(field)))).collect(Collectors.joining("\t")))
                .sorted().collect(Collectors.joining("\n"));
    }
}
