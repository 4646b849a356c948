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
package io.github.camellazada.producer;

import java.util.List;

import io.github.camellazada.annotation.Internal;
import io.github.camellazada.client.call.LazadaAnswer;
import io.github.camellazada.client.call.LazadaCall;
import io.github.camellazada.client.check.OnceLog;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Warns of answers that hold less than a route may take them for. */
@Internal
public final class AnswerWarnings {
    private static final Logger LOG = LoggerFactory.getLogger(AnswerWarnings.class);
    private static final int NAMED = 10;

    private final OnceLog once = new OnceLog(LOG);

    /**
     * @param total   number of all rows of a listing, or {@code null}
     * @param missing what was asked for and is not there, or {@code null}
     */
    public void of(LazadaCall call, LazadaAnswer answer, Long total, List<?> missing) {
        String name = call.operation().name();
        if (AnswerExtras.isCutOff(call, answer, total)) {
            List<String> parameters = call.operation().paging().parameters();
            once.warn("lazada:" + name
                    + ": the answer is one page of a longer list, and the call names no position. Repeat the call "
                    + "with the parameter '" + parameters.get(0)
                    + "' until the rows reach the number in the header CamelLazadaTotal");
        }
        if (missing != null) {
            LOG.warn("lazada:{} of seller {}: the answer has no row for {} of the requested ids: {}{}. The header "
                    + "CamelLazadaMissing names all of them", name, call.seller(), missing.size(),
                    missing.subList(0, Math.min(NAMED, missing.size())), missing.size() > NAMED ? " and more" : "");
        }
    }
}
