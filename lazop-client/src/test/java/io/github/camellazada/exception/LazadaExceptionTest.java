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
package io.github.camellazada.exception;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

import io.github.camellazada.outcome.LazadaErrorDetail;
import io.github.camellazada.outcome.LazadaItemOutcome;
import io.github.camellazada.outcome.LazadaLimitScope;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

class LazadaExceptionTest {
    private final LazadaFailure failure = new LazadaFailure("order-fulfill-pack", "1001", "0", "ISV", "1 of 2 items failed",
            "r1", 200, false, List.of(new LazadaErrorDetail("Quantity", "SKU-1", "4", "negative")));

    @Test
    void itSurvivesAWayThroughAQueueWithAllThatItKnows() throws Exception {
        List<LazadaItemOutcome> items = List.of(new LazadaItemOutcome("7", LazadaItemOutcome.State.DONE, null, null, false),
                new LazadaItemOutcome("8", LazadaItemOutcome.State.REJECTED, "700009", "no stock", true));

        LazadaPartialFailureException copy = copy(new LazadaPartialFailureException(failure, items));

        assertThat(copy.getFailure()).isEqualTo(failure);
        assertThat(copy.getItems()).isEqualTo(items);
        assertThat(copy).hasMessageContaining("request id r1");
    }

    static Stream<LazadaException> kinds() {
        LazadaFailure failure = LazadaFailure.unanswered("orders-get", "1001", "no answer", true);
        Throwable cause = new IllegalStateException("cause");
        return Stream.of(new LazadaAuthorizationException(failure, cause), new LazadaException(failure, cause),
                new LazadaFrozenException(failure, null), new LazadaOutcomeUnknownException(failure, cause).followed("o1"),
                new LazadaPartialFailureException(failure, List.of()), new LazadaRequestException(failure, true, true),
                new LazadaRequestException(failure, cause), new LazadaResponseException(failure, cause),
                new LazadaSupersededException(failure, cause),
                new LazadaThrottledException(failure, null, LazadaLimitScope.APP),
                new LazadaUnavailableException(failure, cause));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void attemptsAndWaitsMakeACopyThatKeepsTheRest(LazadaException failure) throws Exception {
        LazadaException copy = failure.tried(3, true).askedToWait(Duration.ofSeconds(5)).askedToWait(Duration.ofSeconds(2));

        assertThat(failure).hasMessage("lazada:orders-get: no answer").matches(LazadaException::isRetryable)
                .extracting(LazadaException::getAttempts, LazadaException::isExhausted, LazadaException::getRetryAfter)
                .containsExactly(1, false, null);
        assertThat(copy).hasSameClassAs(failure).hasMessage("lazada:orders-get: no answer [after 3 attempts]")
                .extracting(LazadaException::getAttempts, LazadaException::isExhausted, LazadaException::getRetryAfter)
                .containsExactly(3, true, Duration.ofSeconds(5));
        assertThat(copy.isRetryable()).isFalse();
        assertThat(copy.getCause()).isSameAs(failure.getCause());
        for (Field field : ownFields(failure)) {
            field.setAccessible(true);
            assertThat(field.get(copy)).isEqualTo(field.get(failure));
        }
        assertThat(copy.getStackTrace()).isEqualTo(failure.getStackTrace());
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void noFieldOfAFailureChanges(LazadaException failure) {
        for (Class<?> type = failure.getClass(); type != RuntimeException.class; type = type.getSuperclass()) {
            assertThat(type.getDeclaredFields()).allMatch(field -> Modifier.isFinal(field.getModifiers()));
        }
    }

    private static List<Field> ownFields(LazadaException failure) {
        return Stream.of(failure.getClass().getDeclaredFields()).filter(field -> !field.getName().equals("failure")).toList();
    }

    private static LazadaPartialFailureException copy(LazadaPartialFailureException exception) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(exception);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            return (LazadaPartialFailureException) in.readObject();
        }
    }
}
