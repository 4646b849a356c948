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
package io.github.camellazada;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;

import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The BOM names each jar that is published, and no other. */
class BomTest {
    private static final Path ROOT = Path.of("..");
    private static final String MANAGED = "/project/dependencyManagement/dependencies/dependency/artifactId";

    private final XPath xpath = XPathFactory.newInstance().newXPath();

    @Test
    void theBomNamesWhatIsPublished() throws Exception {
        Set<String> published = new TreeSet<>();
        collect(ROOT, published);

        Document bom = pom(ROOT.resolve("camel-lazada-bom"));
        assertThat(texts(bom, MANAGED)).containsExactlyElementsOf(published);
        assertThat(text(bom, "/project/version")).isEqualTo(text(pom(ROOT), "/project/version"));
    }

    private void collect(Path folder, Set<String> published) throws Exception {
        Document pom = pom(folder);
        if (text(pom, "/project/properties/maven.deploy.skip").equals("true")) {
            return;
        }
        if (!text(pom, "/project/packaging").equals("pom")) {
            published.add(text(pom, "/project/artifactId"));
        }
        for (String module : texts(pom, "/project/modules/module")) {
            collect(folder.resolve(module), published);
        }
    }

    private static Document pom(Path folder) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(folder.resolve("pom.xml").toFile());
    }

    private String text(Document pom, String path) throws Exception {
        return xpath.evaluate(path, pom).trim();
    }

    private List<String> texts(Document pom, String path) throws Exception {
        NodeList nodes = (NodeList) xpath.evaluate(path, pom, XPathConstants.NODESET);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            texts.add(nodes.item(i).getTextContent().trim());
        }
        return texts;
    }
}
