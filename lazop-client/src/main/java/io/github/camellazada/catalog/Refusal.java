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
package io.github.camellazada.catalog;

import java.util.List;

import io.github.camellazada.annotation.Internal;

/**
 * In which words of its own an answer says beside code 0 that the call was refused.
 *
 * @param flag     field that says whether the service has done it, or {@code null}
 * @param negative field that is true where the service has not done it, or {@code null}
 * @param code     field with the code of the service, or {@code null}
 * @param good     regular expressions of the codes with which the service says that all is well; empty for the usual ones
 * @param texts    fields that say why
 */
@Internal
public record Refusal(String flag, String negative, String code, List<String> good, List<String> texts) {
    /** An operation that has no words of its own. */
    public static final Refusal USUAL = new Refusal(null, null, null, List.of(), List.of());

    public Refusal {
        good = good == null ? List.of() : List.copyOf(good);
        texts = texts == null ? List.of() : List.copyOf(texts);
    }

    /** Whether a code is among those that it lists as good. */
    public boolean isGood(String text) {
        return good.stream().anyMatch(text::matches);
    }

    static Refusal of(CatalogueRow row) {
        return new Refusal(row.text("flag"), row.text("negative"), row.text("code"), row.texts("good"), row.texts("texts"));
    }
}
