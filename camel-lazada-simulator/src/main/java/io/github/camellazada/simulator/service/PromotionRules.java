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
package io.github.camellazada.simulator.service;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * What Lazada documents of promotions beyond single parameters: which of them need each other. That the tiers of a combo rise
 * and that a promotion ends after it begins is assumed.
 */
final class PromotionRules {
    static final PromotionRules VOUCHER = new PromotionRules(List.of(
            needs("voucher_discount_type", "MONEY_VALUE_OFF", "offering_money_value_off"),
            needs("voucher_discount_type", "PERCENTAGE_DISCOUNT_OFF", "offering_percentage_discount_off"),
            amount("criteria_over_money"), amount("offering_money_value_off"), amount("max_discount_offering_money_value"),
            endsAfter("period_start_time", "period_end_time"), endsAfter("collect_start", "period_end_time")));

    static final PromotionRules FREE_SHIPPING = new PromotionRules(List.of(
            needs("budget_type", "LIMITED_BUDGET", "budget_value"), needs("region_type", "SPECIAL_REGIONS", "region_value"),
            needs("template_type", "TEMPLATE", "template_code"), needs("template_type", "CAMPAIGN", "campaign_tag"),
            amount("budget_value"), endsAfter("period_start_time", "period_end_time"), PromotionRules::tiersOfShipping));

    static final PromotionRules FLEXI_COMBO = new PromotionRules(List.of(endsAfter("start_time", "end_time"),
            PromotionRules::thresholdsRise, combo -> asManyAsTiers(combo, "discount_value", "(money|discount).*"),
            combo -> asManyAsTiers(combo, "gift_buy_limit_value", ".*Gift"), combo -> given(combo, "gift_skus", ".*Gift"),
            combo -> given(combo, "sample_skus", ".*Sample")));

    private final List<Function<JsonNode, Optional<String>>> rules;

    private PromotionRules(List<Function<JsonNode, Optional<String>>> rules) {
        this.rules = rules;
    }

    /** The first rule that the promotion breaks, as a sentence. */
    Optional<String> broken(ObjectNode promotion) {
        return rules.stream().map(rule -> rule.apply(promotion)).flatMap(Optional::stream).findFirst();
    }

    private static Function<JsonNode, Optional<String>> needs(String field, String value, String other) {
        return promotion -> when(value.equals(promotion.path(field).asText()) && isAbsent(promotion.path(other)),
                field + " " + value + " needs " + other);
    }

    private static Function<JsonNode, Optional<String>> amount(String field) {
        return promotion -> when(!isAbsent(promotion.path(field)) && number(promotion.path(field)).isEmpty(),
                field + " is no amount");
    }

    private static Function<JsonNode, Optional<String>> endsAfter(String start, String end) {
        return promotion -> when(!isAbsent(promotion.path(start)) && !isAbsent(promotion.path(end))
                && promotion.path(end).asLong() <= promotion.path(start).asLong(), end + " is not after " + start);
    }

    private static Optional<String> tiersOfShipping(JsonNode promotion) {
        boolean partial = "PARTIAL_SUBSIDY".equals(promotion.path("discount_type").asText());
        boolean free = "NO_CONDITION".equals(promotion.path("deal_criteria").asText());
        for (JsonNode tier : promotion.path("tiers")) {
            if (!free && number(tier.path("filter")).isEmpty()) {
                return Optional.of("filter of a tier is no number");
            }
            if (partial && number(tier.path("result")).isEmpty()) {
                return Optional.of("discount_type PARTIAL_SUBSIDY needs the result of each tier");
            }
        }
        return when(promotion.path("tiers").isEmpty(), "tiers is empty");
    }

    private static Optional<String> thresholdsRise(JsonNode combo) {
        BigDecimal before = BigDecimal.ZERO;
        for (JsonNode value : combo.path("criteria_value")) {
            Optional<BigDecimal> threshold = number(value);
            if (threshold.isEmpty() || threshold.get().compareTo(before) <= 0) {
                return Optional.of("criteria_value has to be numbers that rise from tier to tier");
            }
            before = threshold.get();
        }
        return when(combo.path("criteria_value").isEmpty(), "criteria_value is empty");
    }

    private static Optional<String> asManyAsTiers(JsonNode combo, String field, String kinds) {
        boolean counts = combo.path("discount_type").asText().matches(kinds) && !isAbsent(combo.path(field));
        return when(counts && combo.path(field).size() != combo.path("criteria_value").size(),
                field + " needs one value for each tier of criteria_value");
    }

    private static Optional<String> given(JsonNode combo, String skus, String kinds) {
        String kind = combo.path("discount_type").asText();
        return when(kind.matches("(?i)" + kinds) && isAbsent(combo.path(skus)), "discount_type " + kind + " needs " + skus);
    }

    private static boolean isAbsent(JsonNode value) {
        return value.isMissingNode() || value.isNull() || value.isContainerNode() && value.isEmpty()
                || value.isTextual() && value.asText().isBlank();
    }

    private static Optional<BigDecimal> number(JsonNode value) {
        return Optional.of(value.asText().strip()).filter(text -> text.matches("[0-9]{1,15}(\\.[0-9]{1,6})?"))
                .map(BigDecimal::new);
    }

    private static Optional<String> when(boolean broken, String why) {
        return broken ? Optional.of(why) : Optional.empty();
    }
}
