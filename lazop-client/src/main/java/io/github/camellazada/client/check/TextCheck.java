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
package io.github.camellazada.client.check;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

import io.github.camellazada.catalog.TextRule;
import io.github.camellazada.client.json.PlainDecimal;

/** Compares a text inside a document with the documented rules about it, in one pass over the text for each rule. */
final class TextCheck {
    private static final List<String> SCHEMES = List.of("https://", "http://");

    private final List<String> findings;
    private final ValueCheck values;

    TextCheck(List<String> findings) {
        this.findings = findings;
        this.values = new ValueCheck(findings);
    }

    void check(String at, String text, TextRule rule) {
        values.length(at, text, rule.maxLength());
        if (rule.forbidden() != null && text.chars().anyMatch(character -> rule.forbidden().indexOf(character) >= 0)) {
            findings.add(at + " has one of the characters " + rule.forbidden() + " that Lazada refuses; take them out");
        }
        if (rule.decimals() != null) {
            decimals(at, text, rule.decimals());
        }
        if (!rule.hosts().isEmpty() && leadsElsewhere(text, rule.hosts())) {
            findings.add(at + " has a link to another site than Lazada; bring the file to Lazada with image-upload or"
                    + " image-migrate, and use the URL of the answer");
        }
        if (!rule.tags().isEmpty() && hasOtherTags(text, rule.tags())) {
            findings.add(at + " has HTML tags other than " + String.join(", ", rule.tags()) + ", which Lazada drops");
        }
    }

    private void decimals(String at, String text, int most) {
        BigDecimal number = PlainDecimal.parse(text);
        if (number != null && number.signum() != 0 && number.scale() - trailingZeros(text, number.scale()) > most) {
            findings.add(at + " has more than " + most + " decimal places, which Lazada refuses; round it");
        }
    }

    /** Counted in the text, since stripping the zeros of a number with a huge exponent takes for ever. */
    private static int trailingZeros(String text, int scale) {
        int zeros = 0;
        String digits = text.trim();
        if (digits.indexOf('.') < 0 || digits.indexOf('e') >= 0 || digits.indexOf('E') >= 0) {
            return 0;
        }
        while (zeros < scale && digits.charAt(digits.length() - 1 - zeros) == '0') {
            zeros++;
        }
        return zeros;
    }

    private static boolean leadsElsewhere(String text, List<String> hosts) {
        String lower = text.toLowerCase(Locale.ROOT);
        for (String scheme : SCHEMES) {
            for (int at = lower.indexOf(scheme); at >= 0; at = lower.indexOf(scheme, at + 1)) {
                String host = host(lower, at + scheme.length());
                if (hosts.stream().noneMatch(known -> host.equals(known) || host.endsWith("." + known))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static String host(String text, int start) {
        int end = start;
        while (end < text.length() && (Character.isLetterOrDigit(text.charAt(end)) || "-.".indexOf(text.charAt(end)) >= 0)) {
            end++;
        }
        return text.substring(start, end);
    }

    private static boolean hasOtherTags(String text, List<String> tags) {
        for (int at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at + 1)) {
            int start = at + 1 < text.length() && text.charAt(at + 1) == '/' ? at + 2 : at + 1;
            int end = start;
            while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
                end++;
            }
            if (end > start && !tags.contains(text.substring(start, end).toLowerCase(Locale.ROOT))) {
                return true;
            }
        }
        return false;
    }
}
