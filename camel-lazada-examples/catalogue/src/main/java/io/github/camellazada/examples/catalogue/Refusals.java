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
package io.github.camellazada.examples.catalogue;

import java.util.List;

import io.github.camellazada.examples.support.BadRow;
import io.github.camellazada.exception.LazadaException;
import io.github.camellazada.outcome.LazadaErrorDetail;

/** Finds the column that Lazada means when it refuses a row. */
final class Refusals {
    private Refusals() {
    }

    /** The row with the column that Lazada names, or that the refused call is about. */
    static BadRow of(ProductRow row, LazadaException refusal) {
        String column = refusal.getDetails().stream().map(LazadaErrorDetail::field).filter(row.fields()::containsKey)
                .findFirst().orElse(column(refusal.getOperation()));
        List<String> details = refusal.getDetails().stream().map(LazadaErrorDetail::message).toList();
        return new BadRow(row.source(), row.position(), column, row.text(column),
                details.isEmpty() ? refusal.getMessage() : String.join("; ", details));
    }

    private static String column(String operation) {
        if (operation.startsWith("image")) {
            return "images";
        }
        if (operation.startsWith("media")) {
            return "video";
        }
        return operation.startsWith("size") ? "size_chart" : "";
    }
}
