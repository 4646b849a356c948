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
import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Writes a document in one of the two forms that Lazada takes. */
public enum DocumentText {
    JSON {
        @Override
        String of(Map<String, ?> document) {
            try {
                return MAPPER.writeValueAsString(document);
            } catch (JsonProcessingException e) {
                throw new IllegalArgumentException("A document of texts, lists and maps can always be written", e);
            }
        }
    },
    XML {
        @Override
        String of(Map<String, ?> document) {
            StringBuilder text = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
            document.forEach((name, value) -> element(text, name, value));
            return text.toString();
        }
    };

    private static final ObjectMapper MAPPER = new ObjectMapper();

    abstract String of(Map<String, ?> document);

    private static void element(StringBuilder text, String name, Object value) {
        if (value instanceof List<?> list) {
            list.forEach(one -> element(text, name, one));
            return;
        }
        text.append('<').append(name).append('>');
        if (value instanceof Map<?, ?> map) {
            map.forEach((inner, content) -> element(text, inner.toString(), content));
        } else {
            text.append(escaped(value.toString()));
        }
        text.append("</").append(name).append('>');
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
