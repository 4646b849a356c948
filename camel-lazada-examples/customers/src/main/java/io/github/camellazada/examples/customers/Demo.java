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
package io.github.camellazada.examples.customers;

import java.io.PrintStream;
import java.util.Map;

import io.github.camellazada.broker.KafkaBroker;
import io.github.camellazada.broker.TopicReader;
import io.github.camellazada.examples.support.DemoLazada;
import io.github.camellazada.simulator.commerce.Commerce;
import io.github.camellazada.simulator.service.Services;

import static io.github.camellazada.examples.support.DemoLazada.SELLER;

/** A review and a chat at a simulated Lazada, and answers from a topic. */
final class Demo {
    private Demo() {
    }

    static void show(DemoLazada lazada, PrintStream out) throws Exception {
        Commerce commerce = lazada.commerce();
        Services services = lazada.simulator().module(Services.class);
        var cup = commerce.product(SELLER).sku("CUP-1").stock(9).add();
        long order = commerce.placeOrder(SELLER, cup.skuId());
        try (KafkaBroker broker = KafkaBroker.start(lazada.folder().resolve("kafka"))) {
            TopicReader topics = TopicReader.of(broker);
            set(lazada).set("camel.component.kafka.brokers", broker.bootstrapServers()).startApplication();
            String review = services.review(SELLER, Map.of("product_id", cup.itemId(), "order_id", order, "review_content",
                    "The cup leaks")).path("id").asText();
            String question = services.message(SELLER, "9001", "Is the cup in stock?");
            out.println("Questions on the topic customer-questions:");
            topics.values("customer-questions", 2).forEach(out::println);
            String session = SELLER + "_2_9001_1_103";
            String of = "{\"seller\": \"" + SELLER + "\", \"country\": \"SG\", ";
            lazada.send("kafka:customer-answers", of + "\"reference\": \"A-1\", \"action\": \"answer\", \"session_id\": \""
                    + session + "\", \"question_id\": \"" + question + "\", \"text\": \"Nine are left.\"}");
            lazada.send("kafka:customer-answers", of + "\"reference\": \"A-2\", \"action\": \"reply\", \"review_id\": \""
                    + review + "\", \"text\": \"We send a new one.\"}");
            lazada.send("kafka:customer-answers", of + "\"reference\": \"A-3\", \"action\": \"answer\", \"session_id\": "
                    + "\"nobody\", \"text\": \"Hello?\"}");
            out.println("What became of the answers:");
            topics.values("customer-results", 2).forEach(out::println);
            out.println("Dead letters:");
            topics.values("customer-dead-letters", 1).forEach(out::println);
            lazada.stopApplication();
        }
    }

    /** The simulated Lazada has one app, which may do both. */
    static DemoLazada set(DemoLazada lazada) {
        return lazada.pushes().set("customers.chat.component", "lazada").set("customers.period", 100);
    }
}
