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

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.github.camellazada.catalog.Gateway;
import io.github.camellazada.client.call.LazadaAnswer;
import io.github.camellazada.client.call.LazadaCall;
import io.github.camellazada.client.call.WantedAnswer;
import io.github.camellazada.client.json.AnswerContent;
import io.github.camellazada.client.json.IndexedNode;
import io.github.camellazada.client.json.Json;
import io.github.camellazada.client.json.ParsedBody;
import io.github.camellazada.client.json.PayloadLocator;
import io.github.camellazada.client.redact.Excerpt;
import io.github.camellazada.client.redact.WithheldValues;
import io.github.camellazada.client.transport.TransportResponse;
import io.github.camellazada.exception.LazadaException;
import io.github.camellazada.outcome.LazadaItemOutcome;

/** Turns an HTTP answer into payload and item outcomes, or into the exception that it stands for. */
public final class ResponseDecoder {
    private final ErrorClassifier classifier;
    private final ItemOutcomes outcomes;

    public ResponseDecoder(ErrorCatalogue errors) {
        this.classifier = new ErrorClassifier(errors);
        this.outcomes = new ItemOutcomes(errors);
    }

    /** The answer; throws a {@link LazadaException} where it is a failure of the whole call, or none at all. */
    public LazadaAnswer decode(LazadaCall call, TransportResponse response) {
        return decode(call, response, List.of());
    }

    /** @param secrets of the app and the seller, which no text about the answer may repeat */
    public LazadaAnswer decode(LazadaCall call, TransportResponse response, List<String> secrets) {
        ParsedBody body = new ParsedBody(response.body());
        return WithheldValues.during(call.parameters(), call.operation().access().gateway() == Gateway.AUTH, body,
                known(secrets, call.accessToken()), () -> read(call, response, body));
    }

    private static List<String> known(List<String> secrets, String token) {
        if (token == null || secrets.contains(token)) {
            return secrets;
        }
        List<String> known = new ArrayList<>(secrets);
        known.add(token);
        return known;
    }

    private LazadaAnswer read(LazadaCall call, TransportResponse response, ParsedBody body) {
        if (response.status() >= 300 && response.status() < 400) {
            throw UnreadableAnswers.exception(call, response, "points to another address, to which the token must not go",
                    null);
        }
        if (headSuffices(call, response)) {
            JsonNode head = AnswerHead.read(response.body());
            if (head != null && ApiError.isAnswer(head) && ApiError.of(head, call.operation().answer().refusal()).isEmpty()
                    && MissingContent.find(call.operation(), head) == null) {
                return answer(response, AnswerContent.of(head, MissingNode.getInstance(), response.body()), List.of(), null);
            }
        }
        IndexedNode plain = response.status() >= 400 ? null : textSuffices(call) ? body.upper(AnswerHead.LEVELS) : body.plain();
        boolean good = plain != null && ApiError.isAnswer(plain)
                && ApiError.of(plain, call.operation().answer().refusal()).isEmpty();
        JsonNode envelope = good ? plain : parse(call, response);
        LazadaException refused = good ? null : refusal(call, envelope, response.status());
        ItemOutcomes.BatchResult batch = outcomes.read(call, envelope, refused);
        if (refused != null && !batch.itemised()) {
            throw refused;
        }
        EmptyListing.refuse(call, envelope, response.status());
        if (refused == null && !batch.told()) {
            MissingContent.refuse(call, envelope, response.status());
        }
        String payload = call.operation().answer().payload();
        return answer(response, good
                ? AnswerContent.of(plain, payload, response.body())
                : AnswerContent.of(envelope, PayloadLocator.locate(envelope, payload), response.body()), batch.items(),
                refused);
    }

    /** What an answer stands for as a whole, or {@code null} where it says that all is well. */
    private LazadaException refusal(LazadaCall call, JsonNode envelope, int status) {
        Optional<ApiError> verdict = ApiError.of(envelope, call.operation().answer().refusal());
        return verdict.isPresent() || status >= 400
                ? classifier.classify(call, verdict.orElseGet(() -> new ApiError(null, null, null)), envelope, status)
                : null;
    }

    /** Whether a good answer of the call need not be read further than to what it says of itself. */
    private static boolean headSuffices(LazadaCall call, TransportResponse response) {
        return call.bytesOnly() && call.operation().readOnly() && !EmptyListing.isPossible(call) && response.status() < 400;
    }

    /** Whether hardly anybody asks what is in the lists of a good answer of the call. */
    private static boolean textSuffices(LazadaCall call) {
        return call.wanted() == WantedAnswer.TEXT && call.operation().readOnly() && !EmptyListing.isPossible(call)
                && call.operation().effect().batch() == null;
    }

    private static LazadaAnswer answer(TransportResponse response, AnswerContent content, List<LazadaItemOutcome> items,
            LazadaException refused) {
        // a refusal that only a flag tells has no code of its own
        String code = refused == null || refused.getCode() == null ? Json.text(content.root().path("code")) : refused.getCode();
        return new LazadaAnswer(Excerpt.ofText(Json.text(content.root().path("request_id"))), code, response.status(), content,
                items, refused, false, null);
    }

    private static JsonNode parse(LazadaCall call, TransportResponse response) {
        if (response.body().length == 0) {
            throw UnreadableAnswers.exception(call, response, "an empty body", null);
        }
        JsonNode envelope;
        try {
            envelope = Json.read(response.body());
        } catch (IOException e) {
            throw UnreadableAnswers.exception(call, response, "no complete JSON", Excerpt.ofBody(response.body()));
        }
        if (!envelope.isObject()) {
            throw UnreadableAnswers.exception(call, response, "JSON without an envelope", Excerpt.ofBody(response.body()));
        }
        if (!ApiError.isAnswer(envelope)) {
            throw UnreadableAnswers.exception(call, response, "JSON without a code, which every answer of Lazada's has",
                    said(envelope, response));
        }
        return envelope;
    }

    /** What an answer without a code says went wrong, or else its fields without their values. */
    private static String said(JsonNode envelope, TransportResponse response) {
        String said = Stream.of("type", "message").map(field -> Json.text(envelope.path(field))).filter(Objects::nonNull)
                .map(Excerpt::ofText).collect(Collectors.joining(", "));
        return said.isEmpty() ? Excerpt.ofBody(response.body()) : said;
    }
}
