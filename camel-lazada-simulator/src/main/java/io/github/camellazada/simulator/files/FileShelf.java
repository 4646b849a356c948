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
package io.github.camellazada.simulator.files;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * The files that answers point to: what was uploaded or made, and pictures, videos and pages that are drawn when they are
 * asked for. All of them are served below {@code /files} of the simulator itself.
 */
public final class FileShelf {
    /** Where the files live before the simulator knows by which name it is called; answers and pushes carry the real one. */
    public static final String HOME = "http://files.simulator.invalid";
    /** Path of the files on the simulator. */
    public static final String ROOT = "/files";

    private static final Pattern PATH = Pattern.compile("(?:/[A-Za-z0-9_-][A-Za-z0-9_.-]{0,100}){1,4}");
    private static final long MOST_BYTES = 64L * 1024 * 1024;

    private final Map<String, byte[]> stored = new ConcurrentHashMap<>();
    private final Supplier<String> address;
    private long bytes;

    public FileShelf(Supplier<String> address) {
        this.address = address;
    }

    /** The text with the simulator's own address in place of {@link #HOME}. */
    public String addressed(String text) {
        return addressed(text, address.get());
    }

    /** The text with that address in place of {@link #HOME}. */
    public static String addressed(String text, String address) {
        return text.contains(HOME) ? text.replace(HOME, address + ROOT) : text;
    }

    /** Keeps a file, as long as there is room, and gives its URL. */
    public String put(String path, byte[] content) {
        if (bytes + content.length <= MOST_BYTES && stored.putIfAbsent(path, content) == null) {
            bytes += content.length;
        }
        return HOME + path;
    }

    /** The file of that path. */
    public Optional<StoredFile> find(String path) {
        if (!PATH.matcher(path).matches()) {
            return Optional.empty();
        }
        String ending = path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        byte[] content = stored.get(path);
        return Optional.ofNullable(content == null ? Drawings.draw(path, ending) : content)
                .map(found -> new StoredFile(Drawings.type(ending), found));
    }

    /**
     * A file as it is served.
     *
     * @param type    content type
     * @param content its bytes
     */
    public record StoredFile(String type, byte[] content) {
    }
}
