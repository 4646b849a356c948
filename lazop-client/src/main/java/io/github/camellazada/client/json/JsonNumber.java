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

/** Finds the end of a number that a reader and a writer leave as it is: without exponent, not endless, and no negative zero. */
final class JsonNumber {
    private static final int LONGEST = 300;

    private JsonNumber() {
    }

    /** Behind the number that starts there; 0 where it is none, or another one. */
    static int end(byte[] json, int start) {
        boolean negative = json[start] == '-';
        int first = negative ? start + 1 : start;
        int i = digits(json, first);
        if (i == first || json[first] == '0' && i > first + 1) {
            return 0;
        }
        if (i < json.length && json[i] == '.') {
            int fraction = i + 1;
            i = digits(json, fraction);
            if (i == fraction) {
                return 0;
            }
        }
        boolean other = i < json.length && (json[i] == 'e' || json[i] == 'E' || json[i] == '.') || i - start > LONGEST;
        return other || negative && isZero(json, first, i) ? 0 : i;
    }

    private static int digits(byte[] json, int from) {
        int i = from;
        while (i < json.length && json[i] >= '0' && json[i] <= '9') {
            i++;
        }
        return i;
    }

    private static boolean isZero(byte[] json, int from, int end) {
        for (int i = from; i < end; i++) {
            if (json[i] != '0' && json[i] != '.') {
                return false;
            }
        }
        return true;
    }
}
