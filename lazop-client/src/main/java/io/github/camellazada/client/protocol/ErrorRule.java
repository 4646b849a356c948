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
package io.github.camellazada.client.protocol;

import java.util.List;
import java.util.Locale;

import io.github.camellazada.catalog.CatalogueRow;
import io.github.camellazada.outcome.LazadaLimitScope;

/**
 * One row of the table of error codes.
 *
 * @param codes             the codes it is about
 * @param paths             the operations it holds for, empty for all of them
 * @param message           a text that must be part of Lazada's message, or {@code null}
 * @param detail            whether {@code detail[]} must be there or absent, or {@code null} where that makes no difference
 * @param kind              what the code asks of the caller
 * @param retryAfterSeconds how long to wait where Lazada names no time, or {@code null}
 * @param hint              what it means and where to set it right, or {@code null}
 * @param scope             whose calls count where it is a limit; those of one seller to one operation unless the row tells
 */
record ErrorRule(List<String> codes, List<String> paths, String message, Boolean detail, ErrorKind kind,
        Integer retryAfterSeconds, String hint, LazadaLimitScope scope) {

    ErrorRule {
        codes = List.copyOf(codes);
        scope = scope == null ? LazadaLimitScope.SELLER_OPERATION : scope;
        paths = paths == null ? List.of() : List.copyOf(paths);
    }

    static ErrorRule of(CatalogueRow row) {
        return new ErrorRule(row.texts("codes"), row.texts("paths"), row.text("message"), row.choice("detail"),
                row.constant("kind", ErrorKind.class), row.integer("retryAfterSeconds"), row.text("hint"),
                row.constant("scope", LazadaLimitScope.class));
    }

    boolean fits(String path, String text, boolean hasDetail) {
        return (paths.isEmpty() || paths.contains(path)) && (detail == null || detail == hasDetail)
                && (message == null
                        || text != null && text.toLowerCase(Locale.ROOT).contains(message.toLowerCase(Locale.ROOT)));
    }
}
