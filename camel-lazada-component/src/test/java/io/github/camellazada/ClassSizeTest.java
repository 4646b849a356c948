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
package io.github.camellazada;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Classes stay small enough to have one job; the options of an endpoint are one list, however long. */
class ClassSizeTest {
    private static final int MOST_LINES = 250;

    @Test
    void noClassHasMoreThan250Lines() {
        List<String> large = ProjectSources.main().entrySet().stream()
                .filter(source -> source.getValue().lines().count() > MOST_LINES).map(Map.Entry::getKey).toList();

        assertThat(large).containsExactly(LazadaConfiguration.class.getName());
    }
}
