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
package io.github.camellazada.client.json;

import java.io.Reader;
import java.io.StringReader;

import javax.xml.stream.XMLEventReader;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Sees an XML document as the tree that its JSON form would be, so that both are checked by one set of limits. */
public final class XmlDocument {
    private static final int DEEPEST = 100;
    private static final XMLInputFactory FACTORY = factory();

    private XmlDocument() {
    }

    /** @throws IllegalArgumentException for text that is not well-formed XML, or has a document type */
    public static JsonNode tree(String xml) {
        try {
            XMLStreamReader reader = FACTORY.createXMLStreamReader(new StringReader(xml));
            ObjectNode document = JsonNodeFactory.instance.objectNode();
            while (reader.hasNext()) {
                int event = reader.next();
                if (event == XMLStreamConstants.DTD) {
                    throw new IllegalArgumentException("has a DOCTYPE, which Lazada's documents never have");
                }
                if (event == XMLStreamConstants.START_ELEMENT) {
                    document.set(reader.getLocalName(), element(reader, 1));
                }
            }
            return document;
        } catch (XMLStreamException e) {
            throw new IllegalArgumentException("cannot be read as XML (line " + e.getLocation().getLineNumber() + ", column "
                    + e.getLocation().getColumnNumber() + ")", e);
        }
    }

    /** The parts of a document, for whoever copies it. */
    static XMLEventReader events(Reader xml) throws XMLStreamException {
        return FACTORY.createXMLEventReader(xml);
    }

    private static JsonNode element(XMLStreamReader reader, int depth) throws XMLStreamException {
        if (depth > DEEPEST) {
            throw new IllegalArgumentException("is nested deeper than " + DEEPEST + " elements");
        }
        ObjectNode children = JsonNodeFactory.instance.objectNode();
        StringBuilder text = new StringBuilder();
        for (int event = reader.next(); event != XMLStreamConstants.END_ELEMENT; event = reader.next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                add(children, reader.getLocalName(), element(reader, depth + 1));
            } else if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
                text.append(reader.getText());
            }
        }
        return children.isEmpty() ? JsonNodeFactory.instance.textNode(text.toString().trim()) : children;
    }

    /** An element that comes again is a list. */
    private static void add(ObjectNode children, String name, JsonNode child) {
        JsonNode before = children.get(name);
        if (before == null) {
            children.set(name, child);
        } else if (before instanceof ArrayNode list) {
            list.add(child);
        } else {
            children.set(name, JsonNodeFactory.instance.arrayNode().add(before).add(child));
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }
}
