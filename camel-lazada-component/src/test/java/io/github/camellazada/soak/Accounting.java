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

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.github.camellazada.catalog.OperationCatalog;
import io.github.camellazada.catalog.OperationDescriptor;
import io.github.camellazada.catalog.ReconciliationRule;
import io.github.camellazada.client.freeze.WriteOutcome;
import io.github.camellazada.client.reconcile.LateOutcome;
import io.github.camellazada.simulator.gateway.ReceivedRequest;

/**
 * The fewest calls with which a client could have got through the hour. It is the sum of
 * <ul>
 * <li><em>answers</em>: one call for each exchange that ended with Lazada's own answer, batches counted once,</li>
 * <li><em>spoilt</em>: one for each call that a fault of the wire or a passing error of Lazada's met, as each of these faults
 * meets one call only,</li>
 * <li><em>items</em>: one for each call of which single items were refused for now, and for no other reason, as these have to
 * be sent again; none where the exchange ended with them undone,</li>
 * <li><em>refused</em>: for each ban the calls that were on their way when it began; for a freeze whose end Lazada does not
 * tell, besides, one in a country for each time that it may be asked for,</li>
 * <li><em>tokens</em>: for each token that ended early the calls that were on their way then, and one refresh,</li>
 * <li><em>looks</em>: for each write whose answer was lost the reads that show what became of it: one look where it was carried
 * out, as many as the catalogue says where it was not, since only time tells that it is not on its way still,</li>
 * <li><em>later looks</em>: for each write that could not be looked up during an outage, the same once more,</li>
 * <li><em>releases</em>: for all that a seller had held in one freeze, one call for 20 SKUs of stock or of prices; one
 * for each call that a restriction of decreases met.</li>
 * </ul>
 * Whatever a client sends beyond, such as a call into a ban that it knows of or a look that was not needed, is waste.
 */
final class Accounting {
    private static final int SKUS_IN_A_CALL = 20;
    private static final Pattern ITEM = Pattern.compile("ItemId\\W+(\\d+)");

    private final List<ReceivedRequest> received;
    private final Map<String, Long> parts = new TreeMap<>();

    Accounting(List<ReceivedRequest> received, Ledger ledger, Script script) {
        this.received = received;
        parts.put("answers", ledger.asks().stream().filter(Ask::isAnswered).count());
        parts.put("spoilt", received.stream().filter(Accounting::isSpoilt).count());
        parts.put("items", received.stream().filter(request -> request.trouble() == null && request.refusedItems() > 0).count()
                - ledger.asks().stream().filter(Ask::hasItemsLeft).count());
        parts.put("refused", script.bans().stream().mapToLong(ban -> ban.unavoidable(received)).sum());
        parts.put("tokens", endedTokens());
        parts.put("looks", received.stream().filter(Accounting::isLost).filter(request -> !script.isOutage(request.at()))
                .mapToLong(Accounting::looks).sum());
        parts.put("later looks", ledger.late().stream().mapToLong(Accounting::looks).sum());
        parts.put("releases", releases(ledger.outcomes()) + received.stream().filter(Accounting::isDecreaseRefused).count());
    }

    long calls() {
        return received.size();
    }

    long least() {
        return parts.values().stream().mapToLong(Long::longValue).sum();
    }

    private static boolean isDecreaseRefused(ReceivedRequest request) {
        return request.trouble() == null && Script.DECREASES_FROZEN.equals(request.code());
    }

    private static boolean isSpoilt(ReceivedRequest request) {
        return request.trouble() != null || Script.isPassing(request.code());
    }

    // what is refused for a limit was refused before anything was done
    private static boolean isLost(ReceivedRequest request) {
        boolean refused = request.trouble() == null
                ? Script.isRefusal(request.code())
                : request.trouble().status() == 429;
        return isSpoilt(request) && !refused && rule(request).isPresent();
    }

    private static long looks(ReceivedRequest request) {
        ReconciliationRule rule = rule(request).orElseThrow();
        long items = Optional.ofNullable(request.parameter("payload")).map(payload -> ITEM.matcher(payload).results()
                .map(result -> result.group(1)).distinct().count()).filter(count -> count > 0).orElse(1L);
        boolean carriedOut = "0".equals(request.code()) && request.trouble().kind().carriesOut();
        int untilSure = rule.waits().size() + (operation(request).orElseThrow().effect().repeatable() ? 0 : 1);
        return rule.reads().size() * items * (carriedOut ? 1 : untilSure);
    }

    private static long looks(LateOutcome outcome) {
        ReconciliationRule rule = OperationCatalog.find(outcome.operation()).map(OperationCatalog::get).orElseThrow()
                .effect().reconciliation();
        return rule.reads().size() * ("done".equals(outcome.state()) ? 1L : 2L);
    }

    private static Optional<ReconciliationRule> rule(ReceivedRequest request) {
        return operation(request).map(found -> found.effect().reconciliation());
    }

    private static Optional<OperationDescriptor> operation(ReceivedRequest request) {
        return OperationCatalog.byPath(request.path()).map(OperationCatalog::get);
    }

    private long endedTokens() {
        Map<String, List<ReceivedRequest>> refused = received.stream()
                .filter(request -> "IllegalAccessToken".equals(request.code()))
                .collect(Collectors.groupingBy(request -> request.parameter("access_token")));
        return refused.values().stream().mapToLong(calls -> {
            Instant first = calls.get(0).at();
            return 1 + calls.stream().filter(call -> call.at().equals(first)).count();
        }).sum();
    }

    private static long releases(Collection<WriteOutcome> outcomes) {
        return outcomes.stream()
                .collect(Collectors.groupingBy(outcome -> List.of(outcome.write().key().seller(),
                        outcome.write().operation(), outcome.write().key().kind()), Collectors.counting()))
                .values().stream().mapToLong(skus -> (skus + SKUS_IN_A_CALL - 1) / SKUS_IN_A_CALL).sum();
    }

    @Override
    public String toString() {
        Map<String, Long> codes = received.stream().collect(Collectors.groupingBy(
                request -> request.trouble() == null ? String.valueOf(request.code()) : request.trouble().kind().name(),
                TreeMap::new,
                Collectors.counting()));
        return calls() + " calls, least possible " + least() + " " + parts + ", answered " + codes;
    }
}
