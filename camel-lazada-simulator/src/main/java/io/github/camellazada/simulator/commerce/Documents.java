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
package io.github.camellazada.simulator.commerce;

import java.io.IOException;
import java.io.StringReader;
import java.util.Optional;

import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.w3c.dom.Element;
import org.w3c.dom.Node;

import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;

/** Reads the documents that travel inside one parameter, in JSON or in XML, into one form. */
public final class Documents {
    private static final ObjectMapper JSON = new ObjectMapper()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private Documents() {
    }

    /** A new JSON object. */
    public static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    /** A new JSON array. */
    public static ArrayNode array() {
        return JsonNodeFactory.instance.arrayNode();
    }

    /** A JSON document. */
    public static Optional<JsonNode> json(String text) {
        try {
            return Optional.ofNullable(text == null || text.isBlank() ? null : JSON.readTree(text));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    /** A JSON or XML document, without its {@code Request} root if it has one. */
    public static Optional<JsonNode> jsonOrXml(String text) {
        if (text == null || text.isBlank()) {
            return Optional.empty();
        }
        Optional<JsonNode> document = text.stripLeading().startsWith("<") ? xml(text) : json(text);
        return document.map(root -> root.path("Request").isObject() ? root.get("Request") : root);
    }

    private static Optional<JsonNode> xml(String text) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setExpandEntityReferences(false);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new DefaultHandler());
            Element root = builder.parse(new InputSource(new StringReader(text.strip()))).getDocumentElement();
            return Optional.of(object().set(root.getTagName(), content(root)));
        } catch (SAXException | ParserConfigurationException | IOException e) {
            return Optional.empty();
        }
    }

    private static JsonNode content(Element element) {
        ObjectNode children = object();
        for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element child) {
                add(children, child.getTagName(), content(child));
            }
        }
        return children.isEmpty() ? TextNode.valueOf(element.getTextContent().trim()) : children;
    }

    private static void add(ObjectNode children, String name, JsonNode value) {
        JsonNode present = children.get(name);
        if (present == null) {
            children.set(name, value);
        } else if (present instanceof ArrayNode several) {
            several.add(value);
        } else {
            children.set(name, array().add(present).add(value));
        }
    }
}
