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

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camellazada.catalog.Refusal;
import io.github.camellazada.client.json.DocumentPath;
import io.github.camellazada.client.json.Json;

/**
 * What an answer says went wrong: the gateway's code, or the refusal of the service behind it that travels under gateway
 * code 0.
 *
 * @param code      the code, or {@code null} where only a flag says so
 * @param message   the text, or {@code null}
 * @param retryable what the service says of a repetition, or {@code null}
 */
public record ApiError(String code, String message, Boolean retryable) {
    static final String ITEM_CODE = "item_err_code";
    private static final List<String> FLAGS = List.of("success", "isSuccess", "is_success");
    private static final List<String> CODES = List.of("error_code", "errorCode", "err_code", "errCode", "ret_code", "retCode",
            "result_code", "resultCode");
    private static final List<String> TEXTS = List.of("error_msg", "error_message", "errorMsg", "errorMessage", "err_message",
            "errMessage", "err_msg", "ret_msg", "result_message", "result_msg", "resultMessage", "resultMsg", "erroMsg",
            "message", "msg");
    private static final List<String> NAMES_IN_ERROR = List.of("key", "code", "errorCode");
    private static final List<String> TEXTS_IN_ERROR = List.of("display_message", "displayMessage", "message", "errorMsg");
    private static final List<String> RETRY = List.of("retryable", "retry");
    private static final Set<String> NEUTRAL = Set.of("0", "00", "ok", "success", "isv.success-all");
    private static final Set<String> TRUE = Set.of("true", "1", "success", "y", "yes", "ok");
    private static final Set<String> FALSE = Set.of("false", "0", "fail", "failed", "n", "no");

    /**
     * What the envelope says went wrong; empty if it says that all is well.
     *
     * @param own the words of the operation, besides those that many have
     */
    public static Optional<ApiError> of(JsonNode envelope, Refusal own) {
        String gatewayCode = Json.text(envelope.path("code"));
        String text = Json.text(envelope, TEXTS);
        if (gatewayCode != null && !isGood(gatewayCode) && !isGood(gatewayCode, text, own)) {
            return Optional.of(new ApiError(gatewayCode, text, retryable(envelope)));
        }
        JsonNode result = unwrapped(envelope.path("result"));
        return ofService(envelope, true, own).or(() -> ofService(result, true, own))
                .or(() -> ofService(envelope.path("api_result"), true, own))
                .or(() -> ofService(unwrapped(envelope.path("data")), false, own))
                .or(() -> ownWord(unwrapped(result.path("data")), own));
    }

    /** Whether a JSON object is an answer of Lazada: each carries a code. */
    static boolean isAnswer(JsonNode envelope) {
        return Json.text(envelope.path("code")) != null;
    }

    /** What a row about one item says went wrong with it; empty if it says that all is well. */
    static Optional<ApiError> ofRow(JsonNode row) {
        String itemCode = Json.text(row.path(ITEM_CODE));
        if (!isNeutral(itemCode)) {
            return Optional.of(new ApiError(itemCode, message(row), retryable(row)));
        }
        return ofService(row, true, Refusal.USUAL);
    }

    private static boolean isGood(String gatewayCode) {
        return "0".equals(gatewayCode) || gatewayCode.chars().allMatch(digit -> digit == '0');
    }

    // the callbacks of digital goods end well with 01 and 02 as well, which are refusals elsewhere
    private static boolean isGood(String gatewayCode, String text, Refusal own) {
        return own.isGood(gatewayCode) && text != null && text.toLowerCase(Locale.ROOT).endsWith(" success");
    }

    /**
     * The word of one level. A readable flag decides alone: the documented answers print an error code beside
     * {@code success: true}.
     */
    private static Optional<ApiError> ofService(JsonNode level, boolean codesCount, Refusal own) {
        if (!level.isObject()) {
            return Optional.empty();
        }
        Optional<ApiError> word = ownWord(level, own);
        Optional<Boolean> flag = flag(level);
        if (word.isPresent() || flag.isEmpty() && own.code() != null && !level.path(own.code()).isMissingNode()) {
            return word.or(() -> ownCode(level, own));
        }
        if (flag.isPresent() ? flag.get() : !codesCount || code(level) == null) {
            return Optional.empty();
        }
        return Optional.of(new ApiError(code(level), message(level), retryable(level)));
    }

    /** What a flag of the operation's own says, which counts beside any other. */
    private static Optional<ApiError> ownWord(JsonNode level, Refusal own) {
        boolean refused = says(level, own.flag(), false) || says(level, own.negative(), true);
        return refused ? Optional.of(new ApiError(code(level), ownText(level, own), retryable(level))) : Optional.empty();
    }

    private static boolean says(JsonNode level, String field, boolean meaning) {
        return field != null && lenient(Json.text(level.path(field))).filter(flag -> flag == meaning).isPresent();
    }

    /** What a code of the operation's own says where no flag decides; it decides alone in its turn. */
    private static Optional<ApiError> ownCode(JsonNode level, Refusal own) {
        JsonNode node = level.path(own.code());
        String code = node.isObject() ? Json.text(node, NAMES_IN_ERROR) : Json.text(node);
        boolean good = own.good().isEmpty() ? isNeutral(code) : code == null || own.isGood(code);
        return good ? Optional.empty() : Optional.of(new ApiError(code, ownText(level, own), retryable(level)));
    }

    private static String ownText(JsonNode level, Refusal own) {
        String text = Json.text(level, own.texts());
        return text == null && own.code() != null
                ? textOr(level, level.path(own.code()))
                : text == null ? message(level) : text;
    }

    private static String textOr(JsonNode level, JsonNode error) {
        String text = Json.text(error, TEXTS_IN_ERROR);
        return text == null ? message(level) : text;
    }

    // Some services answer with an object as JSON in a text.
    private static JsonNode unwrapped(JsonNode level) {
        return level.isTextual() && level.textValue().startsWith("{") ? DocumentPath.tree(level.textValue()) : level;
    }

    private static Optional<Boolean> flag(JsonNode level) {
        Optional<Boolean> flag = lenient(Json.text(level, FLAGS));
        return flag.isPresent() ? flag : lenient(Json.text(level.path("not_success"))).map(negative -> !negative);
    }

    private static String code(JsonNode level) {
        for (String field : CODES) {
            JsonNode node = level.path(field);
            String code = node.isObject() ? Json.text(node, NAMES_IN_ERROR) : Json.text(node);
            if (code != null && !isNeutral(code)) {
                return code;
            }
        }
        return null;
    }

    private static String message(JsonNode level) {
        String text = Json.text(level, TEXTS);
        for (int i = 0; text == null && i < CODES.size(); i++) {
            text = Json.text(level.path(CODES.get(i)), TEXTS_IN_ERROR);
        }
        return text;
    }

    private static Boolean retryable(JsonNode level) {
        return lenient(Json.text(level, RETRY)).orElse(null);
    }

    /** Whether a code of a service or of an item means that nothing is wrong. */
    static boolean isNeutral(String code) {
        return code == null || NEUTRAL.contains(code.toLowerCase(Locale.ROOT));
    }

    /** A flag in any documented spelling; empty where it is none of them. */
    static Optional<Boolean> lenient(String text) {
        String flag = text == null ? "" : text.toLowerCase(Locale.ROOT);
        if (TRUE.contains(flag)) {
            return Optional.of(true);
        }
        return FALSE.contains(flag) ? Optional.of(false) : Optional.empty();
    }
}
