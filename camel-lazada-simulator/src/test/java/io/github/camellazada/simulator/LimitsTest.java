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
package io.github.camellazada.simulator;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camellazada.simulator.limit.CountedBy;
import io.github.camellazada.simulator.limit.LimitTally;
import io.github.camellazada.simulator.limit.ThrottleShape;
import io.github.camellazada.simulator.limit.Window;
import io.github.camellazada.simulator.world.SimulatedClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

class LimitsTest {
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Instant NOON = Instant.parse("2026-01-15T04:00:00Z");

    @RegisterExtension
    static final LazadaSimulatorExtension LAZADA = new LazadaSimulatorExtension(
            () -> LazadaSimulator.builder().clock(SimulatedClock.standingAt(NOON)).build());

    private final Map<String, NaiveClient> clients = new HashMap<>();
    private LazadaSimulator simulator;

    @BeforeEach
    void addSellers() {
        simulator = LAZADA.simulator();
        for (String seller : List.of("1001", "2002")) {
            simulator.sellers().add(seller, "sg");
            clients.put(seller, NaiveClient.of(simulator, "sg", simulator.tokens().issue(seller).accessToken()));
        }
    }

    @AfterEach
    void clear() {
        simulator.limits().clear();
        simulator.faults().clear();
        // the next second of a clock that stands
        simulator.clock().advance(Duration.ofSeconds(10));
    }

    @Test
    void oneCallTooManyBeginsABanWhoseRestTheTextTells() {
        simulator.limits().per(CountedBy.SELLER_OPERATION).ban(Duration.ofSeconds(30)).calls(3, SECOND);

        assertThat(codes("1001", 4)).containsExactly("0", "0", "0", "ApiCallLimit");
        simulator.clock().advance(Duration.ofSeconds(18));
        assertThat(call("1001").path("message").asText()).contains("this ban will last 12 seconds");
        simulator.clock().advance(Duration.ofSeconds(12));
        assertThat(codes("1001", 1)).containsExactly("0");
    }

    @Test
    void aRefusedCallIsNotCarriedOutNorDoesItProlongTheBan() {
        simulator.limits().per(CountedBy.APP).ban(Duration.ofSeconds(5)).calls(1, SECOND);

        codes("1001", 1);
        for (int second = 0; second < 5; second++) {
            assertThat(codes("1001", 1)).containsExactly("ApiCallLimit");
            simulator.clock().advance(SECOND);
        }

        assertThat(codes("1001", 1)).containsExactly("0");
        assertThat(simulator.limits().tallies()).singleElement().satisfies(tally -> {
            assertThat(tally.passed()).isEqualTo(2);
            assertThat(tally.refused()).isEqualTo(5);
            assertThat(tally.bans()).isOne();
            assertThat(tally.bannedMillis()).isEqualTo(5000);
        });
    }

    @ParameterizedTest
    @CsvSource({"SELLER_OPERATION,0 0 0 0", "OPERATION,0 ApiCallLimit 0 ApiCallLimit", "SELLER,0 0 ApiCallLimit ApiCallLimit",
            "APP,0 ApiCallLimit ApiCallLimit ApiCallLimit"})
    void whoIsCountedTogetherIsTheRules(CountedBy counted, String codes) {
        simulator.limits().per(counted).calls(1, SECOND);

        List<String> answered = List.of(code("1001", "/seller/get"), code("2002", "/seller/get"),
                code("1001", "/finance/payout/status/get"), code("2002", "/finance/payout/status/get"));

        assertThat(String.join(" ", answered)).isEqualTo(codes);
    }

    @Test
    void aLimitOfOneSellerOrOperationLeavesTheOthersAlone() {
        simulator.limits().per(CountedBy.APP).of("1001").on("/seller/get").calls(1, SECOND);

        assertThat(codes("1001", 2)).containsExactly("0", "ApiCallLimit");
        assertThat(codes("2002", 2)).containsExactly("0", "0");
        assertThat(code("1001", "/finance/payout/status/get")).isEqualTo("0");
    }

