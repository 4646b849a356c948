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

import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camellazada.simulator.commerce.RequestValues;
import io.github.camellazada.simulator.commerce.Shops;
import io.github.camellazada.simulator.gateway.OperationHandler;
import io.github.camellazada.simulator.gateway.OperationModule;
import io.github.camellazada.simulator.gateway.SimulatedCall;
import io.github.camellazada.simulator.protocol.Rejection;
import io.github.camellazada.simulator.service.PromotionKind.Act;
import io.github.camellazada.simulator.world.World;

/** Promotions of one kind: created, changed, read, listed, switched on and off, with the SKUs that take part. */
final class PromotionModule implements OperationModule {
    private static final String SUSPENDED = "suspended";
    private static final String NOT_FOUND = "21";
    private static final String NOT_FOR_ALL = "23";
    private static final Duration NOTICE_OF_END = Duration.ofHours(72);
    private static final int ENDING_SOON = 11;

    private final PromotionKind kind;
    private final RecordBook book;
    private final World world;
    private final Shops shops;

    PromotionModule(PromotionKind kind, RecordBook book, World world, Shops shops) {
        this.kind = kind;
        this.book = book;
        this.world = world;
        this.shops = shops;
    }

    @Override
    public void register(BiConsumer<String, OperationHandler> handlers) {
        kind.paths().forEach((act, path) -> handlers.accept(path, handler(act)));
    }

    private OperationHandler handler(Act act) {
        return switch (act) {
            case CREATE -> Envelope.PROMOTION.data(call -> keep(call, book.nextId(), false));
            case UPDATE -> kind.terse() ? Envelope.PROMOTION.done(this::change) : Envelope.PROMOTION.data(this::change);
            case GET -> Envelope.PROMOTION.data(call -> seen(existing(call)));
            case LIST -> Envelope.PROMOTION.data(this::list);
            case ACTIVATE -> Envelope.PROMOTION.done(call -> existing(call).put(SUSPENDED, false));
            case DEACTIVATE -> Envelope.PROMOTION.done(call -> existing(call).put(SUSPENDED, true));
            case LIST_SKUS -> Envelope.PROMOTION.data(this::listSkus);
            case ADD_SKUS -> Envelope.PROMOTION.data(this::addSkus);
            case REMOVE_SKUS -> Envelope.PROMOTION.done(this::removeSkus);
        };
    }

    private JsonNode keep(SimulatedCall call, long id, boolean suspended) {
        ObjectNode given = kind.form().read(call);
        if (!world.lenient()) {
            kind.rules().broken(given).ifPresent(why -> {
                throw refusal(why);
            });
        }
        ObjectNode promotion = kind.finish().apply(given);
        String currency = Currency.getInstance(new Locale("", call.site().toUpperCase(Locale.ROOT))).getCurrencyCode();
        promotion.put("id", id).put("currency", currency).put(SUSPENDED, suspended);
        book.put(kind.record(), call.sellerId(), promotion);
        announceTheEnd(call.sellerId(), promotion, call.now());
        return JsonNodeFactory.instance.numberNode(id);
    }

    /** Documented: 24 for vouchers, 22 with any text for combos; the page of free shipping has no code. */
    private Rejection refusal(String why) {
        return switch (kind.record()) {
            case VOUCHER -> new Rejection("ISV", "24", "E024: Parameter illegal, " + why);
            case FLEXI_COMBO -> new Rejection("ISV", "22", "E022: \"" + why + "\"");
            default -> new Rejection("ISV", "InvalidParameter", "A specified parameter is not valid: " + why);
        };
    }

    private JsonNode change(SimulatedCall call) {
        ObjectNode existing = existing(call);
        return keep(call, existing.path("id").asLong(), existing.path(SUSPENDED).asBoolean());
    }

    private JsonNode list(SimulatedCall call) {
        List<ObjectNode> rows = book.all(kind.record(), call.sellerId()).stream()
                .map(this::seen)
                .filter(row -> matches(call.text("name"), row.path(kind.nameField()).asText()))
                .filter(row -> matches(call.text("status"), row.path("status").asText()))
                .filter(row -> matches(call.text("voucher_type"), row.path("voucher_type").asText()))
                .toList();
        return Page.of(call, kind.pageNumber(), kind.pageSize()).listing(rows);
    }

