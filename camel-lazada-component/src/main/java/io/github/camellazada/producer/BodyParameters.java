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

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import javax.xml.transform.Source;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.camellazada.catalog.OperationDescriptor;
import io.github.camellazada.catalog.ParameterDescriptor;
import io.github.camellazada.client.check.CallCheck;
import io.github.camellazada.model.LazadaJson;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.StreamCache;
import org.apache.camel.WrappedFile;

/** Tells which parameters a message body brings; it never brings one that the operation does not have. */
final class BodyParameters {
    private static final TypeReference<LinkedHashMap<String, Object>> FIELDS = new TypeReference<>() {
    };
    private static final List<Class<?>> READ = List.of(byte[].class, ByteBuffer.class, InputStream.class, Reader.class,
            StreamCache.class, WrappedFile.class, File.class, Source.class);
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final OperationDescriptor operation;
    private final BodyAs bodyAs;

    BodyParameters(OperationDescriptor operation, BodyAs bodyAs) {
        this.operation = operation;
        this.bodyAs = bodyAs;
    }

    Map<String, Object> read(Exchange exchange) {
        Message message = exchange.getMessage();
        Object body = message.getBody();
        if (body == null || bodyAs == BodyAs.ignore) {
            return Map.of();
        }
        return switch (bodyAs) {
            case parameters -> known(fields(text(message, body)).orElseThrow(() -> new IllegalArgumentException(
                    "bodyAs=parameters needs a Map, a bean or JSON text of an object, but the body is a "
                            + body.getClass().getName())));
            case document -> document(message, body);
            default -> guess(message, body);
        };
    }

    private Map<String, Object> guess(Message message, Object body) {
        Optional<ParameterDescriptor> file = file();
        if (file.isPresent()) {
            return body instanceof Map ? known(fields(body).orElseThrow()) : Map.of(file.get().name(), body);
        }
        Object content = text(message, body);
        if (operation.request().bodyParameter() == null) {
            return CallCheck.takesAnyName(operation) ? Map.of() : fields(content).map(this::known).orElse(Map.of());
        }
        if (content instanceof CharSequence text && cannotHave(text.toString(), operation.request().bodyParameter())) {
            return Map.of(operation.request().bodyParameter(), content);
        }
        return lenientFields(content).filter(fields -> fields.containsKey(operation.request().bodyParameter())).map(this::known)
                .orElseGet(() -> Map.of(operation.request().bodyParameter(), content));
    }

    private Map<String, Object> document(Message message, Object body) {
        Optional<ParameterDescriptor> file = file();
        if (file.isPresent()) {
            return Map.of(file.get().name(), body);
        }
        if (operation.request().bodyParameter() == null) {
            throw new IllegalArgumentException("bodyAs=document, but " + operation.name()
                    + " takes no document; set bodyAs=parameters, or name the parameter in a header CamelLazadaParam.<name>");
        }
        return Map.of(operation.request().bodyParameter(), text(message, body));
    }

    private Optional<ParameterDescriptor> file() {
        return operation.request().parameters().stream().filter(ParameterDescriptor::isFile).findFirst();
    }

    private Map<String, Object> known(Map<String, Object> fields) {
        if (CallCheck.takesAnyName(operation)) {
            return fields;
        }
        Map<String, Object> known = new LinkedHashMap<>(fields);
        known.keySet().removeIf(name -> operation.request().parameter(name).isEmpty());
        return known;
    }

    /** The fields of a Map, a bean or the JSON text of an object; empty where the content is none of these. */
    private static Optional<Map<String, Object>> fields(Object content) {
        if (content instanceof CharSequence text) {
            return fieldsOfText(text.toString());
        }
        if (content instanceof Map<?, ?> map) {
            Map<String, Object> fields = new LinkedHashMap<>();
            map.forEach((name, value) -> fields.put(String.valueOf(name), value));
            return Optional.of(fields);
        }
        if (isScalar(content)) {
            return Optional.empty();
        }
        JsonNode tree = LazadaJson.MAPPER.valueToTree(content);
        return tree.isObject() ? Optional.of(LazadaJson.MAPPER.convertValue(tree, FIELDS)) : Optional.empty();
    }

    private static Optional<Map<String, Object>> fieldsOfText(String text) {
        if (!text.stripLeading().startsWith("{")) {
            return Optional.empty();
        }
        try {
            return Optional.of(LazadaJson.MAPPER.readValue(text, FIELDS));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("The body starts as a JSON object but is no JSON object (line "
                    + e.getLocation().getLineNr() + ", column " + e.getLocation().getColumnNr()
                    + "). Correct it, or set bodyAs=ignore if the call should not use it");
        }
    }

    // a document of many rows would be parsed only to see that it is one
    private static boolean cannotHave(String text, String field) {
        return !text.contains('"' + field + '"') && text.indexOf('\\') < 0;
    }

    /** A broken document is left for the check of the parameters, which says more about it. */
    private static Optional<Map<String, Object>> lenientFields(Object content) {
        try {
            return content instanceof Map || content instanceof CharSequence ? fields(content) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static boolean isScalar(Object content) {
        return content instanceof Number || content instanceof Boolean || content instanceof byte[]
                || content instanceof Iterable || content.getClass().isArray() || content instanceof Enum;
    }

    /** Content that has to be read to be looked at becomes text; everything else stays what it is. */
    private static Object text(Message message, Object body) {
        Object content = content(message, body);
        // editors put the mark before a document, and it is none of its characters
        return content instanceof String text && text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : content;
    }

    private static Object content(Message message, Object body) {
        if (body instanceof Path path) {
            try {
                return Files.readString(path);
            } catch (IOException e) {
                throw new IllegalArgumentException("The file " + path + " in the message body cannot be read", e);
            }
        }
        return READ.stream().anyMatch(type -> type.isInstance(body)) ? message.getBody(String.class) : body;
    }
}
