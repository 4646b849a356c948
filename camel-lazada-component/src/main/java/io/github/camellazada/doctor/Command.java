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
package io.github.camellazada.doctor;

import java.io.PrintStream;
import java.util.List;
import java.util.concurrent.CompletionException;

import io.github.camellazada.annotation.Internal;

/**
 * What all commands have in common: {@code --help}, and the status that a process ends with.
 *
 * @param help what {@code --help} prints
 * @param out  where the command writes
 * @param err  where it says that it was called wrongly, or failed
 */
@Internal
public record Command(String help, PrintStream out, PrintStream err) {
    private static final int FAILED = 1;
    private static final int WRONG_USAGE = 2;

    /** Returns the status of the process: that of the work, 0 for the help, 1 for a failure, 2 for arguments that do not fit. */
    public int run(String[] arguments, Work work) throws Exception {
        if (List.of(arguments).contains("--help")) {
            out.println(help);
            return 0;
        }
        try {
            return work.run(arguments);
        } catch (CompletionException e) {
            err.println(e.getCause().getMessage());
            return FAILED;
        } catch (IllegalArgumentException e) {
            err.println(e.getMessage());
            err.println(help);
            return WRONG_USAGE;
        }
    }

    /** What a command does. */
    @FunctionalInterface
    public interface Work {
        /** Returns the status of the process; fails with an {@link IllegalArgumentException} where the arguments do not fit. */
        int run(String... arguments) throws Exception;
    }
}
