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

import java.time.Duration;
import java.util.List;
import java.util.Map;

import io.github.camellazada.annotation.Internal;

/**
 * A stream of the catalogue: what is pushed, polled, fetched and compared. Paths are dotted and walk through lists.
 *
 * @param stream      kebab-case name, such as {@code orders}
 * @param title       name for readers
 * @param description what its objects are
 * @param object      fields of the document that hold the id of the object; the first one that is there counts
 * @param header      header of the id without {@code CamelLazada}, or {@code null}
 * @param model       operation whose typed record reads the document, or {@code null}
 * @param push        push topic to the field of its data that holds the id of the object
 * @param pushIsWhole whether the push holds the object itself, so that nothing is fetched
 * @param pushIsPartial whether Lazada pushes some of the changes only, so that a change without a push was not missed
 * @param listing     what is polled, or {@code null}
 * @param rows        how objects are read by their ids, or {@code null}
 * @param parts       reads of what belongs to the object and no row has
 * @param version     what tells one state of an object from a later one
 * @param ended       when an object changes no more, or {@code null}
 */
@Internal
public record StreamDescriptor(String stream, String title, String description, List<String> object, String header,
        String model, Map<String, String> push, boolean pushIsWhole, boolean pushIsPartial, Listing listing, CatchUp catchUp,
        Fetch rows,
        List<Fetch> parts, Version version, Ended ended) {

    public StreamDescriptor {
        object = List.copyOf(object);
        push = Map.copyOf(push);
        parts = List.copyOf(parts);
    }

    static StreamDescriptor of(CatalogueRow row) {
        return new StreamDescriptor(row.text("stream"), row.text("title"), row.text("description"), row.texts("object"),
                row.text("header"), row.text("model"), row.textsByName("push"), row.flag("pushIsWhole"),
                row.flag("pushIsPartial"),
                row.object("listing", Listing::of), row.object("catchUp", CatchUp::of), row.object("rows", Fetch::of),
                row.objects("parts", Fetch::of), row.object("version", Version::of), row.object("ended", Ended::of));
    }

    /** Most objects that one call takes of the read that takes fewest, not counting reads of the objects themselves. */
    public int chunk() {
        return parts.isEmpty() ? rows == null ? 1 : rows.most() : parts.stream().mapToInt(Fetch::most).min().orElse(1);
    }

    /**
     * What is polled.
     *
     * @param operation the listing
     * @param reach     whether rows changed within a window are asked for, or every row each time
     * @param each      path to the objects inside a row, or {@code null} where a row is one
     * @param owners    for whom the listing has to be asked one by one, or {@code null} where it lists all rows of a seller
     * @param pause     between two polls unless the endpoint says otherwise, or {@code null} for that of all streams
     */
    public record Listing(String operation, Reach reach, String each, Owners owners, Duration pause) {

        static Listing of(CatalogueRow row) {
            Integer pause = row.integer("pause");
            return new Listing(row.text("operation"), row.constant("reach", Reach.class), row.text("each"),
                    row.object("owners", Owners::of), pause == null ? null : Duration.ofSeconds(pause));
        }
    }

    /**
     * Objects for each of which a listing has to be asked.
     *
     * @param operation lists the owners
     * @param id        field of an owner's row that holds its id
     * @param parameter of the other listing, which takes the id
     */
    public record Owners(String operation, String id, String parameter) {

        static Owners of(CatalogueRow row) {
            return new Owners(row.text("operation"), row.text("id"), row.text("parameter"));
        }
    }

    /** Which rows a poll asks for. */
    public enum Reach {
        /** Those that changed within a window of time. */
        WINDOW,
        /** All, each time. */
        ALL
    }

    /**
     * How what was missed is read once on demand, newest first, where nothing may be polled.
     *
     * @param operation  lists the rows of an owner
     * @param time       field of a row by whose time the listing runs back
     * @param most       rows that are read for each owner
     * @param owners     for whom the listing has to be asked one by one
     * @param ownerTime  field of an owner's row by whose time the listing of owners runs back
     * @param mostOwners owners that are read for each seller
     */
    public record CatchUp(String operation, String time, int most, Owners owners, String ownerTime, int mostOwners) {

        static CatchUp of(CatalogueRow row) {
            return new CatchUp(row.text("operation"), row.text("time"), row.integer("most"),
                    row.object("owners", Owners::of), row.text("ownerTime"), row.integer("mostOwners"));
        }
    }

    /**
     * A read by ids.
     *
     * @param operation the read
     * @param parameter takes the id, or the list of ids where a call takes several
     * @param most      ids of one call
     * @param rows      path to the rows inside the payload, or {@code null} where the payload is the row or the list
     * @param id        field of a row that holds the id
     * @param take      field of a row to take, or {@code null} for the row itself
     * @param into      field of the document that receives it, or {@code null} for the document itself
     * @param gone      codes with which the read tells that no object of the call exists
     */
    public record Fetch(String operation, String parameter, int most, String rows, String id, String take, String into,
            List<String> gone) {

        public Fetch {
            gone = List.copyOf(gone);
        }

        static Fetch of(CatalogueRow row) {
            return new Fetch(row.text("operation"), row.text("parameter"), row.integer("most"), row.text("rows"),
                    row.text("id"), row.text("take"), row.text("into"), row.texts("gone"));
        }
    }

    /**
     * What tells one state from a later one.
     *
     * @param times  paths to update times; the latest time counts. Without paths the time of reading counts
     * @param states what is hashed, to tell states of equal times apart
     */
    public record Version(List<String> times, List<State> states) {

        public Version {
            times = List.copyOf(times);
            states = List.copyOf(states);
        }

        static Version of(CatalogueRow row) {
            return new Version(row.texts("times"), row.objects("states", State::of));
        }
    }

    /**
     * Fields that belong to a state.
     *
     * @param each   lists of the document; the first list that exists counts. Without lists the document itself counts
     * @param fields fields of each element
     */
    public record State(List<String> each, List<String> fields) {

        public State {
            each = List.copyOf(each);
            fields = List.copyOf(fields);
        }

        static State of(CatalogueRow row) {
            return new State(row.texts("each"), row.texts("fields"));
        }
    }

    /**
     * When an object changes no more, or rarely: always, or when all values at the path are among these.
     *
     * @param always whether that is so of each object
     * @param path   where the values are
     * @param values the values
     */
    public record Ended(boolean always, String path, List<String> values) {

        public Ended {
            values = List.copyOf(values);
        }

        static Ended of(CatalogueRow row) {
            return new Ended(row.flag("always"), row.text("path"), row.texts("values"));
        }
    }
}
