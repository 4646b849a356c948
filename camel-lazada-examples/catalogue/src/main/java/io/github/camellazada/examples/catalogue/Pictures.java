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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.github.camellazada.examples.support.UnusableRowException;
import org.apache.camel.Variable;

/** The pictures of products: each content is sent to Lazada once, whatever product shows it. */
public class Pictures {
    private static final int MOST_PICTURES = 8;
    private static final int MOST_BYTES = 3 * 1024 * 1024 - 1;

    private final MediaTable media;
    private final Folder folder;
    private final DocumentText text;

    Pictures(MediaTable media, Path folder, DocumentText text) {
        this.media = media;
        this.folder = new Folder(folder);
        this.text = text;
    }

    /** What Lazada lacks. */
    public MissingPictures missing(@Variable("row") ProductRow row) throws UnusableRowException, IOException {
        if (row.pictures().size() > MOST_PICTURES) {
            throw row.unusable("images", row.text("images"), "A product shows " + MOST_PICTURES + " pictures at most.");
        }
        List<String> files = new ArrayList<>();
        List<String> urls = new ArrayList<>();
        for (String picture : row.pictures()) {
            if (media.find(row.seller(), content(row, picture)).isEmpty()) {
                (isUrl(picture) ? urls : files).add(picture);
            }
        }
        return new MissingPictures(files, urls);
    }

    /** The file of a picture, for an upload. */
    public byte[] file(@Variable("row") ProductRow row, @Variable("picture") String picture)
            throws UnusableRowException, IOException {
        Path file = folder.file(row, "images", picture);
        byte[] content = Files.size(file) > MOST_BYTES ? new byte[0] : Files.readAllBytes(file);
        boolean png = content.length > 4 && content[1] == 'P' && content[2] == 'N' && content[3] == 'G';
        boolean jpg = content.length > 2 && content[0] == (byte) 0xff && content[1] == (byte) 0xd8;
        if (!png && !jpg) {
            throw row.unusable("images", picture, "The file is no PNG or JPG of less than 3 MB.");
        }
        return content;
    }

    /** Lazada has a picture that was uploaded. */
    public void uploaded(Map<String, Object> answer, @Variable("row") ProductRow row, @Variable("picture") String picture)
            throws UnusableRowException, IOException {
        save(row, content(row, picture), (Map<?, ?>) answer.get("image"));
    }

    /** The document by which Lazada copies one picture. */
    public String one(@Variable("pictures") MissingPictures missing) {
        return text.of(Map.of("Request", Map.of("Image", Map.of("Url", missing.urls().get(0)))));
    }

    /** The document by which Lazada copies several pictures. */
    public String several(@Variable("pictures") MissingPictures missing) {
        return text.of(Map.of("Request", Map.of("Images", Map.of("Url", missing.urls()))));
    }

    /** Lazada has copied one picture. */
    public void copied(Map<String, Object> answer, @Variable("row") ProductRow row,
            @Variable("pictures") MissingPictures missing) {
        save(row, missing.urls().get(0), (Map<?, ?>) answer.get("image"));
    }

    /** Lazada has copied pictures, in the order in which it was asked for them. */
    public void migrated(Map<String, Object> answer, @Variable("row") ProductRow row,
            @Variable("pictures") MissingPictures missing) throws UnusableRowException {
        if (answer.get("errors") instanceof List<?> errors && !errors.isEmpty()) {
            Map<?, ?> error = (Map<?, ?>) errors.get(0);
            throw row.unusable("images", String.valueOf(error.get("original_url")),
                    "Lazada could not copy the picture: " + error.get("msg") + ".");
        }
        List<?> images = (List<?>) answer.get("images");
        for (int i = 0; i < missing.urls().size(); i++) {
            save(row, missing.urls().get(i), (Map<?, ?>) images.get(i));
        }
    }

    /** The addresses at Lazada, each content once. */
    public List<String> images(@Variable("row") ProductRow row) throws UnusableRowException, IOException {
        Map<String, String> byContent = new LinkedHashMap<>();
        for (String picture : row.pictures()) {
            media.find(row.seller(), content(row, picture))
                    .ifPresent(known -> byContent.putIfAbsent(known.hash(), known.place()));
        }
        return List.copyOf(byContent.values());
    }

    private void save(ProductRow row, String content, Map<?, ?> image) {
        media.save(row.seller(), row.country(), content,
                new MediaTable.Medium(String.valueOf(image.get("url")), String.valueOf(image.get("hash_code"))));
    }

    private String content(ProductRow row, String picture) throws UnusableRowException, IOException {
        return isUrl(picture) ? picture : "image:" + folder.digest(row, "images", picture);
    }

    private static boolean isUrl(String picture) {
        return picture.startsWith("http://") || picture.startsWith("https://");
    }
}
