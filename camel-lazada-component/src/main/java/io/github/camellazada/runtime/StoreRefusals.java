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

import org.apache.camel.util.StringHelper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Logs why the value of an option opens no store, and where the option is set. */
final class StoreRefusals {
    private static final Logger LOG = LoggerFactory.getLogger(StoreRefusals.class);

    private StoreRefusals() {
    }

    static void log(Class<?> type, RuntimeException failure) {
        String option = option(type);
        LOG.error("The option {} opens no store: {}. It is set by camel.component.lazada.{}, or by {} in the URI of a route",
                option, reason(failure), StringHelper.camelCaseToDash(option), option);
    }

    /** Options are called like the type of their store. */
    private static String option(Class<?> type) {
        return StringHelper.decapitalize(type.getSimpleName().replaceFirst("^Lazada", ""));
    }

    /** The messages of this project have no secret; those of others may. */
    private static String reason(RuntimeException failure) {
        return failure instanceof IllegalArgumentException || failure instanceof IllegalStateException
                ? failure.getMessage()
                : failure.getClass().getSimpleName();
    }
}
