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

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;

import io.github.camellazada.annotation.Internal;

/**
 * A file that Lazada takes in blocks: one call begins, one uploads each block, one ends.
 *
 * @param upload      kebab-case name, such as {@code video}
 * @param title       name for readers
 * @param description what the file is
 * @param begin       the first call
 * @param block       the call for each block
 * @param end         the last call
 * @param room        the read that tells how much the seller may still upload
 * @param decision    the read that tells whether Lazada accepts the file
 */
@Internal
public record UploadDescriptor(String upload, String title, String description, Begin begin, Block block, End end,
        Room room, Decision decision) {

    static UploadDescriptor of(CatalogueRow row) {
        return new UploadDescriptor(row.text("upload"), row.text("title"), row.text("description"),
                row.object("begin", Begin::of), row.object("block", Block::of), row.object("end", End::of),
                row.object("room", Room::of), row.object("decision", Decision::of));
    }

    /** Most bytes of a file, {@code null} where Lazada documents no limit. */
    public BigDecimal most() {
        return parameter(begin.operation, begin.size).max();
    }

    /** Most bytes of a block. */
    public int mostOfBlock() {
        return parameter(block.operation, block.content).maxLength();
    }

    /** Parameters of the last call that only the caller can give, and without which Lazada refuses it. */
    public List<String> needed() {
        return parameters(end.operation).stream().filter(ParameterDescriptor::required).map(ParameterDescriptor::name)
                .filter(name -> !name.equals(end.id) && !name.equals(end.parts)).toList();
    }

    private static ParameterDescriptor parameter(String operation, String name) {
        return parameters(operation).stream().filter(parameter -> parameter.name().equals(name)).findFirst().orElseThrow();
    }

    private static List<ParameterDescriptor> parameters(String operation) {
        return OperationCatalog.get(OperationCatalog.find(operation).orElseThrow()).request().parameters();
    }

    /**
     * The call that begins an upload.
     *
     * @param name parameter for the name of the file
     * @param size parameter for its bytes
     * @param id   field of the answer that holds the id of the upload
     */
    public record Begin(String operation, String name, String size, String id) {

        static Begin of(CatalogueRow row) {
            return new Begin(row.text("operation"), row.text("name"), row.text("size"), row.text("id"));
        }
    }

    /**
     * The call that uploads a block.
     *
     * @param id      parameter for the id of the upload
     * @param number  parameter for the number of the block
     * @param first   number of the first block
     * @param count   parameter for the number of blocks
     * @param content parameter for the bytes
     * @param tag     field of the answer that holds the tag of the block
     * @param bytes   size of a block that Lazada advises
     */
    public record Block(String operation, String id, String number, int first, String count, String content, String tag,
            int bytes) {

        static Block of(CatalogueRow row) {
            return new Block(row.text("operation"), row.text("id"), row.text("number"), row.integer("first"),
                    row.text("count"), row.text("content"), row.text("tag"), row.integer("bytes"));
        }
    }

    /**
     * The call that ends an upload.
     *
     * @param id     parameter for the id of the upload
     * @param parts  parameter for the list of blocks
     * @param number field of a part for the number of its block
     * @param first  that number of the first block
     * @param tag    field of a part for the tag of its block
     * @param result field of the answer that holds the id of the file
     */
    public record End(String operation, String id, String parts, String number, int first, String tag, String result) {

        static End of(CatalogueRow row) {
            return new End(row.text("operation"), row.text("id"), row.text("parts"), row.text("number"),
                    row.integer("first"), row.text("tag"), row.text("result"));
        }
    }

    /**
     * The read that tells how much the seller may still upload.
     *
     * @param capacity field of the answer for the bytes that the seller may keep
     * @param used     field of the answer for the bytes that the seller keeps
     */
    public record Room(String operation, String capacity, String used) {

        static Room of(CatalogueRow row) {
            return new Room(row.text("operation"), row.text("capacity"), row.text("used"));
        }
    }

    /**
     * The read that tells whether Lazada accepts the file. A state that is in neither set may still change.
     *
     * @param id       parameter for the id of the file
     * @param state    field of the answer for the state
     * @param accepted states of a file that can be used
     * @param refused  states of a file that can never be used
     */
    public record Decision(String operation, String id, String state, Set<String> accepted, Set<String> refused) {

        static Decision of(CatalogueRow row) {
            return new Decision(row.text("operation"), row.text("id"), row.text("state"),
                    Set.copyOf(row.texts("accepted")), Set.copyOf(row.texts("refused")));
        }
    }
}
