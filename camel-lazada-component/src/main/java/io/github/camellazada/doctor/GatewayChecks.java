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

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;

import io.github.camellazada.catalog.Gateway;
import io.github.camellazada.catalog.LazadaCountry;
import io.github.camellazada.catalog.LazadaOperation;
import io.github.camellazada.catalog.OperationCatalog;
import io.github.camellazada.catalog.OperationDescriptor;
import io.github.camellazada.catalog.OperationStatus;
import io.github.camellazada.catalog.ParameterDescriptor;
import io.github.camellazada.catalog.TokenNeed;
import io.github.camellazada.client.LazopClient;
import io.github.camellazada.client.call.LazadaCall;
import io.github.camellazada.exception.LazadaAuthorizationException;
import io.github.camellazada.exception.LazadaException;
import io.github.camellazada.exception.LazadaThrottledException;
import io.github.camellazada.exception.LazadaUnavailableException;

/** Asks the gateway: who the seller is, what time it is there, and one harmless read of each API group. */
final class GatewayChecks {
    private static final Set<String> NOT_APPLIED_FOR = Set.of("InsufficientPermission", "AppNotSubscribed");
    private static final Duration CLOCK_TOLERANCE = Duration.ofMinutes(1);

    private final Place place;
    private final LazopClient client;
    /** What a read may ask for and still be harmless. */
    private final Map<String, String> examples;

    GatewayChecks(Place place, LazopClient client, Clock clock) {
        this.place = place;
        this.client = client;
        this.examples = Map.of("created_after", clock.instant().minus(Duration.ofDays(1)).truncatedTo(ChronoUnit.SECONDS)
                .atOffset(ZoneOffset.UTC).format(DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssxxx")), "limit", "1");
    }

    /** @param found hears of each finding at once, since there is a call for each group */
    void examine(Consumer<Finding> found) {
        Finding seller = credentials();
        found.accept(seller);
        found.accept(clock(seller));
        if (seller.state() != Finding.State.OK) {
            found.accept(Finding.skipped("API groups", "cannot be tried before the seller can be read"));
            return;
        }
        reads().forEach((group, read) -> found.accept(permission(group, read)));
    }

    private Finding credentials() {
        String subject = "gateway, app, token";
        try {
            call(OperationCatalog.get(LazadaOperation.SELLER_GET));
            return Finding.ok(subject, "the seller was read in " + place.country());
        } catch (LazadaUnavailableException e) {
            return Finding.problem(subject, "no answer", DoctorTexts.of(e));
        } catch (LazadaAuthorizationException e) {
            return Finding.problem(subject, refused(e), likely(String.valueOf(e.getCode())) + DoctorTexts.of(e));
        } catch (LazadaException e) {
            return Finding.warning(subject, e.getCode() == null
                    ? "answered with HTTP " + e.getHttpStatus()
                    : "answered with " + e.getCode(), DoctorTexts.of(e));
        }
    }

    private Finding clock(Finding seller) {
        Duration skew = client.clockSkew().current();
        if (skew.isZero()) {
            return "no answer".equals(seller.found())
                    ? Finding.skipped("clock", "no answer to compare with")
                    : Finding.ok("clock", "agrees with the gateway's to some seconds");
        }
        String found = skew.abs().toSeconds() + " s " + (skew.isNegative() ? "ahead of" : "behind") + " the gateway's";
        String advice = "calls are stamped with the gateway's time all the same; set this machine's clock right (NTP)";
        return skew.abs().compareTo(CLOCK_TOLERANCE) > 0
                ? Finding.problem("clock", found, advice)
                : Finding.warning("clock", found, advice);
    }

    /**
     * Of each group a read that asks for nothing of the shop; a group that has none cannot be tried without knowing the shop.
     */
    private Map<String, OperationDescriptor> reads() {
        Map<String, OperationDescriptor> reads = new TreeMap<>();
        OperationCatalog.all().stream().filter(this::isHarmless)
                .forEach(read -> OperationCatalog.byPath(read.path()).ifPresent(
                        operation -> reads.putIfAbsent(operation.group(), read)));
        return reads;
    }

    private boolean isHarmless(OperationDescriptor operation) {
        return operation.readOnly() && operation.documentation().status() == OperationStatus.CURRENT
                && operation.access().gateway() == Gateway.REGIONAL && operation.access().token() == TokenNeed.REQUIRED
                && operation.request().requiredOneOf().stream()
                        .allMatch(names -> names.stream().anyMatch(examples::containsKey))
                && operation.request().parameters().stream().filter(ParameterDescriptor::required)
                        .allMatch(parameter -> examples.containsKey(parameter.name()));
    }

    private Finding permission(String group, OperationDescriptor read) {
        String subject = "API group " + group;
        try {
            call(read);
            return Finding.ok(subject, read.name() + " answers");
        } catch (LazadaThrottledException e) {
            return Finding.ok(subject, read.name() + " is throttled just now");
        } catch (LazadaAuthorizationException e) {
            return NOT_APPLIED_FOR.contains(e.getCode())
                    ? Finding.warning(subject, "not permitted", "if a route needs it, apply for the group in the console and"
                            + " let the seller authorize the app again")
                    : Finding.warning(subject, refused(e), DoctorTexts.of(e));
        } catch (LazadaUnavailableException e) {
            return Finding.warning(subject, "no answer", DoctorTexts.of(e));
        } catch (LazadaException e) {
            return Finding.ok(subject, read.name() + " is permitted"
                    + (e.getCode() == null ? "" : ", and asks for more: " + e.getCode()));
        }
    }

    /** What is wrong most often, before all else that it may be. */
    private String likely(String code) {
        if ("IncompleteSignature".equals(code)) {
            return "LAZADA_APP_SECRET is not the secret of the app; compare it with the console. Lazada said: ";
        }
        return place.mayDiffer() && code.contains("AccessToken")
                ? "the country " + place.country() + " was asked (--country, or the option country of the application), and a"
                        + " token is good in the country of its seller alone. Lazada said: "
                : "";
    }

    /** A firewall names no code. */
    private static String refused(LazadaException refusal) {
        return "refused: " + (refusal.getCode() == null ? "HTTP " + refusal.getHttpStatus() : refusal.getCode());
    }

    private void call(OperationDescriptor operation) {
        Map<String, String> parameters = new HashMap<>(examples);
        parameters.keySet().retainAll(operation.request().parameters().stream().map(ParameterDescriptor::name).toList());
        try {
            client.call(
                    new LazadaCall(operation, operation.access().method(), place.country(), null, null, parameters, Map.of()))
                    .toCompletableFuture().join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof LazadaException known ? known : e;
        }
    }

    /**
     * Whose gateway is asked.
     *
     * @param country   of the gateway
     * @param mayDiffer whether the token may be of another country, since nothing says of which it is
     */
    record Place(LazadaCountry country, boolean mayDiffer) {
    }
}
