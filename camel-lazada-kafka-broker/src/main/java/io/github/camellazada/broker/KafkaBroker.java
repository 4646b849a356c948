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

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Random;

import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

/** A Kafka broker inside this process, its own controller in KRaft mode, for a run without a cluster. */
public final class KafkaBroker implements AutoCloseable {
    private static final int NODE = 1;
    /** How many pairs of ports are looked at. */
    private static final int PORTS = 100;
    /** The same each time, so that a folder of an earlier run is taken again. */
    private static final Uuid CLUSTER = new Uuid(0x6c617a616461L, 0x65727021L);

    private final Path logs;
    private final int port;
    private final int controllerPort;
    private KafkaRaftServer server;

    private KafkaBroker(Path logs, int port, int controllerPort) {
        this.logs = logs;
        this.port = port;
        this.controllerPort = controllerPort;
    }

    /** Starts a broker on free ports; what the folder holds from an earlier run is there again. */
    public static KafkaBroker start(Path logs) throws Exception {
        Files.createDirectories(logs);
        KafkaBroker broker = onFreePorts(logs);
        broker.start();
        return broker;
    }

    /** Starts a broker on this port of the machine itself; what the folder holds from an earlier run is there again. */
    static KafkaBroker start(Path logs, int port) throws Exception {
        Files.createDirectories(logs);
        KafkaBroker broker = new KafkaBroker(logs, port, onFreePorts(logs).controllerPort);
        broker.start();
        return broker;
    }

    /** Starts it, also again after {@link #close}, on the same ports with what it held. */
    public void start() throws Exception {
        new Formatter().setNodeId(NODE).setClusterId(CLUSTER.toString()).addDirectory(logs.toString())
                .setMetadataLogDirectory(logs.toString()).setControllerListenerName("CONTROLLER")
                .setReleaseVersion(MetadataVersion.LATEST_PRODUCTION).setIgnoreFormatted(true)
                .setPrintStream(new PrintStream(new ByteArrayOutputStream(), false, StandardCharsets.UTF_8)).run();
        server = new KafkaRaftServer(KafkaConfig.fromProps(settings(), false), Time.SYSTEM);
        server.startup();
    }

    /** For {@code bootstrap.servers}. */
    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
    }

    private Properties settings() {
        Properties settings = new Properties();
        settings.put("process.roles", "broker,controller");
        settings.put("node.id", String.valueOf(NODE));
        settings.put("controller.quorum.voters", NODE + "@127.0.0.1:" + controllerPort);
        settings.put("controller.listener.names", "CONTROLLER");
        settings.put("listeners", "PLAINTEXT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controllerPort);
        settings.put("log.dirs", logs.toString());
        settings.put("num.partitions", "3");
        settings.put("offsets.topic.replication.factor", "1");
        // nobody else is about to join
        settings.put("group.initial.rebalance.delay.ms", "0");
        settings.put("transaction.state.log.replication.factor", "1");
        settings.put("transaction.state.log.min.isr", "1");
        return settings;
    }

    /**
     * Two ports below 32768. From there on systems give ports to outgoing connections, and the broker would find its own taken when
     * it starts, or starts again, once in a while.
     */
    private static KafkaBroker onFreePorts(Path logs) throws IOException {
        InetAddress here = InetAddress.getLoopbackAddress();
        for (int first : new Random().ints(PORTS, 20_000, 32_000).toArray()) {
            try (ServerSocket clients = new ServerSocket(first, 1, here);
                    ServerSocket controller = new ServerSocket(first + 1, 1, here)) {
                return new KafkaBroker(logs, clients.getLocalPort(), controller.getLocalPort());
            } catch (BindException taken) {
                // the next pair
            }
        }
        throw new BindException("None of " + PORTS + " pairs of ports from 20000 to 32000 is free on " + here);
    }
}
