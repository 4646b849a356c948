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
package io.github.camellazada.spring.boot;

import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;

/**
 * Lets Spring Boot print what the component, its client or this starter refuses at the start, instead of a stack trace in which
 * that is the last of many causes. Their messages hold no secrets.
 */
final class LazadaFailureAnalyzer implements FailureAnalyzer {
    private static final String OURS = "io.github.camellazada.";
    private static final int DEEPEST = 50;

    @Override
    public FailureAnalysis analyze(Throwable failure) {
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++, cause = cause.getCause()) {
            if (isOurs(cause)) {
                return new FailureAnalysis(cause.getMessage(),
                        "Correct the property, the route or the bean that the description names.", failure);
            }
        }
        return null;
    }

    private static boolean isOurs(Throwable cause) {
        StackTraceElement[] stack = cause.getStackTrace();
        return (cause instanceof IllegalArgumentException || cause instanceof IllegalStateException) && stack.length > 0
                && stack[0].getClassName().startsWith(OURS);
    }
}
