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
package io.github.camellazada.examples.catalogue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import io.github.camellazada.examples.support.UnusableRowException;
import io.github.camellazada.push.event.PushEvent;
import org.apache.camel.Header;
import org.apache.camel.Variable;

/** The videos of products: each content is uploaded once, and a row waits until Lazada has accepted it. */
public class Videos {
    private static final String ACCEPTED = "AUDIT_SUCCESS";
    private static final String DELETED = "DELETED";
    /** Lazada answers nothing about it any more. */
    private static final String LOST = "LOST";
    private static final List<String> REFUSED = List.of("TRANSCODE_FAILED", "AUDIT_FAILED");
    private static final long MOST_BYTES = 104_857_600;

    private final MediaTable media;
    private final Folder folder;

    Videos(MediaTable media, Path folder) {
        this.media = media;
        this.folder = new Folder(folder);
    }

    /** The video of a row, or {@code null}. */
    public Film film(@Variable("row") ProductRow row) throws UnusableRowException, IOException {
        String name = row.text("video");
        if (name.isEmpty()) {
            return null;
        }
        Path path = folder.file(row, "video", name);
        if (path.toFile().length() > MOST_BYTES) {
            throw row.unusable("video", name, "The file has more than 100 MB, which is the most that Lazada takes.");
        }
        String content = "video:" + folder.digest(row, "video", name);
        MediaTable.Medium known = media.find(row.seller(), content).orElse(null);
        if (known != null && LOST.equals(known.hash())) {
            // a row that uploaded it at once might do so for ever
            media.forget(row.seller(), content);
            throw row.unusable("video", name, "Lazada no longer answers about this video. Give the row again, which uploads it"
                    + " anew.");
        }
        if (known != null && REFUSED.contains(known.hash())) {
            throw row.unusable("video", name, "Lazada has refused the video: its state is " + known.hash()
                    + ". Give another file.");
        }
        return known == null || DELETED.equals(known.hash())
                ? new Film(path, content, null, null)
                : new Film(path, content, known.place(), known.hash());
    }

    /** Whether Lazada does not have it. */
    public boolean isNew(@Variable("film") Film film) {
        return film != null && film.id() == null;
    }

    /** Whether a product may show it; also where there is none. */
    public boolean isReady(@Variable("film") Film film) {
        return film == null || ACCEPTED.equals(film.state());
    }

    /** Lazada has it, and looks at it. */
    public Film uploaded(Map<String, Object> answer, @Variable("row") ProductRow row, @Variable("film") Film film) {
        String id = String.valueOf(answer.get("video_id"));
        media.save(row.seller(), row.country(), film.content(), new MediaTable.Medium(id, "UPLOADED"));
        return new Film(film.path(), film.content(), id, "UPLOADED");
    }

    /** What a push tells of a video. */
    public String pushed(PushEvent event) {
        return decided(event.seller(), event.ids().get("VideoId"), event.status());
    }

    /** What Lazada answers about a video. */
    public String read(Map<String, Object> answer, @Header("CamelLazadaSellerId") String seller,
            @Variable("video") String video) {
        return decided(seller, video, String.valueOf(answer.get("state")));
    }

    /** Lazada refuses to tell of a video. */
    public void lost(@Header("CamelLazadaSellerId") String seller, @Variable("video") String video) {
        media.state(seller, video, LOST, REFUSED);
    }

    private String decided(String seller, String video, String state) {
        // what was refused stays so, also when it is deleted for that
        media.state(seller, video, state, REFUSED);
        return REFUSED.contains(state) ? video : null;
    }

    /** Videos about which Lazada has not decided. */
    public List<Map<String, Object>> undecided() {
        return media.videos(List.of(ACCEPTED, DELETED, LOST, REFUSED.get(0), REFUSED.get(1)));
    }
}