    @Test
    void aSlidingWindowLetsNoStretchOfTimeHoldMore() {
        simulator.limits().per(CountedBy.APP).ban(Duration.ZERO).calls(2, SECOND, Window.SLIDING);
        simulator.clock().advance(Duration.ofMillis(800));
        assertThat(codes("1001", 3)).containsExactly("0", "0", "ApiCallLimit");

        simulator.clock().advance(Duration.ofMillis(900));
        assertThat(codes("1001", 1)).containsExactly("ApiCallLimit");
        simulator.clock().advance(Duration.ofMillis(100));
        assertThat(codes("1001", 1)).containsExactly("0");
    }

    @Test
    void aBucketFillsEvenly() {
        simulator.limits().per(CountedBy.APP).ban(Duration.ZERO).calls(4, SECOND, Window.BUCKET);
        assertThat(codes("1001", 5)).containsExactly("0", "0", "0", "0", "ApiCallLimit");

        simulator.clock().advance(Duration.ofMillis(500));

        assertThat(codes("1001", 3)).containsExactly("0", "0", "ApiCallLimit");
    }

    @Test
    void theBudgetOfADayBeginsAnewAtMidnightInUtcPlusEight() {
        simulator.limits().per(CountedBy.APP).answer(ThrottleShape.APP_API_CALL_LIMIT).ban(Duration.ZERO).callsOfADay(2);
        assertThat(codes("1001", 3)).containsExactly("0", "0", "AppApiCallLimit");
        Instant midnight = Instant.parse("2026-01-15T16:00:00Z");
        long left = (Duration.between(simulator.clock().instant(), midnight).toMillis() + 999) / 1000;
        assertThat(call("1001").path("message").asText()).contains("last " + left + " seconds");

        // tokens and stamps are checked by the same clock
        simulator.clock().advance(Duration.between(simulator.clock().instant(), midnight));

        assertThat(codes("1001", 1)).containsExactly("0");
    }

