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

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class DocumentTextTest {

    @Test
    void oneDocumentIsWrittenAsJsonAndAsXml() {
        Map<String, Object> product = new LinkedHashMap<>();
        product.put("Images", Map.of("Image", List.of("https://a", "https://b?x=1&y=2")));
        product.put("name", "5 < 6");
        Map<String, Object> document = Map.of("Request", Map.of("Product", product));

        assertThat(DocumentText.JSON.of(document)).isEqualTo("{\"Request\":{\"Product\":{\"Images\":{\"Image\":"
                + "[\"https://a\",\"https://b?x=1&y=2\"]},\"name\":\"5 < 6\"}}}");
        assertThat(DocumentText.XML.of(document)).isEqualTo("<?xml version=\"1.0\" encoding=\"UTF-8\"?><Request><Product>"
                + "<Images><Image>https://a</Image><Image>https://b?x=1&amp;y=2</Image></Images><name>5 &lt; 6</name>"
                + "</Product></Request>");
    }
}
