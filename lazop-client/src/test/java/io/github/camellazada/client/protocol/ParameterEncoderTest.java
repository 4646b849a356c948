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
package io.github.camellazada.client.protocol;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import io.github.camellazada.catalog.LazadaCountry;
import io.github.camellazada.catalog.LazadaOperation;
import io.github.camellazada.catalog.OperationCatalog;
import io.github.camellazada.catalog.ParameterDescriptor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

class ParameterEncoderTest {
    private static final Instant TIME = Instant.parse("2026-01-01T00:00:00Z");

    static Stream<Arguments> values() {
        return Stream.of(arguments("pending", "pending"), arguments(true, "true"),
                arguments(9007199254740993L, "9007199254740993"),
                arguments(new BigDecimal("1E+3"), "1000"), arguments(new BigDecimal("19.90"), "19.90"),
                arguments(1.0e10, "10000000000"), arguments(List.of("a", 1), "[\"a\",1]"), arguments(new int[]{1, 2}, "[1,2]"),
                arguments(Map.of("price", new BigDecimal("1E+2")), "{\"price\":100}"),
                arguments(TIME, "2026-01-01T07:00:00+07:00"), arguments(Date.from(TIME), "2026-01-01T07:00:00+07:00"),
                arguments(ZonedDateTime.parse("2026-01-01T00:00:00Z[UTC]"), "2026-01-01T07:00:00+07:00"),
                arguments(LocalDate.parse("2026-01-31"), "2026-01-31"),
                arguments(new UUID(0, 1), "00000000-0000-0000-0000-000000000001"),
                arguments("2026-01-01T00:00:00 08:00", "2026-01-01T00:00:00+08:00"),
                arguments("2026-01-01T00:00 0800", "2026-01-01T00:00+0800"),
                arguments("2026-01-01 08:00", "2026-01-01 08:00"), arguments(" ", null), arguments(null, null));
    }

    @ParameterizedTest
    @MethodSource("values")
    void aValueTravelsAsText(Object value, String text) {
        assertThat(new ParameterEncoder(LazadaCountry.TH).of("p", value, null)).isEqualTo(text);
    }

    @Test
    void aTimeForANumberTravelsAsMilliseconds() {
        ParameterDescriptor number = OperationCatalog.get(LazadaOperation.IM_MESSAGE_LIST).request().parameter("start_time")
                .orElseThrow();

        assertThat(new ParameterEncoder(null).of("start_time", TIME, number)).isEqualTo("1767225600000");
    }

    @Test
    void aTimeWithoutAZoneOrBytesThatAreNoTextAreRefused() {
        ParameterEncoder wire = new ParameterEncoder(null);

        assertThatThrownBy(() -> wire.of("p", LocalDateTime.parse("2026-01-01T00:00:00"), null))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("time zone");
        assertThatThrownBy(() -> wire.of("p", new byte[]{'a', (byte) 0xC3}, null)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no UTF-8 text");
    }
}
