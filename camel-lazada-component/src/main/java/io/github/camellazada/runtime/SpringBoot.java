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
package io.github.camellazada.runtime;

import org.apache.camel.CamelContext;

/** Tells whether Spring Boot runs the application, and whether its properties reach the component there. */
public final class SpringBoot {
    private static final String CONTEXT = "org.apache.camel.spring.boot.";
    private static final String STARTER = "io.github.camellazada.spring.boot.LazadaProperties";

    private SpringBoot() {
    }

    public static boolean runs(CamelContext context) {
        return context.getClass().getName().startsWith(CONTEXT);
    }

    /** Camel Main and Quarkus hand properties to every component, Spring Boot only to those that have a starter. */
    public static boolean lacksStarter(CamelContext context) {
        return runs(context) && context.getClassResolver().resolveClass(STARTER) == null;
    }
}
