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

import java.nio.file.Path;

/**
 * The video of a row.
 *
 * @param path    where it lies
 * @param content digest of its content
 * @param id      at Lazada, or {@code null} as long as it is not there
 * @param state   Lazada's state of it, or {@code null}
 */
public record Film(Path path, String content, String id, String state) {
}
