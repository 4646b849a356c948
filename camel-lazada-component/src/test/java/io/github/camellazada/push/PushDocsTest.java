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
package io.github.camellazada.push;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;

import io.github.camellazada.catalog.LazadaTopic;
import io.github.camellazada.catalog.TopicCatalog;
import io.github.camellazada.catalog.TopicDescriptor;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PushDocsTest {
    private static final Pattern HEADER = Pattern.compile("`(CamelLazada\\w+)`");

    @Test
    void theTableNamesTheHeadersOfEveryTopic() throws Exception {
        List<String> lines = Files.readAllLines(Path.of("../docs/push.adoc"));

        assertThat(Arrays.stream(LazadaTopic.values()).filter(topic -> !topic.isStream())).allSatisfy(topic -> {
            TopicDescriptor descriptor = TopicCatalog.get(topic);
            String row = "|`" + topic + "` |" + topic.messageType() + " |";
            assertThat(lines).filteredOn(line -> line.startsWith(row)).singleElement().satisfies(line -> {
                TreeSet<String> expected = new TreeSet<>();
                descriptor.headers().values().forEach(name -> expected.add("CamelLazada" + name));
                assertThat(new TreeSet<>(HEADER.matcher(line).results().map(result -> result.group(1)).toList()))
                        .isEqualTo(expected);
                assertThat(line).contains(descriptor.page());
            });
        });
    }
}
