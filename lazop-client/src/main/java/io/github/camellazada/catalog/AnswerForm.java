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

import java.util.Set;

import io.github.camellazada.annotation.Internal;

/**
 * What an answer of an operation looks like.
 *
 * @param payload dotted path of the payload, empty for the top level, {@code null} where unknown
 * @param content what a good answer has as its payload, {@code null} where it may have none
 * @param refusal the words of its own in which the answer says that the call was refused
 * @param errors  documented codes of this operation; a numeric code means something else elsewhere
 */
@Internal
public record AnswerForm(String payload, Content content, Refusal refusal, Set<String> errors) {
    /** Of an operation that nothing is known about. */
    static final AnswerForm UNKNOWN = new AnswerForm(null, null, null, null);

    public AnswerForm {
        refusal = refusal == null ? Refusal.USUAL : refusal;
        errors = errors == null ? Set.of() : Set.copyOf(errors);
    }

    static AnswerForm of(CatalogueRow row) {
        return new AnswerForm(row.text("payload"), row.object("content", Content::of), row.object("refusal", Refusal::of),
                Set.copyOf(row.texts("errors")));
    }

    AnswerForm withoutErrors() {
        return new AnswerForm(payload, content, refusal, null);
    }
}
