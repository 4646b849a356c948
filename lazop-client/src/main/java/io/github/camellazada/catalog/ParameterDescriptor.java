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

import java.math.BigDecimal;
import java.util.List;

import io.github.camellazada.annotation.Internal;

/**
 * One parameter of an operation, or one field inside a structured parameter, as the catalogue knows it.
 *
 * @param name         wire name, case-sensitive
 * @param type         {@code text}, {@code integer}, {@code number}, {@code boolean}, {@code object}, {@code document} or
 *                     {@code file}, with {@code []} for a list
 * @param required     whether the gateway refuses the call without it
 * @param description  what it means, with unit and shape
 * @param defaultValue what the gateway takes when it is absent, or {@code null}
 * @param min          smallest number, or {@code null}
 * @param max          largest number, or {@code null}
 * @param maxLength    longest text in characters, or {@code null}
 * @param maxItems     longest list, or {@code null}
 * @param values       the only values allowed; empty where any is
 * @param pattern      regular expression of the text, or {@code null}
 * @param fields       fields of an object or of a list's objects
 * @param limits       documented limits of the parts of a document
 * @param secret       whether the value must never be logged or quoted
 */
@Internal
public record ParameterDescriptor(String name, String type, boolean required, String description,
        String defaultValue, BigDecimal min, BigDecimal max, Integer maxLength, Integer maxItems,
        List<String> values, String pattern,
        List<ParameterDescriptor> fields, List<DocumentLimit> limits, boolean secret) {

    public ParameterDescriptor {
        values = values == null ? List.of() : List.copyOf(values);
        fields = fields == null ? List.of() : List.copyOf(fields);
        limits = limits == null ? List.of() : List.copyOf(limits);
    }

    static ParameterDescriptor of(CatalogueRow row) {
        return new ParameterDescriptor(row.text("name"), row.text("type"), row.flag("required"), row.text("description"),
                row.text("default"), row.number("min"), row.number("max"), row.integer("maxLength"), row.integer("maxItems"),
                row.texts("values"), row.text("pattern"), row.objects("fields", ParameterDescriptor::of),
                row.objects("limits", DocumentLimit::of), row.flag("secret"));
    }

    /** Whether the value travels as the part of a multipart form. */
    public boolean isFile() {
        return "file".equals(type);
    }

    /** Whether the value is a list. */
    public boolean isList() {
        return type.endsWith("[]");
    }

    /** Whether the value is structured and travels as JSON text (a document also as XML). */
    public boolean isStructured() {
        return isList() || "object".equals(type) || "document".equals(type);
    }
}
