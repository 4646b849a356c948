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
package io.github.camellazada.examples.guides;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The blocks of a guide: files by the title above them, and the curl commands in their order. */
final class GuidePage {
    private static final Pattern FILE = Pattern.compile("\\n\\.(\\S+)\\n\\[source,\\w+]\\n----\\n(.*?)\\n----\\n",
            Pattern.DOTALL);
    private static final Pattern CURL = Pattern.compile("^curl .*$", Pattern.MULTILINE);

    private final Map<String, String> files = new TreeMap<>();
    private final List<String> commands;

    private GuidePage(String text) {
        Matcher file = FILE.matcher(text);
        while (file.find()) {
            files.put(file.group(1), file.group(2));
        }
        commands = CURL.matcher(text).results().map(found -> found.group()).toList();
    }

    static GuidePage of(String guide) {
        return in(Path.of("../../docs/guides"), guide);
    }

    static GuidePage in(Path folder, String page) {
        try {
            return new GuidePage(Files.readString(folder.resolve(page + ".adoc")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Map<String, String> files() {
        return files;
    }

    String file(String title) {
        return files.get(title);
    }

    List<String> commands() {
        return commands;
    }
}
