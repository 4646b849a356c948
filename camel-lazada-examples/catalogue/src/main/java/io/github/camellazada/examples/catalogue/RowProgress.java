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

import io.github.camellazada.doctor.Progress;

/** Shows how many rows have ended. */
public class RowProgress {
    private final RowDesk desk;
    private final Progress progress;

    public RowProgress(RowDesk desk, Progress progress) {
        this.desk = desk;
        this.progress = progress;
    }

    /** Looks at the table. */
    public void show() {
        long[] counts = desk.counts();
        progress.at(counts[0], counts[1]);
    }
}
