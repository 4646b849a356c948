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
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Calendar;
import java.util.Date;
import java.util.regex.Pattern;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.github.camellazada.catalog.LazadaCountry;
import io.github.camellazada.catalog.ParameterDescriptor;
import io.github.camellazada.client.json.PlainDecimal;
import io.github.camellazada.client.json.PlainJson;

/** Renders a parameter's value as the text that travels to Lazada. */
public final class ParameterEncoder {
    private static final Pattern BLANK_FOR_PLUS = Pattern
            .compile("(\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?) (\\d{2}:?\\d{2})");
    private static final DateTimeFormatter ISO = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx");

    private final ZoneId zone;

    /** @param country gives the offset of times that carry none of their own; {@code null} for UTC */
    public ParameterEncoder(LazadaCountry country) {
        this.zone = country == null ? ZoneOffset.UTC : country.zone();
    }

    /**
     * The text of a value.
     *
     * @param descriptor what the catalogue knows of the parameter, or {@code null}
     * @return {@code null} for a value that is not sent: {@code null} or blank
     */
    public String of(String name, Object value, ParameterDescriptor descriptor) {
        String text = render(name, value, descriptor);
        return text == null || text.isBlank() ? null : text;
    }

    private String render(String name, Object value, ParameterDescriptor descriptor) {
        if (value == null) {
            return null;
        }
        if (value instanceof byte[] bytes) {
            return render(name, text(name, bytes), descriptor);
        }
        if (value instanceof CharSequence) {
            return ListText.of(repairOffset(value.toString()), descriptor);
        }
        if (value instanceof Number number) {
            return number(number);
        }
        if (value instanceof Boolean || value instanceof Enum || value instanceof Character) {
            return value.toString();
        }
        Instant instant = instant(name, value);
        if (instant != null) {
            return time(instant, value, descriptor);
        }
        return json(name, value);
    }

    /** Headers of other systems, such as those of a Kafka record, are bytes. */
    private static String text(String name, byte[] bytes) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException(
                    "The parameter '" + name + "' is given as bytes that are no UTF-8 text, and it is"
                            + " no file; give it as text",
                    e);
        }
    }

    /** An endpoint parameter's {@code +} arrives as a blank, since Camel decodes it as a form does. */
    private static String repairOffset(String text) {
        return text.indexOf(' ') < 0 ? text : BLANK_FOR_PLUS.matcher(text).replaceFirst("$1+$2");
    }

    private static String number(Number number) {
        if (number instanceof Double || number instanceof Float || number instanceof BigDecimal) {
            return PlainDecimal.text(new BigDecimal(number.toString()));
        }
        return number.toString();
    }

    private static Instant instant(String name, Object value) {
        if (value instanceof LocalDateTime) {
            throw new IllegalArgumentException("The parameter '" + name + "' is given as a LocalDateTime, which says nothing of"
                    + " its time zone; give an Instant, an OffsetDateTime or a ZonedDateTime");
        }
        if (value instanceof Instant instant) {
            return instant;
        }
        if (value instanceof OffsetDateTime time) {
            return time.toInstant();
        }
        if (value instanceof ZonedDateTime time) {
            return time.toInstant();
        }
        if (value instanceof java.sql.Date date) {
            throw new IllegalArgumentException("The parameter '" + name + "' is given as a java.sql.Date (" + date
                    + "), which has no time; give a LocalDate or an Instant");
        }
        if (value instanceof Date date) {
            return date.toInstant();
        }
        return value instanceof Calendar calendar ? calendar.toInstant() : null;
    }

    private String time(Instant instant, Object original, ParameterDescriptor descriptor) {
        if (descriptor != null && ("integer".equals(descriptor.type()) || "number".equals(descriptor.type()))) {
            return Long.toString(instant.toEpochMilli());
        }
        ZoneId offset = original instanceof OffsetDateTime time ? time.getOffset() : zone;
        return ISO.format(instant.truncatedTo(ChronoUnit.SECONDS).atZone(offset));
    }

    private static String json(String name, Object value) {
        try {
            String json = PlainJson.MAPPER.writeValueAsString(value);
            return json.startsWith("\"") ? PlainJson.MAPPER.readValue(json, String.class) : json;
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("The parameter '" + name + "' is a " + value.getClass().getName()
                    + ", which cannot be written as JSON; give text, a Map or a List", e);
        }
    }
}
