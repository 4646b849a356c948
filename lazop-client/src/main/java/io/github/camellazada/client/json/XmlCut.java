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

import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.xml.stream.XMLEventReader;
import javax.xml.stream.XMLEventWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.events.XMLEvent;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camellazada.catalog.Batch;

/** Leaves only some items in an XML document, and what is around them as it is. */
public final class XmlCut {
    private static final Pattern DECLARATION = Pattern.compile("^\\s*<\\?xml\\s.*?\\?>", Pattern.DOTALL);
    private static final XMLOutputFactory FACTORY = XMLOutputFactory.newFactory();

    private final Batch.Items items;
    private final Set<String> names;
    private final List<PathStep> steps;
    private final Deque<String> path = new ArrayDeque<>();
    private final StringWriter text = new StringWriter();
    private int kept;

    private XmlCut(Batch.Items items, Set<String> names) {
        this.items = items;
        this.names = names;
        this.steps = PathStep.of(items.path());
    }

    /** The document with the items of these names only; empty where none is left, or it is no document. */
    public static Optional<String> keep(String xml, Batch.Items items, Set<String> names) {
        try {
            XmlCut cut = new XmlCut(items, names);
            Matcher declaration = DECLARATION.matcher(xml);
            cut.text.append(declaration.find() ? declaration.group() : "");
            cut.copy(XmlDocument.events(new StringReader(xml)), FACTORY.createXMLEventWriter(cut.text));
            return cut.kept == 0 ? Optional.empty() : Optional.of(cut.text.toString());
        } catch (XMLStreamException | IllegalArgumentException e) {
            return Optional.empty(); // Lazada will refuse what is no document; nothing can be cut out of it
        }
    }

    private void copy(XMLEventReader reader, XMLEventWriter writer) throws XMLStreamException {
        while (reader.hasNext()) {
            XMLEvent event = reader.nextEvent();
            if (event.isStartElement()) {
                path.addLast(event.asStartElement().getName().getLocalPart());
                if (isItem(List.copyOf(path), 0, 0)) {
                    item(element(event, reader), writer);
                    path.removeLast();
                    continue;
                }
            } else if (event.isEndElement()) {
                path.removeLast();
            }
            if (!event.isStartDocument() && !event.isEndDocument()) {
                writer.add(event);
            }
        }
        writer.flush();
    }

    /** Whether the steps lead to an element; all that may be absent can be, but for the item itself. */
    private boolean isItem(List<String> elements, int element, int step) {
        if (element == elements.size() || step == steps.size()) {
            return element == elements.size() && step == steps.size();
        }
        return steps.get(step).name().equals(elements.get(element)) && isItem(elements, element + 1, step + 1)
                || steps.get(step).optional() && step < steps.size() - 1 && isItem(elements, element, step + 1);
    }

    private static List<XMLEvent> element(XMLEvent start, XMLEventReader reader) throws XMLStreamException {
        List<XMLEvent> events = new ArrayList<>(List.of(start));
        for (int depth = 1; depth > 0;) {
            XMLEvent event = reader.nextEvent();
            events.add(event);
            depth += event.isStartElement() ? 1 : event.isEndElement() ? -1 : 0;
        }
        return events;
    }

    private void item(List<XMLEvent> events, XMLEventWriter writer) throws XMLStreamException {
        StringWriter alone = new StringWriter();
        write(events, FACTORY.createXMLEventWriter(alone));
        JsonNode item = XmlDocument.tree(alone.toString()).elements().next();
        if (names.contains(items.ids().isEmpty() ? Json.text(item) : Json.text(item, items.ids()))) {
            write(events, writer);
            kept++;
        }
    }

    private static void write(List<XMLEvent> events, XMLEventWriter writer) throws XMLStreamException {
        for (XMLEvent event : events) {
            writer.add(event);
        }
        writer.flush();
    }
}
