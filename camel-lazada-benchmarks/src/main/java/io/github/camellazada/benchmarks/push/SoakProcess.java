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
package io.github.camellazada.benchmarks.push;

import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.github.camellazada.LazadaComponent;
import io.github.camellazada.LazadaConfiguration;
import io.github.camellazada.benchmarks.run.Commands;
import io.github.camellazada.benchmarks.run.JavaProcess;
import io.github.camellazada.benchmarks.run.Vitals;
import io.github.camellazada.catalog.LazadaCountry;
import io.github.camellazada.push.event.PushEvent;
import org.apache.camel.Exchange;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.model.RouteDefinition;

/**
 * The application of the soak: it stores pushes in a database, and its route makes a call for each. Arguments: URL of the database,
 * URL of the gateway, number of the first push, and by how much a later push may be ahead. It answers its port first, and then each
 * command with what it holds and has done.
 */
public final class SoakProcess {
    private static final Pattern LINE = Pattern.compile("\"trade_order_line_id\":\"(\\d+)\"");

    private final AtomicLong calls = new AtomicLong();
    private final SoakLedger ledger;
    private final String url;
    private Vitals before = Vitals.now();

    private SoakProcess(String url, SoakLedger ledger) {
        this.url = url;
        this.ledger = ledger;
    }

    public static void main(String[] arguments) throws Exception {
        BenchmarkDatabase database = BenchmarkDatabase.at(arguments[0]);
        SoakProcess soak = new SoakProcess(arguments[1],
                new SoakLedger(Long.parseLong(arguments[2]), Integer.parseInt(arguments[3])));
        PushServer server = new PushServer(context -> {
            soak.callThrough(context);
            PushesSuite.inbox(database).prepare(context);
        }, route -> soak.call(route.from("lazada:push?pushPath=/push&pushInbox=#inbox")));
        JavaProcess.answer(server.port());
        Commands.serve(words -> soak.answer());
    }

    private void callThrough(DefaultCamelContext context) {
        LazadaConfiguration configuration = context.getComponent("lazada", LazadaComponent.class).getConfiguration();
        configuration.setAccessToken("token");
        configuration.setSellerId("1001");
        configuration.setCountry(LazadaCountry.SG);
        configuration.setServerUrl(url);
    }

    private void call(RouteDefinition route) {
        route.process(this::note).setBody(body -> null).removeHeaders("*")
                .to("lazada:orders-get?outputType=json&param.created_after=RAW(2026-11-11T00:00:00+08:00)")
                .process(done -> calls.incrementAndGet());
    }

    private void note(Exchange push) {
        Matcher line = LINE.matcher(push.getMessage().getBody(PushEvent.class).json());
        if (!line.find()) {
            throw new IllegalStateException("A push has no number");
        }
        ledger.note(Long.parseLong(line.group(1)));
    }

    private void answer() {
        Vitals now = Vitals.now();
        JavaProcess.answer(now.heapBytes(), now.residentBytes(), now.threads(), now.sockets(),
                now.collectMillis() - before.collectMillis(), now.cpuMillis() - before.cpuMillis(), ledger.routed(), calls,
                ledger.missing(), ledger.doubled());
        before = Vitals.now(); // the collection of a sample belongs to no sample
    }
}
