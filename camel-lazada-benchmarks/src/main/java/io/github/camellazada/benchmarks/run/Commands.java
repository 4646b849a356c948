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
package io.github.camellazada.benchmarks.run;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;

/** Reads what the starting process wants of this one, until that process ends. */
public final class Commands {
    private Commands() {
    }

    /** Hands each line to the action, and ends this process after the last one or at the first failure. */
    public static void serve(Action action) {
        int status = 0;
        try (BufferedReader in = new BufferedReader(new InputStreamReader(System.in))) {
            String line = in.readLine();
            while (line != null) {
                action.run(line.split(" "));
                line = in.readLine();
            }
        } catch (Exception e) {
            e.printStackTrace();
            status = 1;
        }
        System.exit(status);
    }

    /** Does what the words of a line say. */
    public interface Action {
        void run(String[] words) throws Exception;
    }

    /** Waits for the end of the starting process and ends this one. */
    public static void untilEnd() throws IOException {
        while (System.in.read() >= 0) {
            continue;
        }
        System.exit(0);
    }
}
