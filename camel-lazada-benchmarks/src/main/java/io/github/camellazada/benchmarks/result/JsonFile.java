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
package io.github.camellazada.benchmarks.result;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** Keeps the results of suites in a file; a suite that is run again replaces its former results. */
final class JsonFile {
    private static final JsonMapper MAPPER = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT)
            .serializationInclusion(JsonInclude.Include.NON_NULL).build();

    private final Path path;

    JsonFile(Path path) {
        this.path = path;
    }

    /** Writes these results and those that the file has of other suites, and returns all of them. */
    List<SuiteResult> merge(List<SuiteResult> results) throws IOException {
        List<SuiteResult> all = new ArrayList<>(results);
        var measured = results.stream().map(SuiteResult::suite).collect(Collectors.toSet());
        read().stream().filter(former -> !measured.contains(former.suite())).forEach(all::add);
        all.sort(Comparator.comparing(SuiteResult::suite));
        Files.createDirectories(path.toAbsolutePath().getParent());
        Files.writeString(path, MAPPER.writeValueAsString(all) + "\n");
        return all;
    }

    private List<SuiteResult> read() throws IOException {
        return Files.exists(path) ? Arrays.asList(MAPPER.readValue(path.toFile(), SuiteResult[].class)) : List.of();
    }
}
