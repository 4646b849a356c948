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
package io.github.camellazada.simulator;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.imageio.ImageIO;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camellazada.simulator.commerce.Commerce;
import io.github.camellazada.simulator.service.Services;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class FilesTest {
    private static final Pattern URL = Pattern.compile("https?://[^\"\\\\ <>]+");

    private LazadaSimulator simulator;
    private NaiveClient client;
    private long order;

    @BeforeEach
    void start() {
        simulator = LazadaSimulator.builder().build().start();
        ExampleShop.open(simulator, "1001", "sg");
        client = NaiveClient.of(simulator, "sg", simulator.tokens().issue("1001").accessToken());
        Commerce commerce = simulator.module(Commerce.class);
        long sku = commerce.product("1001").sku("B").price("3").stock(5).add().skuId();
        order = commerce.placeOrder("1001", sku, sku);
        commerce.pay("1001", order);
        commerce.packAndReady("1001", order);
    }

    @AfterEach
    void stop() {
        simulator.close();
    }

    @Test
    void aLabelIsAPdfWithTheParcelsNumbers() throws Exception {
        JsonNode data = label("PDF");
        HttpResponse<byte[]> file = fetch(data.path("pdf_url").asText());
        String pdf = new String(file.body(), StandardCharsets.ISO_8859_1);

        assertThat(file.headers().firstValue("Content-Type")).hasValue("application/pdf");
        assertThat(objects(pdf)).anyMatch(object -> object.contains("/Type /Catalog"))
                .anyMatch(object -> object.contains("/Type /Pages /Count 1")).anyMatch(object -> object.contains(packageId()));
        assertThat(new String(Base64.getDecoder().decode(data.path("file").asText()), StandardCharsets.UTF_8))
                .contains(data.path("pdf_url").asText());
    }

    @Test
    void aLabelIsAWholePageOfHtml() {
        String page = new String(Base64.getDecoder().decode(label("HTML").path("file").asText()), StandardCharsets.UTF_8);

        assertThat(page).startsWith("<!doctype html>").contains("charset=\"utf-8\"", packageId()).endsWith("</html>");
    }

    @Test
    void everyUrlOfAnAnswerIsTheSimulatorsOwnAndLeadsToAFile() throws Exception {
        simulator.module(Services.class).addSamples("1001");
        String answers = client.get("/products/get", Map.of("filter", "all")).toString()
                + client.get("/order/items/get", Map.of("order_id", Long.toString(order)))
                + client.get("/seller/get", Map.of())
                + client.post("/image/migrate", Map.of("payload",
                        "{\"Request\":{\"Image\":{\"Url\":\"http://pictures.invalid/a.jpg\"}}}"));

        List<String> urls = URL.matcher(answers).results().map(found -> found.group()).distinct().toList();

        assertThat(urls).hasSizeGreaterThan(4).allMatch(url -> url.startsWith(simulator.root() + "/files/"));
        for (String url : urls) {
            HttpResponse<byte[]> file = fetch(url);
            assertThat(file.statusCode()).as(url).isEqualTo(200);
            if (url.endsWith(".jpg")) {
                BufferedImage picture = ImageIO.read(new ByteArrayInputStream(file.body()));
                assertThat(picture.getWidth()).as(url).isEqualTo(320);
            }
        }
    }

    @Test
    void whatWasUploadedIsServedAsItWas() throws Exception {
        byte[] content = ".PNG, or something like it".getBytes(StandardCharsets.UTF_8);

        JsonNode image = client.upload("/image/upload", Map.of(), "image", content).at("/data/image");

        assertThat(fetch(image.path("url").asText()).body()).isEqualTo(content);
    }

    @Test
    void whatNobodyMadeIsNotThere() throws Exception {
        assertThat(fetch(simulator.root() + "/files/labels/nobody.pdf").statusCode()).isEqualTo(404);
        assertThat(fetch(simulator.root() + "/files/../admin/sellers").statusCode()).isEqualTo(404);
    }

    private JsonNode label(String type) {
        return client.post("/order/package/document/get", Map.of("getDocumentReq",
                "{\"doc_type\":\"" + type + "\",\"packages\":[{\"package_id\":\"" + packageId() + "\"}]}")).at("/result/data");
    }

    private String packageId() {
        return client.get("/order/items/get", Map.of("order_id", Long.toString(order))).at("/data/0/package_id").asText();
    }

    private static HttpResponse<byte[]> fetch(String url) throws Exception {
        return HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create(url)).build(),
                HttpResponse.BodyHandlers.ofByteArray());
    }

    /** Reads the objects where the file's own table says that they are, as a reader does. */
    private static List<String> objects(String pdf) {
        assertThat(pdf).startsWith("%PDF-1.4").endsWith("%%EOF\n");
        int table = Integer.parseInt(pdf.substring(pdf.lastIndexOf("startxref") + 10).split("\n")[0]);
        String[] lines = pdf.substring(table).split("\n");
        assertThat(lines[0]).isEqualTo("xref");
        int count = Integer.parseInt(lines[1].split(" ")[1]);
        List<String> objects = new ArrayList<>();
        for (int i = 1; i < count; i++) {
            assertThat(lines[2 + i]).hasSize(19);
            String object = pdf.substring(Integer.parseInt(lines[2 + i].substring(0, 10)));
            assertThat(object).startsWith(i + " 0 obj");
            object = object.substring(0, object.indexOf("endobj"));
            Matcher length = Pattern.compile("/Length ([0-9]+) >>\nstream\n").matcher(object);
            if (length.find()) {
                assertThat(object.substring(length.end() + Integer.parseInt(length.group(1)))).isEqualTo("\nendstream\n");
            }
            objects.add(object);
        }
        return objects;
    }
}
