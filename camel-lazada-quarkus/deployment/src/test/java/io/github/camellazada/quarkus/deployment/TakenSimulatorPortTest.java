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
package io.github.camellazada.quarkus.deployment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;

import io.quarkus.test.QuarkusUnitTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Somebody else listens where the simulator should. */
class TakenSimulatorPortTest {
    private static final ServerSocket TAKEN = open();

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = BadStart
            .saying("cannot have port " + TAKEN.getLocalPort(), "Set quarkus.camel.lazada.devservices.port to another one")
            .overrideConfigKey("quarkus.camel.lazada.devservices.port", Integer.toString(TAKEN.getLocalPort()));

    @AfterAll
    static void close() throws IOException {
        TAKEN.close();
    }

    @Test
    void theApplicationDoesNotStart() {
        Assertions.fail("It started");
    }

    private static ServerSocket open() {
        try {
            return new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
