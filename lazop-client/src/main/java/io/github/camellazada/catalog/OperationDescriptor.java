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
 * All that the pipeline needs to know of one operation; everything that differs between operations is data here.
 *
 * @param name          kebab-case name
 * @param path          REST path on the gateway, the key of an operation
 * @param readOnly      whether it changes nothing at Lazada
 * @param access        how it is reached
 * @param request       what its request may hold
 * @param answer        what its answer looks like
 * @param paging        how a listing is paged, {@code null} for what is no listing
 * @param effect        what it does at Lazada
 * @param flow          what rate limiting and retry need to know
 * @param documentation what Lazada's pages say
 */
@Internal
public record OperationDescriptor(String name, String path, boolean readOnly, Access access, RequestForm request,
        AnswerForm answer, Paging paging, Effect effect, FlowDescriptor flow, Documentation documentation) {

    public OperationDescriptor {
        flow = flow == null ? FlowDescriptor.UNKNOWN : flow;
    }

    static OperationDescriptor of(CatalogueRow row) {
        return new OperationDescriptor(row.text("name"), row.text("path"), row.flag("readOnly"), Access.of(row),
                RequestForm.of(row), AnswerForm.of(row), row.object("paging", Paging::of), Effect.of(row),
                row.object("flow", FlowDescriptor::of), Documentation.of(row));
    }

    /** An API by its path, which the catalogue need not have. */
    public static OperationDescriptor raw(String path, String method) {
        boolean read = "GET".equals(method);
        return new OperationDescriptor(rawName(path), path, read,
                new Access(Set.of(method), method, Gateway.REGIONAL, TokenNeed.OPTIONAL, false), RequestForm.UNKNOWN,
                AnswerForm.UNKNOWN, null, Effect.unknown(read), null, Documentation.NONE);
    }

    /** This operation called by its path: host, token and place of the payload are known, and the request is the caller's. */
    public OperationDescriptor asRaw(String method) {
        return new OperationDescriptor(rawName(path), path, readOnly, access.by(method), RequestForm.UNKNOWN,
                answer.withoutErrors(), paging, effect.withoutReasons(), flow, Documentation.NONE);
    }

    private static String rawName(String path) {
        return "raw?apiPath=" + path;
    }
}