    @Test
    void callsAtATimeAreCountedUntilTheyAreAnswered() {
        simulator.limits().per(CountedBy.APP).ban(Duration.ZERO).callsAtATime(2);
        simulator.faults().on("/seller/get").times(2).delay(Duration.ofMillis(700));

        List<CompletableFuture<String>> together = IntStream.range(0, 2)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> code("1001", "/seller/get"))).toList();
        await().until(() -> passed() == 2);

        assertThat(code("2002", "/seller/get")).isEqualTo("ApiCallLimit");
        assertThat(together).allSatisfy(call -> assertThat(call.join()).isEqualTo("0"));
        assertThat(codes("2002", 3)).containsExactly("0", "0", "0");
    }

    @Test
    void aCallerWhoGoesAwayIsNotCountedForEver() throws IOException {
        simulator.limits().per(CountedBy.APP).ban(Duration.ZERO).callsAtATime(1);
        simulator.faults().on("/seller/get").once().stallBody();

        try (Socket caller = new Socket("127.0.0.1", simulator.port())) {
            String query = clients.get("1001").signed("/seller/get", Map.of()).entrySet().stream()
                    .map(parameter -> parameter.getKey() + "=" + parameter.getValue()).collect(Collectors.joining("&"));
            caller.getOutputStream().write(("GET /sg/rest/seller/get?" + query + " HTTP/1.1\r\nHost: local\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            await().until(() -> passed() == 1);
            assertThat(codes("1001", 1)).containsExactly("ApiCallLimit");
        }

        await().untilAsserted(() -> assertThat(codes("1001", 1)).containsExactly("0"));
    }

    @Test
    void aCallPassesAllLimitsOrIsCountedByNone() {
        simulator.limits().per(CountedBy.SELLER).ban(Duration.ZERO).calls(2, SECOND);
        simulator.limits().per(CountedBy.APP).answer(ThrottleShape.APP_CALL_LIMIT).ban(Duration.ZERO).calls(3, SECOND);

        assertThat(codes("1001", 3)).containsExactly("0", "0", "ApiCallLimit");
        assertThat(codes("2002", 2)).containsExactly("0", "AppCallLimit");
        assertThat(simulator.limits().tallies()).extracting(LimitTally::key, LimitTally::passed)
                .containsExactlyInAnyOrder(tuple("1001", 2),
                        tuple("2002", 1), tuple("", 3));
    }

    @ParameterizedTest
    @EnumSource(value = ThrottleShape.class, names = {"HTTP_429", "EMPTY_SUCCESS"}, mode = EnumSource.Mode.EXCLUDE)
    void eachRefusalHasItsCode(ThrottleShape shape) {
        simulator.limits().per(CountedBy.APP).answer(shape).calls(1, SECOND);

        assertThat(codes("1001", 2)).containsExactly("0", shape.text());
    }

    @Test
    void aRefusalMayBeAnHttpStatusWithoutABody() {
        simulator.limits().per(CountedBy.APP).answer(ThrottleShape.HTTP_429).calls(1, SECOND);
        codes("1001", 1);

        HttpResponse<String> refused = clients.get("1001").send("GET", "/seller/get",
                clients.get("1001").signed("/seller/get", Map.of()), Map.of());

        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.body()).isEmpty();
    }

    @Test
    void documentedLimitsAreThoseOfTheCatalogue() {
        simulator.limits().documented();
        Map<String, String> page = Map.of("startRow", "0", "pageSize", "1");
        NaiveClient client = clients.get("1001");

        for (int i = 0; i < 30; i++) {
            assertThat(client.get("/category/brands/query", page).at("/data/module")).isNotEmpty();
        }
        JsonNode tooOften = client.get("/category/brands/query", page);

        assertThat(tooOften.path("code").asText()).isEqualTo("0");
        assertThat(tooOften.at("/data/module")).isEmpty();
    }

    @Test
    void limitsAreSetAndReadOverTheAdminApi() {
        admin("/limits",
                "{\"per\":\"operation\",\"path\":\"/seller/get\",\"calls\":2,\"period\":\"PT1S\",\"window\":\"sliding\","
                        + "\"ban\":\"PT10S\",\"answer\":\"901\"}");
        assertThat(codes("1001", 3)).containsExactly("0", "0", "901");

        JsonNode tallies = NaiveClient.json(admin("/limits", null));
        assertThat(tallies.path(0).path("passed").asInt()).isEqualTo(2);
        assertThat(tallies.path(0).path("refused").asInt()).isOne();
        assertThat(admin("/limits", "{\"per\":\"buyer\",\"calls\":2}")).contains("buyer", "seller-operation");
        assertThat(admin("/limits", "{\"per\":\"app\"}")).contains("at least one call");
        admin("/limits/clear", "{}");
        assertThat(codes("1001", 3)).containsOnly("0");
    }

    private String admin(String path, String json) {
        return json == null
                ? NaiveClient.exchange(HttpRequest
                        .newBuilder(URI.create(simulator.root() + "/admin" + path)).build()).body()
                : NaiveClient.admin(simulator, path, json).body();
    }

    private int passed() {
        return simulator.limits().tallies().stream().mapToInt(LimitTally::passed).sum();
    }

    private List<String> codes(String seller, int calls) {
        return IntStream.range(0, calls).mapToObj(i -> code(seller, "/seller/get")).toList();
    }

    private String code(String seller, String path) {
        Map<String, String> business = path.startsWith("/finance") ? Map.of("created_after", "2026-01-01") : Map.of();
        return clients.get(seller).get(path, business).path("code").asText();
    }

    private JsonNode call(String seller) {
        return clients.get(seller).get("/seller/get", Map.of());
    }
}
