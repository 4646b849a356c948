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
package io.github.camellazada.model;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.github.camellazada.catalog.LazadaCountry;
import io.github.camellazada.catalog.LazadaTimes;
import io.github.camellazada.catalog.MoneyField;
import io.github.camellazada.client.json.IndexedNode;
import io.github.camellazada.client.json.KeptSlice;

/**
 * One JSON object of an answer, read without regard to how its scalars are typed: a number may come as text, an absent value as
 * an empty one, a list as its JSON text.
 */
final class AnswerFields {
    private static final Pattern STATED = Pattern.compile("(-?[0-9][0-9,]{0,30}(?:\\.[0-9]{1,10})?) ([A-Z]{3})");

    private final JsonNode json;
    private final LazadaCountry country;
    private final String seller;
    private final String currency;
    private final Map<String, MoneyField> amounts;
    private final AnswerFields around;
    private KeptSlice kept;

    /** @param amounts in which unit the amounts are, by their names; those without an entry are in the main one */
    AnswerFields(JsonNode json, LazadaCountry country, String seller, Map<String, MoneyField> amounts) {
        this(json, country, seller, country.currency().getCurrencyCode(), amounts, null);
    }

    private AnswerFields(JsonNode json, LazadaCountry country, String seller, String currency,
            Map<String, MoneyField> amounts, AnswerFields around) {
        this.amounts = amounts;
        this.around = around;
        this.json = json;
        this.country = country;
        this.seller = seller;
        this.currency = currency;
    }

    /** The same object, with another currency for its amounts unless {@code other} is {@code null}. */
    AnswerFields in(String other) {
        return other == null ? this : new AnswerFields(json, country, seller, other, amounts, around);
    }

    String seller() {
        return seller;
    }

    Received received() {
        return json instanceof IndexedNode plain ? new Received(kept(plain), json.size()) : new Received(json);
    }

    /** The records in a record keep its bytes, not a copy of a part of them each. */
    private KeptSlice kept(IndexedNode plain) {
        if (kept == null) {
            kept = around != null && around.json instanceof IndexedNode outer ? plain.keptIn(around.kept(outer)) : plain.kept();
        }
        return kept;
    }

    String text(String name) {
        return json instanceof IndexedNode plain ? AnswerScalars.given(plain.text(name)) : AnswerScalars.text(json.path(name));
    }

    /** The first of the names that has a value. */
    String text(String... names) {
        for (String name : names) {
            String text = text(name);
            if (text != null) {
                return text;
            }
        }
        return null;
    }

    Integer integer(String name) {
        return AnswerScalars.integer(text(name));
    }

    Integer integer(String... names) {
        return AnswerScalars.integer(text(names));
    }

    /** The amount in the main unit of its currency; {@code null} where there is none, or where nothing tells its unit. */
    Money money(String name) {
        BigDecimal amount = AnswerScalars.decimal(text(name));
        MoneyField known = amounts.get(name);
        BigDecimal main = amount == null || known == null
                ? amount
                : MoneyUnits.main(amount, known.unit(), known.beside() == null ? null : text(known.beside()));
        return main == null ? null : new Money(main, currency);
    }

    /** An amount that names its currency itself: {@code 108.00 SGD}, or an object of amount and currency. */
    Money statedMoney(String name) {
        if (json.path(name).isObject()) {
            AnswerFields parts = nested(name);
            return parts.in(parts.text("currency", "currency_code", "currencyCode")).money("amount");
        }
        String text = text(name);
        Matcher stated = text == null ? null : STATED.matcher(text.strip());
        return stated == null || !stated.matches()
                ? money(name)
                : new Money(AnswerScalars.decimal(stated.group(1)),
                        stated.group(2));
    }

    Boolean flag(String name) {
        return AnswerScalars.flag(text(name));
    }

    Instant instant(String name) {
        return LazadaTimes.instant(text(name), country.zone());
    }

    Instant instant(String... names) {
        return LazadaTimes.instant(text(names), country.zone());
    }

    /** A time that is an object of year, month_value, day_of_month, hour, minute, second and perhaps an offset. */
    Instant instantOfParts(String name) {
        AnswerFields parts = nested(name);
        String day = String.join("-", parts.twoDigits("year"), parts.twoDigits("month_value"), parts.twoDigits("day_of_month"));
        String time = String.join(":", parts.twoDigits("hour"), parts.twoDigits("minute"), parts.twoDigits("second"));
        String offset = parts.nested("offset").text("id");
        return LazadaTimes.instant(day + 'T' + time + (offset == null ? "" : offset), country.zone());
    }

    private String twoDigits(String name) {
        Integer number = integer(name);
        return String.format("%02d", number == null ? 0 : number);
    }

    LocalDate date(String name) {
        return LazadaTimes.date(text(name), country.zone());
    }

    List<String> texts(String name) {
        List<String> texts = new ArrayList<>();
        for (JsonNode element : AnswerScalars.elements(json.path(name))) {
            String text = AnswerScalars.text(element);
            if (text != null) {
                texts.add(text);
            }
        }
        return texts;
    }

    Map<String, String> textMap(String name) {
        Map<String, String> map = new LinkedHashMap<>();
        json.path(name).properties().forEach(field -> {
            String text = field.getValue().isContainerNode()
                    ? field.getValue().toString()
                    : AnswerScalars.text(field.getValue());
            if (text != null) {
                map.put(field.getKey(), text);
            }
        });
        return map;
    }

    <T> T object(String name, Function<AnswerFields, T> reader) {
        JsonNode object = json.path(name);
        return object.isObject() ? reader.apply(of(object)) : null;
    }

    /** The first of the names that is an object; one without fields where none is. */
    AnswerFields nested(String... names) {
        for (String name : names) {
            if (json.path(name).isObject()) {
                return of(json.path(name));
            }
        }
        return of(MissingNode.getInstance());
    }

    <T> List<T> list(String name, Function<AnswerFields, T> reader) {
        List<AnswerFields> rows = rows(name);
        List<T> list = new ArrayList<>(rows.size());
        rows.forEach(row -> list.add(reader.apply(row)));
        return Collections.unmodifiableList(list);
    }

    <T> List<T> list(List<String> names, Function<AnswerFields, T> reader) {
        return names.stream().filter(json::has).findFirst().map(name -> list(name, reader)).orElse(List.of());
    }

    List<AnswerFields> rows(String name) {
        return rows(json.path(name));
    }

    /** The rows of a payload that is itself a list. */
    List<AnswerFields> rows() {
        return rows(json);
    }

    private List<AnswerFields> rows(JsonNode list) {
        List<JsonNode> elements = AnswerScalars.elements(list);
        List<AnswerFields> rows = new ArrayList<>(elements.size());
        for (JsonNode element : elements) {
            if (element.isObject()) {
                rows.add(of(element));
            }
        }
        return rows;
    }

    private AnswerFields of(JsonNode other) {
        return new AnswerFields(other, country, seller, currency, amounts, this);
    }
}
