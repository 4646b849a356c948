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

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Supplier;

import io.github.camellazada.simulator.LazadaSimulator;
import io.github.camellazada.simulator.fault.FaultPlan;
import io.github.camellazada.simulator.limit.CountedBy;
import io.github.camellazada.simulator.limit.ThrottleShape;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What goes wrong in the hour: bans, freezes, ended tokens, lost requests and answers, all from the seed. */
final class Script {
    static final Duration FREEZE_PROBE = Duration.ofMinutes(1);
    static final String DECREASES_FROZEN = "4170";
    private static final String HOT_KEY = "HOT_KEY_BLOCK_EXCEPTION";
    private static final int TROUBLES = 30;
    private static final int REFUSED_ITEMS = 8;

    private static final Logger LOG = LoggerFactory.getLogger(Script.class);
    private static final String ANNOUNCED_IN = "th";
    private static final Duration ANNOUNCED_FROM = Duration.ofMinutes(34);
    private static final Duration ANNOUNCED = Duration.ofMinutes(3);
    private static final Duration OUTAGE_FROM = Duration.ofMinutes(39);
    private static final Duration OUTAGE = Duration.ofSeconds(45);
    private static final String STOCK = "/product/stock/sellable/update";
    private static final String PRICES = "/product/price_quantity/update";
    // a ban begins with the first call that meets it, which comes within this time
    private static final Duration SOON = Duration.ofMinutes(2);
    private static final List<String> PATHS = List.of(STOCK, PRICES, "/product/stock/sellable/adjust", "/product/update",
            "/product/create", "/promotion/voucher/create", "/orders/get", "/order/items/get", "/products/get",
            "/order/fulfill/pack", "/order/package/rts", "/order/reverse/cancel/create", "/order/reverse/return/update",
            "/order/reverse/onlyrefund/seller/decide", "/orders/items/get", "/product/item/get");

    // by path, the code with which an item of a batch is refused for now
    private static final Map<String, String> ITEM_REFUSALS = new TreeMap<>(Map.of(STOCK, "4147", PRICES, "4147",
            "/order/fulfill/pack", "700024", "/order/package/rts", "700024"));

    private final Map<String, Consumer<FaultPlan>> troubles = new TreeMap<>();
    private final List<String> names;
    private final List<Ban> bans = new ArrayList<>();
    private final LazadaSimulator simulator;
    private final List<Account> accounts;
    private final Schedule schedule;

    Script(LazadaSimulator simulator, List<Account> accounts, Schedule schedule) {
        this.simulator = simulator;
        this.accounts = accounts;
        this.schedule = schedule;
        troubles.put("cut body", FaultPlan::cutBody);
        troubles.put("empty body", FaultPlan::emptyBody);
        troubles.put("dropped answer", FaultPlan::dropAnswer);
        troubles.put("closed connection", FaultPlan::closeConnection);
        troubles.put("page of a firewall", FaultPlan::htmlPage);
        troubles.put("HTTP 502", plan -> plan.httpStatus(502));
        troubles.put("HTTP 503", plan -> plan.httpStatus(503));
        troubles.put("HTTP 429", plan -> plan.httpStatus(429));
        troubles.put("ServiceTimeout", plan -> plan.reject("ISP", "ServiceTimeout", "Service timeout"));
        troubles.put("1000", plan -> plan.reject("ISP", "1000", "Internal Application Error"));
        troubles.put(HOT_KEY, plan -> plan.reject("ISP", HOT_KEY, "hot key blocked"));
        names = List.copyOf(troubles.keySet());
    }

    void plan() {
        schedule.atAnyTime(TROUBLES * accounts.size(), this::oneTrouble);
        schedule.atAnyTime(REFUSED_ITEMS * accounts.size(), this::refusedItems);
        schedule.atAnyTime(accounts.size(), () -> {
            Account account = any(accounts);
            log("the access token of " + account.id() + " ends");
            simulator.tokens().expire(account.id());
        });
        for (int minute : new int[]{10, 30, 50}) {
            schedule.at(Duration.ofMinutes(minute), this::silence);
        }
        ban(3, "ApiCallLimit", 3, () -> simulator.faults().on(STOCK));
        ban(7, "SellerCallLimit", 5, () -> simulator.faults().onAny().ofSeller(anyMerchant().seller()));
        ban(12, "AppCallLimit", 8, () -> simulator.faults().onAny());
        ban(16, "901", 1, () -> simulator.faults().on("/order/items/get").ofSeller(anyMerchant().seller()));
        ban(32, "AppApiCallLimit", 400, () -> simulator.faults().on("/promotion/voucher/create"));
        ban(42, "TRAFFIC_CONTROL", 2, () -> simulator.faults().on("/orders/get"));
        ban(47, "ApiCallLimit", 20, () -> simulator.faults().on(PRICES));
        ban(53, "SellerCallLimit", 30, () -> simulator.faults().onAny().ofSeller(anyMerchant().seller()));
        freeze(20, Duration.ofMinutes(6));
        schedule.at(ANNOUNCED_FROM, this::announcedFreeze);
        schedule.at(OUTAGE_FROM, this::outage);
        schedule.atAnyTime(accounts.size(), () -> {
            log("a decrease is refused");
            simulator.faults().on(STOCK).once().reject("ISP", DECREASES_FROZEN,
                    "During the Bday Mega campaign, there are restrictions for stock adjustments in effect");
        });
        simulator.limits().documented();
        simulator.limits().per(CountedBy.SELLER).answer(ThrottleShape.SELLER_CALL_LIMIT).calls(8, Duration.ofSeconds(1));
        simulator.limits().per(CountedBy.APP).answer(ThrottleShape.APP_CALL_LIMIT).calls(20, Duration.ofSeconds(1));
    }

