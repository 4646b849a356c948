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

import java.util.List;
import java.util.Map;
import java.util.Optional;

import javax.sql.DataSource;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Pictures and videos that Lazada has, by seller and content, so that nothing is sent twice. */
final class MediaTable {
    private final JdbcClient jdbc;

    MediaTable(DataSource database) {
        this.jdbc = JdbcClient.create(database);
    }

    /**
     * What Lazada has.
     *
     * @param place address of a picture, id of a video
     * @param hash  by which Lazada knows the content, or the state of a video
     */
    record Medium(String place, String hash) {
    }

    Optional<Medium> find(String seller, String content) {
        return jdbc.sql("SELECT place, hash FROM media WHERE seller = ? AND content = ?").params(seller, content)
                .query((row, number) -> new Medium(row.getString(1), row.getString(2))).optional();
    }

    void save(String seller, String country, String content, Medium medium) {
        if (jdbc.sql("UPDATE media SET place = ?, hash = ? WHERE seller = ? AND content = ?")
                .params(medium.place(), medium.hash(), seller, content).update() == 0) {
            jdbc.sql("INSERT INTO media (seller, country, content, place, hash) VALUES (?, ?, ?, ?, ?)")
                    .params(seller, country, content, medium.place(), medium.hash()).update();
        }
    }

    /** Lazada does not have it any more. */
    void forget(String seller, String content) {
        jdbc.sql("DELETE FROM media WHERE seller = ? AND content = ?").params(seller, content).update();
    }

    /** @param last states that do not change any more */
    void state(String seller, String video, String state, List<String> last) {
        jdbc.sql("UPDATE media SET hash = :state WHERE seller = :seller AND place = :video AND hash NOT IN (:last)")
                .param("state", state).param("seller", seller).param("video", video).param("last", last).update();
    }

    /** Videos about which Lazada has not decided, with seller and country. */
    List<Map<String, Object>> videos(List<String> decided) {
        return jdbc.sql("SELECT seller, country, place AS video FROM media WHERE content LIKE 'video:%'"
                + " AND hash NOT IN (:decided)").param("decided", decided).query().listOfRows();
    }
}
