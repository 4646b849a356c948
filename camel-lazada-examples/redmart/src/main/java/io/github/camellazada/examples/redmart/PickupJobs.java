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
package io.github.camellazada.examples.redmart;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Tells which pickup jobs have no file yet: one for each job and state. */
public class PickupJobs {
    private final Path folder;

    public PickupJobs(Path folder) {
        this.folder = folder;
    }

    /** Whether this state of the job has no file yet. */
    public boolean isNew(Map<String, Object> job) {
        return Files.notExists(folder.resolve(name(job)));
    }

    /** Name of the file of a job in its state. */
    public String name(Map<String, Object> job) {
        return (job.get("id") + "-" + job.get("status")).replaceAll("[^A-Za-z0-9-]", "_") + ".json";
    }
}
