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
package io.github.camellazada.kamelets;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import io.github.camellazada.simulator.service.Services;
import org.apache.camel.component.mock.MockEndpoint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static io.github.camellazada.kamelets.PipeRun.SELLER;
import static org.assertj.core.api.Assertions.assertThat;

/** A Pipe names the component of a second app, which the properties of the application set up. */
class SecondAppTest {
    private static final String PIPE = """
            apiVersion: camel.apache.org/v1
            kind: Pipe
            metadata:
              name: chat
            spec:
              source:
                ref: {kind: Kamelet, apiVersion: camel.apache.org/v1, name: lazada-messages-source}
                properties: {component: lazadaIm, ackMode: onCompletion}
              sink:
                uri: "mock:messages"
            """;

    @TempDir
    private Path folder;

    @Test
    void messagesOfTheSecondAppAreReceived() throws Exception {
        try (PipeRun run = new PipeRun("camel.component.lazada.app-key", "camel.component.lazada.app-secret")) {
            run.start(Files.writeString(folder.resolve("chat.yaml"), PIPE),
                    Map.of("camel.beans.lazadaIm", "#class:io.github.camellazada.LazadaComponent",
                            "camel.component.lazadaIm.app-key", run.lazada().appKey(),
                            "camel.component.lazadaIm.app-secret", run.lazada().appSecret()));
            MockEndpoint messages = run.context().getEndpoint("mock:messages", MockEndpoint.class);
            lazadaTellsOfAMessage(run);

            Pushes.await(run.lazada(), () -> messages.getReceivedCounter() > 0);
            assertThat(
                    KameletRun.json(messages.getExchanges().get(0).getMessage().getBody(String.class)).path("topic").asText())
                    .isEqualTo("im-message");
        }
    }

    private static void lazadaTellsOfAMessage(PipeRun run) {
        run.lazada().module(Services.class).message(SELLER, "5001", "is it blue?");
    }
}