    List<Ban> bans() {
        return bans;
    }

    /** Whether a code is refused for no longer than one call. */
    static boolean isPassing(String code) {
        return List.of("ServiceTimeout", "1000").contains(code) || isRefusal(code);
    }

    /** Whether a passing code says that nothing was done. */
    static boolean isRefusal(String code) {
        return HOT_KEY.equals(code) || DECREASES_FROZEN.equals(code);
    }

    /** The freeze that everybody knows of beforehand, as the component's option takes it. */
    static String announced(Instant start) {
        return ANNOUNCED_IN + " " + start.plus(ANNOUNCED_FROM) + "/" + start.plus(ANNOUNCED_FROM).plus(ANNOUNCED) + " price";
    }

    /** Whether what shows the state of writes could not be read then. */
    boolean isOutage(Instant at) {
        return !at.isBefore(schedule.start().plus(OUTAGE_FROM)) && at.isBefore(schedule.start().plus(OUTAGE_FROM).plus(OUTAGE));
    }

    private void oneTrouble() {
        String path = any(PATHS);
        String name = any(names);
        log(name + " for " + path);
        troubles.get(name).accept(simulator.faults().on(path).once());
    }

    /** The first items of the next batches, of whatever size, may only be sent again. */
    private void refusedItems() {
        String path = any(List.copyOf(ITEM_REFUSALS.keySet()));
        int items = schedule.number(1, 2);
        log(items + " items refused for now by " + path);
        simulator.faults().on(path).times(items).refuseItem(ITEM_REFUSALS.get(path), "busy");
    }

    /** Requests and answers that get lost without a word, all at one moment since each costs a time-out of the machine's time. */
    private void silence() {
        log("silence");
        simulator.faults().on(STOCK).once().loseRequest();
        simulator.faults().on(STOCK).once().loseAnswer();
        simulator.faults().on(STOCK).once().stallBody();
        simulator.faults().on(PRICES).once().loseRequest();
        simulator.faults().on(PRICES).once().loseAnswer();
        simulator.faults().on("/order/fulfill/pack").once().loseAnswer();
    }

    private void ban(int minute, String code, int seconds, Supplier<FaultPlan> where) {
        Duration from = Duration.ofMinutes(minute).plusSeconds(schedule.number(0, 30));
        Duration length = Duration.ofSeconds(seconds);
        bans.add(new Ban(schedule.start().plus(from), code, SOON.plus(length), null));
        schedule.at(from, () -> {
            log(code + " for " + length);
            where.get().fromFirstCall(length).throttle(code, seconds);
        });
    }

    private void freeze(int minute, Duration length) {
        Duration from = Duration.ofMinutes(minute).plusSeconds(schedule.number(0, 30));
        Instant start = schedule.start().plus(from);
        bans.add(new Ban(start, "998", length, FREEZE_PROBE));
        schedule.at(from, () -> {
            log("a campaign freezes stock for " + length);
            simulator.faults().on(STOCK).during(length).freeze();
        });
    }

    private void announcedFreeze() {
        accounts.stream().flatMap(account -> account.merchants().stream())
                .filter(merchant -> merchant.country().equals(ANNOUNCED_IN)).forEach(merchant -> simulator.faults()
                        .on(PRICES).ofSeller(merchant.seller()).during(ANNOUNCED).freeze());
    }

    /** What shows the state of a write is away for a while, and some answers to writes get lost then. */
    private void outage() {
        log("an outage of reads for " + OUTAGE);
        List.of("/orders/items/get", "/order/items/get", "/promotion/vouchers/get", "/products/get")
                .forEach(path -> simulator.faults().on(path).during(OUTAGE).httpStatus(503));
        List.of("/order/fulfill/pack", "/order/reverse/cancel/create", "/promotion/voucher/create", "/product/create")
                .forEach(path -> simulator.faults().on(path).during(OUTAGE).dropAnswer());
    }

    private Merchant anyMerchant() {
        return any(any(accounts).merchants());
    }

    private <T> T any(List<T> some) {
        return some.get(schedule.number(0, some.size() - 1));
    }

    private void log(String what) {
        LOG.info("{} {}", Duration.between(schedule.start(), simulator.clock().instant()), what);
    }
}
