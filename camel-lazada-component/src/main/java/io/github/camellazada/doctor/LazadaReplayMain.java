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
package io.github.camellazada.doctor;

import java.io.PrintStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import io.github.camellazada.client.inbox.InboxReplay;
import io.github.camellazada.client.inbox.PushInbox;
import io.github.camellazada.client.inbox.PushInboxFactory;
import io.github.camellazada.jdbc.DriverConnections;
import io.github.camellazada.jdbc.JdbcPushInbox;

/**
 * Opens stored pushes of an inbox in PostgreSQL or Kafka again, by time, seller, topic, key or from the dead letters; the
 * application, which runs meanwhile, routes them. It prints no body.
 */
public final class LazadaReplayMain {
    private static final Set<String> NAMES = Set.of("which", "who", "from", "to", "seller", "topic", "key");
    private static final String USAGE = """
            Usage: LazadaReplayMain --which=dead|routed|all --who=NAME [--from=TIME] [--to=TIME] [--seller=ID] [--topic=NAME] [--key=KEY]
            Opens stored pushes again. The application, which runs meanwhile, routes them; this command prints no body.
            Options:
              --which=dead                  dead letters; "routed" for pushes that a route has completed, "all" for both
              --who=ann                     who asks for it, a person or a job, for the log
              --from=2026-11-11T00:00:00Z   stored at this time or later; Z is UTC, another zone has its offset, as in
                                            2026-11-11T08:00:00+08:00
              --to=2026-11-12T00:00:00Z     stored before this time, written likewise
              --seller=1001                 of this seller alone, by the number that Lazada gave it
              --topic=trade-order-status    of this topic alone: its name, its number such as 0, or poll/NAME of a poller
              --key=KEY                     of this key alone, as the header CamelLazadaPushKey of the message has it
              --help                        print this and end
            Environment: LAZADA_APP_KEY, and for PostgreSQL, with its driver on the class path, LAZADA_JDBC_URL, LAZADA_JDBC_USER,
            LAZADA_JDBC_PASSWORD; for Kafka, with camel-lazada-kafka on the class path, LAZADA_PUSH_INBOX=kafka:BROKERS and the
            properties lazada.kafka.NAME of the application as LAZADA_KAFKA_NAME.
            Each of them may be in a file instead, which a variable with _FILE behind its name leads to.
            An inbox on H2 belongs to the process of the application: use the developer console there, or PushInbox.replay.
            Ends with 0, also where no push fits; 1 where the inbox cannot be read, 2 for a wrong option or a missing variable.""";

    private final CommandEnvironment environment;
    private final PrintStream out;

    LazadaReplayMain(Map<String, String> environment, PrintStream out) {
        this.environment = new CommandEnvironment(environment);
        this.out = out;
    }

    public static void main(String[] arguments) throws Exception {
        System.exit(new LazadaReplayMain(System.getenv(), System.out).run(arguments));
    }

    /** Returns the status of the process. */
    int run(String... arguments) throws Exception {
        return new Command(USAGE, out, out).run(arguments, this::replay);
    }

    private int replay(String... arguments) {
        Map<String, String> words = given(arguments);
        words.put("app", environment.required("LAZADA_APP_KEY"));
        InboxReplay replay = InboxReplay.of(words);
        out.println(replayed(replay) + " pushes are routed again: " + replay);
        return 0;
    }

    private int replayed(InboxReplay replay) {
        Progress progress = Progress.on(out, "Replay", "pushes");
        progress.begin();
        try {
            return inbox().replay(replay, progress::at).toCompletableFuture().join();
        } finally {
            progress.end();
        }
    }

    /** A replay reads no body, so that it needs no key. */
    private PushInbox inbox() {
        String[] named = Objects.toString(environment.get("LAZADA_PUSH_INBOX"), "jdbc").split(":", 2);
        if (named[0].equals("jdbc")) {
            return new JdbcPushInbox(new DriverConnections(environment.required("LAZADA_JDBC_URL"),
                    environment.get("LAZADA_JDBC_USER"), environment.get("LAZADA_JDBC_PASSWORD")), null, Runnable::run);
        }
        return PushInboxFactory.find(named[0], LazadaReplayMain.class.getClassLoader())
                .orElseThrow(() -> new IllegalArgumentException("LAZADA_PUSH_INBOX names the inbox " + named[0]
                        + ", which is not on the class path. Write kafka:BROKERS with camel-lazada-kafka on it, or leave it out"
                        + " for an inbox in PostgreSQL"))
                .create(named.length == 1 ? "" : named[1], environment::application, null);
    }

    private static Map<String, String> given(String... arguments) {
        Map<String, String> given = new HashMap<>();
        for (String argument : arguments) {
            String[] parts = argument.split("=", 2);
            String name = parts[0].startsWith("--") ? parts[0].substring(2) : "";
            if (!NAMES.contains(name) || parts.length == 1 || parts[1].isBlank()) {
                throw new IllegalArgumentException("There is no option " + parts[0] + ", or it lacks =value");
            }
            given.put(name, parts[1].strip());
        }
        return given;
    }
}
