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

import java.nio.file.Path;

import io.github.camellazada.examples.support.DemoLazada;
import io.github.camellazada.simulator.service.Services;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static io.github.camellazada.examples.support.Await.soon;
import static io.github.camellazada.examples.support.DemoLazada.SELLER;

class ChatAppTest {
    @Test
    void theChatHasAComponentOfItsOwn(@TempDir Path folder) {
        try (DemoLazada lazada = DemoLazada.start(Customers.EXAMPLE, folder).pushes().component("lazada-im")
                .set("camel.component.lazada.push-path", "/lazada/reviews")
                .set("camel.component.lazada-im.push-path", "/lazada/push")
                .set("customers.questions", "direct:nowhere?block=false")
                .startApplication()) {
            lazada.simulator().module(Services.class).message(SELLER, "9001", "Is it red?");

            soon().until(
                    () -> lazada.database().sql("SELECT COUNT(*) FROM customer_question").query(Integer.class).single() == 1);
        }
    }
}
