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
package io.github.camellazada.benchmarks.decoding;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.camellazada.benchmarks.calls.Answers;
import io.github.camellazada.catalog.LazadaCountry;
import io.github.camellazada.catalog.LazadaOperation;
import io.github.camellazada.client.call.CalledOperation;
import io.github.camellazada.client.call.LazadaCall;
import io.github.camellazada.client.call.WantedAnswer;
import io.github.camellazada.client.protocol.ErrorCatalogue;
import io.github.camellazada.client.protocol.LazopSigner;
import io.github.camellazada.client.protocol.ResponseDecoder;
import io.github.camellazada.client.transport.TransportResponse;
import io.github.camellazada.producer.AnswerWriter;
import io.github.camellazada.producer.FailOn;
import io.github.camellazada.producer.OutputType;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Signs a request, and makes of the bytes of an answer what a route gets, without HTTP and without an exchange. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@State(Scope.Benchmark)
public class DecodingBenchmark {
    private static final List<String> SECRETS = List.of("benchmark-secret-of-thirty-two-c");

    private final LazopSigner signer = new LazopSigner(SECRETS.get(0));
    private final Map<String, String> parameters = new TreeMap<>(Map.of("app_key", "100000", "access_token",
            "50000601c30atpedfgu3LVvik87Ixlsvle3mSoB7701ceb156fPunYZ43GBg", "sign_method", "sha256", "timestamp",
            "1763610099000", "created_after", "2026-11-11T00:00:00+08:00", "status", "pending", "limit", "100", "offset", "0"));
    private final ObjectMapper jackson = new ObjectMapper();
    private final ResponseDecoder decoder = new ResponseDecoder(ErrorCatalogue.load());
    private final TransportResponse orders = response(Answers.orders());
    private final TransportResponse listing = response(Answers.listing());
    private final TransportResponse batch = response(Answers.batch(0));
    private final CalledOperation reading = CalledOperation.of(LazadaOperation.ORDERS_GET, null);
    private final CalledOperation writing = CalledOperation.of(LazadaOperation.PRODUCT_STOCK_SELLABLE_UPDATE, null);
    private final LazadaCall stock = call(writing, Map.of("payload", Answers.stock(0)), WantedAnswer.VALUES);

    @Benchmark
    public String sign() {
        return signer.sign("/orders/get", parameters);
    }

    @Benchmark
    public JsonNode jacksonTree() throws Exception {
        return jackson.readTree(orders.body());
    }

    @Benchmark
    public Object raw() throws JsonProcessingException {
        return decoded(OutputType.raw, orders);
    }

    @Benchmark
    public Object json() throws JsonProcessingException {
        return decoded(OutputType.json, orders);
    }

    @Benchmark
    public Object pojo() throws JsonProcessingException {
        return decoded(OutputType.pojo, orders);
    }

    @Benchmark
    public Object listingJson() throws JsonProcessingException {
        return decoded(OutputType.json, listing);
    }

    @Benchmark
    public Object listingPojo() throws JsonProcessingException {
        return decoded(OutputType.pojo, listing);
    }

    @Benchmark
    public Object outcomes() throws JsonProcessingException {
        return new AnswerWriter(OutputType.outcomes, FailOn.never).body(writing, stock,
                decoder.decode(stock, batch, SECRETS));
    }

    private Object decoded(OutputType type, TransportResponse response) throws JsonProcessingException {
        LazadaCall call = call(reading, Map.of("status", "pending"), AnswerWriter.wanted(type));
        return new AnswerWriter(type, FailOn.any).body(reading, call, decoder.decode(call, response, SECRETS));
    }

    private static LazadaCall call(CalledOperation called, Map<String, String> parameters, WantedAnswer wanted) {
        return new LazadaCall(called.descriptor(), called.method(), LazadaCountry.SG, "1001", "token", parameters, Map.of(),
                new LazadaCall.Handling(null, true, wanted, null));
    }

    private static TransportResponse response(byte[] body) {
        return new TransportResponse(200, "application/json", null, body);
    }
}
