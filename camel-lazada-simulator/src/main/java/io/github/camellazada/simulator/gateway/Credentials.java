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
package io.github.camellazada.simulator.gateway;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Map;

import io.github.camellazada.simulator.fault.Faults;
import io.github.camellazada.simulator.world.SimulatedClock;

/**
 * Checks what every request carries: app key, timestamp and signature.
 * <ul>
 * <li>Documented (every API page): the timestamp is in milliseconds, less than 7200 s from UTC; a UTC text in ISO 8601 is
 * said to be taken too.</li>
 * <li>Documented (page 108068): {@code sign_method} is {@code sha256}.</li>
 * <li>Assumed: the order of the checks.</li>
 * </ul>
 * A clock that was moved or sped up would refuse each caller who reads the machine's clock, so while simulated time runs by
 * itself both times are taken.
 */
public final class Credentials {
    private static final Duration TOLERANCE = Duration.ofSeconds(7200);

    private final String appKey;
    private final String appSecret;
    private final SimulatedClock clock;
    private final Faults faults;

    public Credentials(String appKey, String appSecret, SimulatedClock clock, Faults faults) {
        this.appKey = appKey;
        this.appSecret = appSecret;
        this.clock = clock;
        this.faults = faults;
    }

    /** Whether that is the app's key. */
    public boolean isApp(String key) {
        return appKey.equals(key);
    }

    void check(WireRequest request) {
        Map<String, String> parameters = request.parameters();
        String key = demand(parameters, "app_key");
        String timestamp = demand(parameters, "timestamp");
        String method = demand(parameters, "sign_method");
        demand(parameters, "sign");
        if (!isApp(key)) {
            throw GatewayErrors.unknownApp();
        }
        if (!isFresh(instantOf(timestamp))) {
            throw GatewayErrors.staleTimestamp();
        }
        if (!"sha256".equals(method)) {
            throw GatewayErrors.invalid("sign_method");
        }
        if (!Signature.matches(appSecret, request.path(), parameters)) {
            throw GatewayErrors.wrongSignature(SignatureHelp.of(appSecret, request));
        }
    }

    private boolean isFresh(Instant timestamp) {
        Duration skew = faults.clockSkew();
        return isNear(timestamp, clock.instant().plus(skew))
                || !clock.isStanding() && isNear(timestamp, clock.machineTime().plus(skew));
    }

    private static boolean isNear(Instant timestamp, Instant now) {
        return Duration.between(timestamp, now).abs().compareTo(TOLERANCE) < 0;
    }

    private static Instant instantOf(String timestamp) {
        try {
            return timestamp.chars().allMatch(Character::isDigit)
                    ? Instant.ofEpochMilli(Long.parseLong(timestamp))
                    : Instant.parse(timestamp);
        } catch (NumberFormatException | DateTimeParseException e) {
            throw GatewayErrors.staleTimestamp();
        }
    }

    private static String demand(Map<String, String> parameters, String name) {
        String value = parameters.get(name);
        if (value == null || value.isBlank()) {
            throw GatewayErrors.missing(name);
        }
        return value;
    }
}