    private static boolean matches(String wanted, String value) {
        return wanted == null || wanted.equals(value);
    }

    private JsonNode listSkus(SimulatedCall call) {
        List<ObjectNode> skus = book.all(RecordKind.PROMOTED_SKU, owner(existing(call)));
        Page page = Page.of(call, kind.pageNumber(), kind.pageSize());
        if (!kind.terse()) {
            return page.listing(byProduct(skus));
        }
        ArrayNode ids = JsonNodeFactory.instance.arrayNode();
        page.cut(skus).forEach(sku -> ids.add(sku.get("sku_id")));
        return page.listing(skus).set("data_list", ids);
    }

    private List<ObjectNode> byProduct(List<ObjectNode> skus) {
        TreeMap<String, ObjectNode> products = new TreeMap<>();
        for (ObjectNode sku : skus) {
            products.computeIfAbsent(sku.path("product_id").asText(), id -> {
                ObjectNode product = book.object().set("product_id", RecordBook.id(id));
                product.putArray("sku_ids");
                return product;
            }).withArray("sku_ids").add(sku.get("sku_id"));
        }
        return List.copyOf(products.values());
    }

    /** The answer names only the SKUs that were not taken. */
    private JsonNode addSkus(SimulatedCall call) {
        ObjectNode promotion = existing(call);
        if (!world.lenient() && !"SPECIFIC_PRODUCTS".equals(promotion.path("apply").asText())) {
            throw new Refusal(NOT_FOR_ALL, "The promotion does not hold for chosen products");
        }
        String owner = owner(promotion);
        ObjectNode refused = book.object();
        for (String sku : Parameters.texts(call, "sku_ids")) {
            Optional<Rejection> fault = call.itemRefusal();
            if (fault.isPresent()) {
                refused.put(sku, fault.get().getMessage());
                continue;
            }
            RequestValues.wholeNumber(sku).flatMap(shops.of(call).products()::offer).ifPresentOrElse(
                    offer -> book.put(RecordKind.PROMOTED_SKU, owner, book.object().put("sku_id", offer.sku().skuId())
                            .put("product_id", offer.product().itemId())),
                    () -> refused.put(sku, "The SKU does not exist"));
        }
        return refused;
    }

    private void removeSkus(SimulatedCall call) {
        String owner = owner(existing(call));
        Parameters.texts(call, "sku_ids").forEach(sku -> book.remove(RecordKind.PROMOTED_SKU, owner, sku));
    }

    private ObjectNode existing(SimulatedCall call) {
        return book.find(kind.record(), call.sellerId(), call.text("id"))
                .orElseThrow(() -> new Refusal(NOT_FOUND, "The promotion " + call.text("id") + " does not exist"));
    }

    private String owner(ObjectNode promotion) {
        return promotion.path("id").asText();
    }

    private ObjectNode seen(ObjectNode promotion) {
        ObjectNode seen = promotion.deepCopy();
        seen.remove(SUSPENDED);
        return seen.put("status", status(promotion, world.clock().instant().toEpochMilli()));
    }

    private String status(ObjectNode promotion, long now) {
        if (promotion.path(kind.endField()).asLong() <= now) {
            return "FINISH";
        }
        if (promotion.path(SUSPENDED).asBoolean()) {
            return "SUSPEND";
        }
        return promotion.path(kind.startField()).asLong() > now ? "NOT_START" : "ONGOING";
    }

    private void announceTheEnd(String sellerId, ObjectNode promotion, Instant now) {
        long end = promotion.path(kind.endField()).asLong();
        Instant due = Instant.ofEpochMilli(end).minus(NOTICE_OF_END);
        if (due.isBefore(now)) {
            return;
        }
        world.after(Duration.between(now, due), () -> {
            boolean current = book.find(kind.record(), sellerId, owner(promotion)).filter(p -> p == promotion).isPresent();
            if (current && !promotion.path(SUSPENDED).asBoolean()) {
                world.outbox().push(sellerId, ENDING_SOON, book.object()
                        .put("expireTime", end)
                        .put("notifyTime", world.clock().millis())
                        .put("promotionId", promotion.path("id").asLong())
                        .put("promotionType", kind.pushType())
                        .set("sellerId", RecordBook.id(sellerId)));
            }
        });
    }
}
