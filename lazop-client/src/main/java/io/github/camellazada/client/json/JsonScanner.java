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
package io.github.camellazada.client.json;

import java.util.Arrays;

/**
 * Reads a JSON object once, checks all of it and writes its values to a tape. It knows plain JSON only, and leaves to a parser
 * whatever has no one meaning or needs care: equal names in an object, exponents, endless numbers, escapes in names.
 */
final class JsonScanner {
    private static final int DEEPEST = 500;
    private static final int LONGEST_NAME = 1_000;
    private static final int MOST_NAMES = 200;
    private static final byte[] TRUE = {'t', 'r', 'u', 'e'};
    private static final byte[] FALSE = {'f', 'a', 'l', 's', 'e'};
    private static final byte[] NULL = {'n', 'u', 'l', 'l'};

    private final byte[] json;
    private final JsonTape tape;

    private JsonScanner(byte[] json) {
        this.json = json;
        this.tape = new JsonTape(json.length);
    }

    /** The tape of an object; {@code null} where it is none, or not plain. */
    static int[] scan(byte[] json) {
        return scan(json, Integer.MAX_VALUE);
    }

    /** The same without what is in lists and in objects below that level, which is checked all the same. */
    static int[] scan(byte[] json, int levels) {
        JsonScanner scanner = new JsonScanner(json);
        int[] written = null;
        if (scanner.document()) {
            if (levels <= DEEPEST) {
                scanner.tape.cut(json, levels);
            }
            written = scanner.tape.written();
        }
        scanner.tape.release();
        return written;
    }

    private boolean document() {
        int at = token(0);
        if (character(at) != '{') {
            return false;
        }
        int current = tape.open(0, at++, -1);
        int depth = 1;
        boolean object = true;
        boolean first = true;
        while (depth > 0) {
            at = token(at);
            byte token = character(at);
            if (token == (object ? '}' : ']')) {
                current = tape.close(current, ++at);
                depth--;
                object = current >= 0 && json[JsonTape.start(tape.numbers(), current)] == '{';
                first = false;
                continue;
            }
            if (!first) {
                if (token != ',') {
                    return false;
                }
                at = token(at + 1);
            }
            int size = tape.count(current);
            int hash = 0;
            if (object) {
                int start = at + 1;
                int end = character(at) == '"' ? JsonText.plainEnd(json, start) : json.length;
                if (character(end) != '"' || end - start > LONGEST_NAME || size > MOST_NAMES) {
                    return false;
                }
                hash = JsonText.hash(json, start, end);
                at = token(end + 1);
                if (hash == 0 || character(at) != ':' || tape.name(current, hash) && isTwice(current, hash, start, end)) {
                    return false;
                }
                at = token(at + 1);
            }
            token = character(at);
            first = token == '{' || token == '[';
            if (!first) {
                at = scalar(token, hash, at);
                if (at == 0) {
                    return false;
                }
            } else if (++depth > DEEPEST) {
                return false;
            } else {
                current = tape.open(hash, at++, current);
                object = token == '{';
            }
        }
        return token(at) == json.length;
    }

    /** Behind the scalar that starts there; 0 where it is none, or not plain. */
    private int scalar(byte token, int hash, int start) {
        int end = switch (token) {
            case '"' -> JsonText.end(json, start);
            case 't' -> word(TRUE, start);
            case 'f' -> word(FALSE, start);
            case 'n' -> word(NULL, start);
            default -> token == 0 ? 0 : JsonNumber.end(json, start);
        };
        if (end != 0) {
            tape.scalar(hash, start, end);
        }
        return end < 0 ? ~end : end;
    }

    /** Whether a container has another value of that name. */
    private boolean isTwice(int container, int hash, int start, int end) {
        int[] numbers = tape.numbers();
        int last = tape.end();
        for (int i = container + JsonTape.CONTAINER; i < last; i = JsonTape.next(numbers, i)) {
            if (numbers[i] == hash && isName(JsonTape.start(numbers, i), start, end)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the value that starts there has the name that stands between those two places. */
    private boolean isName(int value, int start, int end) {
        int last = JsonText.nameEnd(json, value);
        int from = last - (end - start);
        return from > 0 && json[from - 1] == '"' && Arrays.equals(json, from, last, json, start, end);
    }

    private int word(byte[] word, int start) {
        int end = start + word.length;
        return end <= json.length && Arrays.equals(json, start, end, word, 0, word.length) ? end : 0;
    }

    /** The byte there, 0 behind the end. */
    private byte character(int at) {
        return at < json.length ? json[at] : 0;
    }

    /** Where the next character is that is no space. */
    private int token(int from) {
        int at = from;
        while (at < json.length && json[at] <= ' '
                && (json[at] == ' ' || json[at] == '\n' || json[at] == '\r' || json[at] == '\t')) {
            at++;
        }
        return at;
    }
}
