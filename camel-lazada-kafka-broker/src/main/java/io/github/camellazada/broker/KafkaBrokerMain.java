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
package io.github.camellazada.broker;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** Runs a Kafka broker until it is stopped: {@code --port=9092 --folder=target/kafka}. */
public final class KafkaBrokerMain {
    private static final String PORT = "--port=";
    private static final String FOLDER = "--folder=";

    private KafkaBrokerMain() {
    }

    public static void main(String[] arguments) throws Exception {
        int port = 9092;
        Path folder = Path.of("target", "kafka");
        for (String argument : arguments) {
            if (argument.startsWith(PORT)) {
                port = Integer.parseInt(argument.substring(PORT.length()));
            } else if (argument.startsWith(FOLDER)) {
                folder = Path.of(argument.substring(FOLDER.length()));
            } else {
                System.err
                        .println("There is no option " + argument + ". The options are --port=9092 and --folder=target/kafka");
                System.exit(2);
            }
        }
        KafkaBroker broker = KafkaBroker.start(folder, port);
        Runtime.getRuntime().addShutdownHook(new Thread(broker::close, "stop"));
        System.out.println("A Kafka broker for trials, kept in " + folder.toAbsolutePath() + ": bootstrap.servers="
                + broker.bootstrapServers());
        new CountDownLatch(1).await();
    }
}
