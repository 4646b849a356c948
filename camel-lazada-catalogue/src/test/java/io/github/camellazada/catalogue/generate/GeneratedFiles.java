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
package io.github.camellazada.catalogue.generate;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camellazada.catalogue.CatalogueFiles;

/** All that is generated from the catalogue: the text of each file, by its path from the root of the project. */
final class GeneratedFiles {
    static final Path ROOT = Path.of("..");
    static final Path REFERENCE = Path.of("docs/reference");
    private static final Path ENUMS = Path.of("lazop-client/src/generated/java/io/github/camellazada/catalog");

    private GeneratedFiles() {
    }

    static Map<Path, String> texts() {
        Map<String, List<JsonNode>> groups = CatalogueFiles.operationsByGroup();
        List<JsonNode> topics = CatalogueFiles.rows(CatalogueFiles.read("topics.json"));
        Links links = new Links(groups);
        GroupPage groupPage = new GroupPage(links);
        OverviewPages overview = new OverviewPages(groups, links);

        Map<Path, String> texts = new TreeMap<>();
        texts.put(ENUMS.resolve("LazadaOperation.java"), OperationEnum.of(groups));
        List<JsonNode> streams = CatalogueFiles.rows(CatalogueFiles.read("streams.json"));
        texts.put(ENUMS.resolve("LazadaTopic.java"), TopicEnum.of(topics, streams));
        texts.put(REFERENCE.resolve("streams.adoc"), new StreamsPage(links).of(streams));
        texts.put(REFERENCE.resolve("listings.adoc"), new ListingsPage(links).of(groups));
        texts.put(REFERENCE.resolve("index.adoc"), overview.index());
        texts.put(REFERENCE.resolve("migration.adoc"), overview.migration());
        texts.put(REFERENCE.resolve("topics.adoc"), OverviewPages.topics(topics));
        groups.forEach((group, rows) -> texts.put(REFERENCE.resolve(group + ".adoc"), groupPage.of(group, rows)));
        return texts;
    }
}
