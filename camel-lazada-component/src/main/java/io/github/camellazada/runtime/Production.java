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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells whether an application runs in production: with the profile {@code prod} of Camel, in the normal mode of Quarkus, or on
 * Spring Boot without its developer tools and its test support.
 */
public final class Production {
    private static final Logger LOG = LoggerFactory.getLogger(Production.class);
    private static final String PROFILE = "prod";
    private static final String QUARKUS = "io.quarkus.runtime.LaunchMode";
    private static final String BOOT_TOOLS = "org.springframework.boot.devtools.restart.Restarter";
    private static final String BOOT_TEST = "org.springframework.boot.test.context.SpringBootTest";

    private Production() {
    }

    public static boolean is(CamelContext context) {
        String profile = context.getCamelContextExtension().getProfile();
        if (profile != null && !profile.isBlank()) {
            return PROFILE.equals(profile);
        }
        Class<?> launchMode = context.getClassResolver().resolveClass(QUARKUS);
        if (launchMode != null) {
            return isNormal(launchMode);
        }
        return SpringBoot.runs(context) && context.getClassResolver().resolveClass(BOOT_TOOLS) == null
                && context.getClassResolver().resolveClass(BOOT_TEST) == null;
    }

    private static boolean isNormal(Class<?> launchMode) {
        try {
            return "NORMAL".equals(String.valueOf(launchMode.getMethod("current").invoke(null)));
        } catch (ReflectiveOperationException e) {
            LOG.debug("Quarkus does not tell its mode", e);
            return false;
        }
    }
}
