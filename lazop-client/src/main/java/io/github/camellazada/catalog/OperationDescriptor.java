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
import java.util.Optional;
import java.util.Set;

import io.github.camellazada.annotation.Internal;

/**
 * All that the pipeline needs to know of one operation; everything that differs between operations is data here.
 *
 * @param name              kebab-case name
 * @param title             Lazada's own name, not unique
 * @param alsoKnownAs       other names that Lazada's pages give it
 * @param path              REST path on the gateway, the key of an operation
 * @param methods           HTTP methods that the gateway accepts
 * @param method            the HTTP method to use
 * @param gateway           which host serves it
 * @param token             whether it needs a seller's access token
 * @param readOnly          whether it changes nothing at Lazada
 * @param repeatable        whether sending it twice has the effect of sending it once
 * @param repeatableBecause why a write is repeatable, or {@code null}
 * @param idempotencyField  the parameter by which Lazada recognizes a repeated write, or {@code null}
 * @param status            where it stands in Lazada's list
 * @param successor         path of what replaces it, or {@code null}
 * @param confidence        how well its parameters are known
 * @param ease              whether a Marketplace Ease seller may call it
 * @param bodyParameter     the parameter that takes a whole document from the message body, or {@code null}
 * @param paging            how a listing is paged, or {@code null}
 * @param payload           dotted path of the payload in the answer, empty for the top level, {@code null} where unknown
 * @param content           what a good answer has as its payload, {@code null} where it may have none
 * @param refusal           the words of its own in which the answer says that the call was refused
 * @param freeze            what a campaign freeze stops of it, {@code null} for calls that go on
 * @param batch             how a batch names its items and its answer what became of them, {@code null} for other calls
 * @param settlement        how one finds out what became of it when its answer was lost, {@code null} where one cannot
 * @param parameters        the parameters
 * @param requiredOneOf     groups of parameters of which at least one must be there
 * @param errors            documented codes of this operation; a numeric code means something else elsewhere
 * @param category          the heading under which Lazada lists it
 * @param description       what it does
 * @param notes             what surprises its callers
 * @param page              the official page
 * @param pageDate          when the official page was last changed ({@code yyyy-MM-dd}), or {@code null}
 * @param flow              what flow control and retry need to know
 */
@Internal
public record OperationDescriptor(String name, String title, List<String> alsoKnownAs, String path, Set<String> methods,
        String method, Gateway gateway, TokenNeed token, boolean readOnly, boolean repeatable, String repeatableBecause,
        String idempotencyField, OperationStatus status, String successor, Confidence confidence, boolean ease,
        String bodyParameter, Paging paging, String payload, Content content, Refusal refusal, Freeze freeze, Batch batch,
        ReconciliationRule settlement,
        List<ParameterDescriptor> parameters,
        List<List<String>> requiredOneOf, Set<String> errors, String category, String description, List<String> notes,
        String page,
        String pageDate, FlowDescriptor flow) {

    public OperationDescriptor {
        alsoKnownAs = alsoKnownAs == null ? List.of() : List.copyOf(alsoKnownAs);
        methods = Set.copyOf(methods);
        parameters = List.copyOf(parameters);
        requiredOneOf = requiredOneOf == null ? List.of() : List.copyOf(requiredOneOf);
        errors = errors == null ? Set.of() : Set.copyOf(errors);
        refusal = refusal == null ? Refusal.USUAL : refusal;
        flow = flow == null ? FlowDescriptor.UNKNOWN : flow;
        notes = notes == null ? List.of() : List.copyOf(notes);
    }

    static OperationDescriptor of(CatalogueRow row) {
        return new OperationDescriptor(row.text("name"), row.text("title"), row.texts("alsoKnownAs"), row.text("path"),
                Set.copyOf(row.texts("methods")), row.text("method"), row.constant("gateway", Gateway.class),
                row.constant("token", TokenNeed.class), row.flag("readOnly"), row.flag("repeatable"),
                row.text("repeatableBecause"), row.text("idempotencyField"), row.constant("status", OperationStatus.class),
                row.text("successor"), row.constant("confidence", Confidence.class), row.flag("ease"),
                row.text("bodyParameter"), row.object("paging", Paging::of), row.text("payload"),
                row.object("content", Content::of), row.object("refusal", Refusal::of), row.object("freeze", Freeze::of),
                row.object("batch", Batch::of), row.object("settlement", ReconciliationRule::of),
                row.objects("parameters", ParameterDescriptor::of), row.groups("requiredOneOf"),
                Set.copyOf(row.texts("errors")), row.text("category"), row.text("description"), row.texts("notes"),
                row.text("page"), row.text("pageDate"), row.object("flow", FlowDescriptor::of));
    }

    /** The parameter of that wire name. */
    public Optional<ParameterDescriptor> parameter(String wireName) {
        for (ParameterDescriptor parameter : parameters) {
            if (parameter.name().equals(wireName)) {
                return Optional.of(parameter);
            }
        }
        return Optional.empty();
    }
}
