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

/** The part of one limit that this process may use, and what there is to tell the others of it. Guarded by its owner's lock. */
final class LeasedShare {
    private static final long NANOS_PER_MILLI = 1_000_000;
    private static final double NANOS = 1e9;
    private static final double ROOM_TO_GROW = 1.3;
    private static final double FADES = 0.8;

    private final ClusterView peers;
    private double leased;
    private long leasedUntil = Long.MIN_VALUE;
    private int generation;
    private SharedLimit.Turn turn;
    private SharedLimit.Beat beat;
    private boolean starved;
    private long toldAt;
    private int used;
    private double wish;
    private Untold untold = Untold.NOTHING;
    private Untold onItsWay = Untold.NOTHING;

    private record Untold(int taken, boolean refused, int generation, int besides, long bannedUntil) {
        static final Untold NOTHING = new Untold(0, false, 0, 0, 0);

        Untold and(Untold later) {
            return new Untold(taken + later.taken, refused || later.refused, refused ? generation : later.generation,
                    besides + later.besides + (refused && later.refused ? 1 : 0),
                    Math.max(bannedUntil, later.bannedUntil));
        }
    }

    /** @param peers the processes that share it, or {@code null} where this one has it alone */
    LeasedShare(ClusterView peers, long now) {
        this.peers = peers;
        this.toldAt = now;
    }

    /** Whether no other process is known to use the limit. */
    boolean isWhole() {
        return peers == null;
    }

    /** The part of the rate that may be used now, up to 1. */
    double part(long now) {
        if (peers == null) {
            return 1;
        }
        if (peers.isCutOff(now)) {
            return 1.0 / peers.processes();
        }
        return SharedLimit.RESERVE / peers.processes() + (isLeased(now) ? leased : 0);
    }

    boolean isLeased(long now) {
        return now < leasedUntil;
    }

    boolean isNeeded(long now) {
        return peers != null && !isLeased(now) && !peers.isCutOff(now);
    }

    /** A call had to wait, so that more could be used. */
    void starve() {
        starved = true;
    }

    void used() {
        used++;
    }

    void taken() {
        tell(new Untold(1, false, 0, 0, 0));
    }

    void refused(boolean news, long bannedUntil) {
        tell(new Untold(0, news, generation, news ? 0 : 1, bannedUntil / NANOS_PER_MILLI));
    }

    /**
     * What is told of the limit now, or {@code null} if there is nothing.
     *
     * @param pausedUntil end of its ban by the clock of now, which may have been set back since it was refused
     */
    LimitReport report(LimitKey key, AdaptiveRate rate, boolean waiting, long pausedUntil, long now) {
        double wanted = waiting || starved ? Double.POSITIVE_INFINITY : wanted(rate, now);
        if (wanted == 0 && untold.equals(Untold.NOTHING) && !isLeased(now)) {
            forget(now);
            return null;
        }
        onItsWay = untold;
        untold = Untold.NOTHING;
        forget(now);
        return new LimitReport(key.text(), rate.state(), rate.documented(), onItsWay.taken(), onItsWay.refused(),
                onItsWay.generation(), onItsWay.besides(),
                Math.min(onItsWay.bannedUntil(), pausedUntil / NANOS_PER_MILLI), wanted);
    }

    /** What was told did not arrive. */
    void lost() {
        untold = onItsWay.and(untold);
        onItsWay = Untold.NOTHING;
    }

    /** What all processes know now, with what this one has not told them yet. */
    void heard(SharedLimit limit, String process, AdaptiveRate rate) {
        SharedLimit.Lease lease = limit.leaseOf(process);
        leased = lease.share();
        leasedUntil = lease.until() * NANOS_PER_MILLI;
        generation = limit.generation();
        turn = lease.share() == 0 ? null : limit.turnOf(process, peers.processes());
        beat = limit.beat();
        onItsWay = Untold.NOTHING;
        rate.become(limit.rate());
        rate.taken(untold.taken());
        if (untold.refused() && untold.generation() == generation) {
            rate.refused();
        }
    }

    /** Whether this process takes turns with others that use the limit up as it does. */
    boolean takesTurns(long now) {
        return turn != null && turn.even() && isLeased(now);
    }

    /** How much of a permit this process has at that time, if it takes turns with the others at that rate. */
    double permitsByTurn(double perSecond, long at) {
        if (turn == null) {
            return peers == null ? 1 : 0;
        }
        double calls = beat.on(perSecond, at / NANOS_PER_MILLI).calls() * turn.part() + turn.before();
        return calls - Math.floor(calls);
    }

    int generation() {
        return generation;
    }

    private double wanted(AdaptiveRate rate, long now) {
        // calls of a slow limit come seldom, and must not cost their share in between
        wish = Math.max(wish * FADES, used * NANOS / Math.max(1, now - toldAt));
        return isLeased(now) && wish > rate.perSecond() * SharedLimit.RESERVE / peers.processes() ? wish * ROOM_TO_GROW : 0;
    }

    private void forget(long now) {
        starved = false;
        used = 0;
        toldAt = now;
    }

    private void tell(Untold more) {
        if (peers != null) {
            untold = untold.and(more);
        }
    }
}
