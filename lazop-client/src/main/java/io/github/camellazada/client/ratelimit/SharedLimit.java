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
package io.github.camellazada.client.ratelimit;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/**
 * One limit as all processes know it: its rate, its ban, and who has leased which share of it.
 *
 * @param rate        what was learned of its rate
 * @param generation  how often the rate was cut; tells a refusal that is news from one that came with the last cut
 * @param bannedUntil end of its ban, in milliseconds since 1970
 * @param refusedAt   when it was refused last, in milliseconds since 1970; 0 for never
 * @param beat        counts the calls that the rate allowed since the limit is known, by which processes take turns
 * @param leases      by process
 */
public record SharedLimit(RateState rate, int generation, long bannedUntil, long refusedAt, Beat beat,
        Map<String, Lease> leases) {
    /** What is not leased out, so that a process that comes can begin before the others have made room. */
    static final double RESERVE = 0.04;

    private static final double TOLERANCE = 0.01;
    private static final double MILLIS = 1000;
    // the clocks of processes differ a little
    private static final long AHEAD_MILLIS = 1000;
    private static final Duration KEPT = Duration.ofMinutes(10);

    /**
     * The share that a process has for a while.
     *
     * @param wanted the rate that it could use, calls a second
     * @param share  the part of the limit's rate that it may use, up to 1 for all processes together
     * @param until  end of the lease, in milliseconds since 1970
     */
    public record Lease(double wanted, double share, long until) {
    }

    /**
     * Where the beat was at a time.
     *
     * @param calls calls that the rate allowed until then
     * @param at    milliseconds since 1970
     */
    public record Beat(double calls, long at) {
        Beat on(double perSecond, long now) {
            if (now <= at) {
                return at - now > AHEAD_MILLIS ? new Beat(calls, now) : this;
            }
            return new Beat(calls + perSecond * (now - at) / MILLIS, now);
        }
    }

    /**
     * Where a process is among those that take turns.
     *
     * @param part   the part of the rate that it may use, up to 1
     * @param before the parts of those before it
     * @param even   whether all of them use up an even part, so that they can keep to turns
     */
    record Turn(double part, double before, boolean even) {
    }

    public SharedLimit {
        leases = Map.copyOf(leases);
    }

    /** A limit of which nobody told before. */
    public static SharedLimit first(LimitReport told, Instant now) {
        return new SharedLimit(told.known(), told.refused() ? told.generation() + 1 : told.generation(), told.bannedUntil(),
                told.refused() || told.bannedUntil() > 0 ? now.toEpochMilli() : 0, new Beat(0, now.toEpochMilli()), Map.of());
    }

    /** The limit after what a process tells of it. */
    public SharedLimit told(LimitReport told, Instant now) {
        AdaptiveRate learned = AdaptiveRate.of(rate, told.documented());
        boolean cut = told.refused() && told.generation() == generation;
        learned.taken(told.taken());
        if (cut) {
            learned.refused();
        } else if (told.refused()) {
            learned.refusedWithTheLast();
        }
        for (int i = 0; i < told.besides(); i++) {
            learned.refusedWithTheLast();
        }
        long at = now.toEpochMilli();
        long banEnd = banEnd(at);
        boolean news = told.refused() || told.bannedUntil() > banEnd || banEnd < bannedUntil;
        return new SharedLimit(learned.state(), cut ? generation + 1 : generation, Math.max(banEnd, told.bannedUntil()),
                news ? at : refusedAt, beat.on(rate.perSecond(), at), leases);
    }

    /**
     * End of its ban by a clock that shows so many milliseconds since 1970. A refusal that lies ahead of it is that of a process
     * whose clock is ahead, or of this one before its clock was set back: the ban lasts as long as it did then, not until this
     * clock is there.
     */
    long banEnd(long now) {
        long ahead = refusedAt - now;
        return ahead > AHEAD_MILLIS ? bannedUntil - ahead : bannedUntil;
    }

    /** The limit after a process has leased what it is due: no more than the others leave, nor than is fair. */
    public SharedLimit leased(String process, double wanted, Instant now, Instant until) {
        Map<String, Lease> running = new TreeMap<>(leases);
        running.remove(process);
        running.values().removeIf(lease -> lease.until() <= now.toEpochMilli());
        // one that ends later than what is leased now is that of a clock that is ahead, whose process may have ended
        running.replaceAll((other, lease) -> lease.until() > until.toEpochMilli()
                ? new Lease(lease.wanted(), lease.share(), until.toEpochMilli())
                : lease);
        if (wanted > 0) {
            double left = 1 - RESERVE - running.values().stream().mapToDouble(Lease::share).sum();
            double fair = fairShare(wanted, running);
            running.put(process, new Lease(wanted, Math.max(0, Math.min(left, fair)), until.toEpochMilli()));
        }
        return new SharedLimit(rate, generation, bannedUntil, refusedAt, beat, running);
    }

    /** The share of a process; nothing where it has none. */
    public Lease leaseOf(String process) {
        return leases.getOrDefault(process, new Lease(0, 0, 0));
    }

    /** Where a process with a lease is among so many. */
    Turn turnOf(String process, int processes) {
        double reserve = RESERVE / processes;
        double before = leases.entrySet().stream().filter(other -> other.getKey().compareTo(process) < 0)
                .mapToDouble(other -> other.getValue().share() + reserve).sum();
        double part = leaseOf(process).share() + reserve;
        boolean even = leases.values().stream()
                .allMatch(lease -> Math.abs((lease.share() + reserve) * leases.size() - 1) < TOLERANCE);
        return new Turn(part, before, even);
    }

    /** Until when it is worth to be kept. */
    public Instant keptUntil(Instant now) {
        Instant ban = Instant.ofEpochMilli(bannedUntil);
        Instant usual = now.plus(KEPT);
        return ban.isAfter(usual) ? ban : usual;
    }

    /** Whoever wants less than an even part gets that, and the others share evenly what is left. */
    private double fairShare(double wanted, Map<String, Lease> others) {
        double[] wishes = others.values().stream().mapToDouble(Lease::wanted).sorted().toArray();
        double left = 1 - RESERVE;
        int sharing = wishes.length + 1;
        for (double wish : wishes) {
            double modest = wish / rate.perSecond();
            if (modest >= left / sharing || modest >= wanted / rate.perSecond()) {
                break;
            }
            left -= modest;
            sharing--;
        }
        return Math.min(wanted / rate.perSecond(), left / sharing);
    }
}
