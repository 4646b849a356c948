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
package io.github.camellazada.soak;

import java.io.File;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.github.camellazada.simulator.LazadaSimulator;

/** The other end of a {@link KilledProcess}: when it is dead, and was down for a while, another one takes its place. */
final class KilledApplication implements Application, AutoCloseable {
    private static final File LOG = new File("target/killed-processes.log");

    private final LazadaSimulator simulator;
    private final Ledger ledger;
    private final Schedule schedule;
    private final List<String> arguments;
    private final Map<Long, Ask> open = new HashMap<>();
    private final List<KilledWire.Asked> waiting = new ArrayList<>();
    private final Set<String> outcomes = new HashSet<>();
    private long asked;
    private volatile Process process;
    private volatile boolean killed;
    private KilledWire in;
    private ObjectInputStream out;
    private Instant next = Instant.MIN;
    private int deaths;

    KilledApplication(LazadaSimulator simulator, Ledger ledger, Schedule schedule, String database, String freezeWindows) {
        this.simulator = simulator;
        this.ledger = ledger;
        this.schedule = schedule;
        this.arguments = List.of(database, simulator.serverUrl(), simulator.authServerUrl(), simulator.appKey(),
                simulator.appSecret(), freezeWindows);
    }

    /** What is asked while no process runs waits for the next one, as in a queue of messages. */
    @Override
    public void ask(Ask ask) {
        ledger.add(ask);
        ask.begin(simulator.clock().instant());
        open.put(++asked, ask);
        waiting.add(new KilledWire.Asked(asked, ask.operation(), ask.merchant().seller(), ask.merchant().country(),
                ask.body()));
    }

    /** When it has something to do next. */
    Instant next() {
        return next;
    }

    int deaths() {
        return deaths;
    }

    /** Ends the process at once, whatever it is doing. */
    void kill() {
        Process running = process;
        if (running != null) {
            killed = true;
            // the process itself would close its streams, and with them lose what was told already
            running.toHandle().destroyForcibly();
        }
    }

    /** Lets the time of the process be that of the simulator, and waits until all is done that is due by then. */
    void turn() throws IOException, InterruptedException, ClassNotFoundException {
        Instant now = simulator.clock().instant();
        try {
            if (process == null) {
                if (now.isBefore(next)) {
                    return;
                }
                start(now);
            }
            List<KilledWire.Asked> begun = List.copyOf(waiting);
            waiting.clear();
            in.tell(new KilledWire.Turn(now, begun));
            hear();
        } catch (IOException e) {
            if (!killed) {
                throw new IOException("The process has ended by itself; " + LOG + " may say why", e);
            }
            bury(now);
        }
    }

    private void start(Instant now) throws IOException, ClassNotFoundException {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-cp", System.getProperty("java.class.path"),
                KilledProcess.class.getName(), now.toString()));
        command.addAll(arguments);
        process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.appendTo(LOG)).start();
        in = new KilledWire(process.getOutputStream());
        out = new ObjectInputStream(process.getInputStream());
        hear();
    }

    private void hear() throws IOException, ClassNotFoundException {
        while (true) {
            Object told = out.readObject();
            if (told instanceof KilledWire.Turned turned) {
                next = turned.next() == null ? Instant.MAX : turned.next();
                return;
            } else if (told instanceof KilledWire.Ended ended) {
                open.remove(ended.id()).end(ended.end());
            } else if (told instanceof KilledWire.Outcome outcome) {
                // one that was handed out by a process that died before it could note so is handed out again
                if (outcomes.add(outcome.id())) {
                    ledger.outcome(outcome.told());
                }
            } else if (told instanceof KilledWire.Started started) {
                simulator.push().pushUrl(started.pushUrl());
            }
        }
    }

    /** What it was asked for and has not answered, nobody will be told of. */
    private void bury(Instant now) throws InterruptedException {
        deaths++;
        process.waitFor();
        process = null;
        killed = false;
        open.values().forEach(Ask::lose);
        open.clear();
        next = now.plus(Duration.ofSeconds(schedule.number(0, 20)));
    }

    @Override
    public void close() {
        if (process != null) {
            try {
                process.destroyForcibly().waitFor();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
