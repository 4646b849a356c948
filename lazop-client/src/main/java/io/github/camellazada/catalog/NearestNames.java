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
package io.github.camellazada.catalog;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.camellazada.annotation.Internal;

/** Finds the names that a misspelt one was most likely meant to be. */
@Internal
public final class NearestNames {
    private NearestNames() {
    }

    /** The {@code count} names with the smallest edit distance to {@code misspelt}, nearest first. */
    public static List<String> of(String misspelt, Collection<String> names, int count) {
        return of(misspelt, names.stream().collect(Collectors.toMap(name -> name, Set::of, (one, other) -> one)), count);
    }

    /** As above, where each name may also be meant by any of the spellings that it maps to. */
    static List<String> of(String misspelt, Map<String, ? extends Collection<String>> spellings, int count) {
        String wanted = plain(misspelt);
        Set<String> words = words(misspelt);
        return spellings.entrySet().stream()
                .map(entry -> Map.entry(entry.getKey(),
                        entry.getValue().stream()
                                .mapToInt(
                                        spelling -> Math.min(distance(wanted, plain(spelling)), apart(words, words(spelling))))
                                .min().orElse(1000)))
                .sorted(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey(byLength())))
                .limit(count).map(Map.Entry::getKey).toList();
    }

    private static Comparator<String> byLength() {
        return Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder());
    }

    /** Case and separators are what writers mix up most, so they do not count. */
    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }

    /** How many words more a name has that has all of those: their order is mixed up, or some are left out. */
    private static int apart(Set<String> wanted, Set<String> words) {
        return wanted.size() > 1 && words.containsAll(wanted) ? 1 + words.size() - wanted.size() : Integer.MAX_VALUE;
    }

    private static Set<String> words(String name) {
        return Stream.of(name.replaceAll("([a-z])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT).split("[^a-z0-9]+"))
                .filter(word -> !word.isEmpty()).collect(Collectors.toSet());
    }

    private static int distance(String one, String other) {
        int[] above = new int[other.length() + 1];
        for (int column = 0; column <= other.length(); column++) {
            above[column] = column;
        }
        for (int row = 1; row <= one.length(); row++) {
            int[] current = new int[other.length() + 1];
            current[0] = row;
            for (int column = 1; column <= other.length(); column++) {
                int change = one.charAt(row - 1) == other.charAt(column - 1) ? 0 : 1;
                current[column] = Math.min(above[column - 1] + change, 1 + Math.min(above[column], current[column - 1]));
            }
            above = current;
        }
        return above[other.length()];
    }
}
