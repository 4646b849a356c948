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

/**
 * Where and how a suite was run.
 *
 * @param date     day of the run
 * @param mode     {@code quick} or {@code full}
 * @param commit   of the sources; ends in {@code -changed} where files were changed after it
 * @param command  that runs the suite
 * @param machine  processor, number of processors, memory, operating system
 * @param java     version of the JVM
 * @param versions of Camel and Vert.x
 * @param load     of the machine in the minute before the run
 */
public record Conditions(String date, String mode, String commit, String command, String machine, String java, String versions,
        String load) {
}
