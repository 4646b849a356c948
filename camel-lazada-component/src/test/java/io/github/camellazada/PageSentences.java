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
package io.github.camellazada;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The sentences that people wrote in the pages: no code, no generated part, no target of a link. */
final class PageSentences {
    private static final Path ROOT = Path.of("..");
    private static final Pattern CODE = Pattern.compile("-{4,}|\\.{4,}|\\+{4,}|/{4,}|```.*");
    private static final Pattern NO_TEXT = Pattern
            .compile("|\\|===|={4,}|\\*{4,}|--|\\+|//.*|\\[.*\\]|:[\\w-]+:.*|(?:=+|#+) .*");
    private static final Pattern ITEM = Pattern.compile("(?:\\*+|\\.+|-|\\d+\\.|<\\d+>) ");
    private static final Pattern TERM = Pattern.compile("(.*?)::(?: (.*))?");
    private static final Pattern ROW = Pattern.compile("[\\w.^<>+*]*\\|.*|.* \\|.*");
    private static final Pattern CELL = Pattern.compile("(?:^|\\s)(?:\\d*\\+?[a-z.^<>]*)?\\|");
    private static final Pattern LINK = Pattern
            .compile("(?:(?:xref|link):|https?://)[^\\[\\s]*\\[([^\\]]*)\\]|\\[([^\\]]*)\\]\\([^)]*\\)|<<[^,>]*,([^>]*)>>");
    private static final Pattern SPAN = Pattern.compile("`[^`]*`");
    private static final Pattern END = Pattern.compile("(?<=[.?!])[\"”)*_`]*\\s+(?=['\"“(*_`A-Z0-9{])");
    private static final Pattern WORD = Pattern.compile("\\w");

    private final boolean markdown;
    private final List<String> texts = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private String codeEnd = "";
    private boolean generated;

    private PageSentences(boolean markdown) {
        this.markdown = markdown;
    }

    /** The pages with sentences of people. */
    static List<Path> pages() throws IOException {
        try (Stream<Path> docs = Files.walk(ROOT.resolve("docs"));
                Stream<Path> examples = Files.list(ROOT.resolve(
                        "camel-lazada-examples"))) {
            Stream<Path> written = docs.filter(file -> file.toString().endsWith(".adoc"))
                    .filter(file -> !file.startsWith(ROOT.resolve("docs/reference")));
            Stream<Path> others = Stream.of("README.md", "CONTRIBUTING.md", "SECURITY.md", "CHANGELOG.md").map(ROOT::resolve);
            return Stream.of(written, others, examples.map(example -> example.resolve("README.md")).filter(Files::exists))
                    .flatMap(files -> files).toList();
        }
    }

    /** The sentences of a page, each as its words with one blank between two. */
    static List<String> of(List<String> lines, boolean markdown) {
        PageSentences page = new PageSentences(markdown);
        lines.forEach(page::read);
        page.endText();
        return page.texts.stream().flatMap(PageSentences::sentences).toList();
    }

    private void read(String raw) {
        String line = raw.strip();
        if (!codeEnd.isEmpty()) {
            codeEnd = line.equals(codeEnd) ? "" : codeEnd;
        } else if (generated || line.startsWith("// generated:")) {
            endText();
            generated = !line.startsWith("// end of generated:");
        } else if (CODE.matcher(line).matches()) {
            endText();
            codeEnd = line.startsWith("```") ? "```" : line;
        } else if (NO_TEXT.matcher(line).matches()) {
            endText();
        } else if (!(markdown && raw.startsWith("    ") && text.isEmpty())) {
            add(line);
        }
    }

    private void add(String line) {
        String rest = line;
        Matcher item = ITEM.matcher(rest);
        if (item.lookingAt()) {
            endText();
            rest = rest.substring(item.end());
        }
        Matcher term = TERM.matcher(rest);
        if (term.matches()) {
            endText();
            texts.add(term.group(1));
            rest = term.group(2) == null ? "" : term.group(2);
        }
        if (ROW.matcher(rest).matches()) {
            endText();
            String[] cells = CELL.split(rest, -1);
            texts.addAll(Arrays.asList(cells).subList(0, cells.length - 1));
            rest = cells[cells.length - 1];
        }
        text.append(rest).append(' ');
    }

    private void endText() {
        texts.add(text.toString());
        text.setLength(0);
    }

    private static Stream<String> sentences(String text) {
        String read = LINK.matcher(text).replaceAll(link -> Matcher.quoteReplacement(Stream.of(1, 2, 3).map(link::group)
                .filter(label -> label != null).collect(Collectors.joining())));
        String whole = SPAN.matcher(read)
                .replaceAll(span -> Matcher.quoteReplacement(span.group().replace(' ', '_').replace('.', '_')));
        return END.splitAsStream(whole).map(sentence -> Stream.of(sentence.split("\\s+"))
                .filter(word -> WORD.matcher(word).find()).collect(Collectors.joining(" ")));
    }
}
