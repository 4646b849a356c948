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

/**
 * Learns the rate of calls that a limit allows: doubles until the first refusal, then stays a little below what was refused,
 * feels its way up with few refusals, and gives way faster where these come in a row.
 */
final class AdaptiveRate {
    private static final double SLOWEST = 0.1;
    // no undocumented limit is known to be lower; refusals that no rate explains must not slow an app down for hours
    private static final double LOWEST_CEILING = 1;
    private static final double FASTEST = 100_000;
    private static final double FIRST_CUT = 0.7;
    // a rate that rises by one with each call is about twice the number of calls in the last second
    private static final double DOUBLING = 2;
    private static final double MARGIN = 0.97;
    // fewer calls than that were refused for another reason, such as the calls of another process
    private static final double LEAST_OF_MEASURED = 0.5;
    private static final double[] CUTS = {MARGIN, 0.9, 0.7, 0.5};
    // one refusal and what is under way with it may come in that many calls
    private static final int CALLS_PER_PROBE = 250;
    private static final int CALLS_PER_REFUSAL = 150;
    private static final double QUICKEST_STEP = 0.1;
    // cuts in a row that leave a fiftieth of the rate; a limit of which that is true was none of the rate
    private static final int UNEXPLAINED = 8;
    private static final int CALLS_TO_FORGET = 10;

    private final double documented;
    private double rate;
    private double ceiling = Double.POSITIVE_INFINITY;
    private int refusalsInARow;
    private int refusalsOfLastProbe = 1;
    private int takenSinceRefusal;

    private AdaptiveRate(double rate, double documented) {
        this.rate = rate;
        this.documented = documented;
    }

    /** Of a limit that showed itself by a refusal. */
    static AdaptiveRate unknown() {
        return new AdaptiveRate(1, FASTEST);
    }

    /** Of a limit that Lazada documents; it is kept to, and lowered where Lazada refuses earlier. */
    static AdaptiveRate documented(double callsPerSecond) {
        return new AdaptiveRate(callsPerSecond * MARGIN, callsPerSecond * MARGIN);
    }

    /** As another one left it. */
    static AdaptiveRate of(RateState state, double documented) {
        AdaptiveRate rate = new AdaptiveRate(state.perSecond(), documented);
        rate.become(state);
        return rate;
    }

    RateState state() {
        return new RateState(rate, ceiling, refusalsInARow, refusalsOfLastProbe, takenSinceRefusal);
    }

    void become(RateState state) {
        rate = Math.min(state.perSecond(), documented);
        ceiling = state.ceiling();
        refusalsInARow = state.refusalsInARow();
        refusalsOfLastProbe = state.refusalsOfLastProbe();
        takenSinceRefusal = state.takenSinceRefusal();
    }

    /** The highest rate that it may learn, calls a second. */
    double documented() {
        return documented;
    }

    double perSecond() {
        return rate;
    }

    /** Whether so many calls show that the rate is allowed; few of them, after a pause, are taken whatever it is. */
    boolean isUsedUp(double callsInLastSecond) {
        return ceiling == Double.POSITIVE_INFINITY
                ? callsInLastSecond * DOUBLING >= rate
                : callsInLastSecond + 1 >= rate;
    }

    /** So many calls were taken that used the rate up. */
    void taken(int calls) {
        for (int i = 0; i < calls; i++) {
            taken();
        }
    }

    /** A call was taken that had to wait, and the rate was used up. */
    void taken() {
        takenSinceRefusal++;
        if (refusalsInARow >= UNEXPLAINED && takenSinceRefusal >= CALLS_TO_FORGET) {
            ceiling = Double.POSITIVE_INFINITY;
            refusalsInARow = 0;
        }
        int probe = Math.max(CALLS_PER_PROBE, CALLS_PER_REFUSAL * refusalsOfLastProbe);
        if (ceiling == Double.POSITIVE_INFINITY) {
            rate += 1;
        } else if (rate < ceiling * MARGIN) {
            rate += Math.max((ceiling * MARGIN - rate) * Math.min(QUICKEST_STEP, 1 / rate), ceiling * (1 - MARGIN) / probe);
        } else {
            // a limit that was raised is found the faster, the longer nothing is refused
            double eager = Math.pow(2, Math.min(8, Math.max(0, takenSinceRefusal / probe - 1)));
            rate += ceiling * (1 - MARGIN) / probe * eager;
        }
        rate = Math.min(rate, Math.min(documented, FASTEST));
        if (takenSinceRefusal > CALLS_PER_PROBE / 10) {
            refusalsInARow = 0;
        }
    }

    /** A call was refused that was one too many in the last second; in a short burst these are fewer than the rate. */
    void refused(int callsInLastSecond) {
        rate = Math.min(rate, Math.max(callsInLastSecond + 1.0, rate * LEAST_OF_MEASURED));
        refused();
    }

    /** A call was refused that was sent after the last cut. */
    void refused() {
        if (ceiling == Double.POSITIVE_INFINITY) {
            ceiling = rate;
            rate *= refusalsInARow == 0 && takenSinceRefusal == 0 ? 1 : FIRST_CUT;
        } else {
            ceiling = rate;
            rate *= CUTS[Math.min(refusalsInARow, CUTS.length - 1)];
        }
        rate = Math.max(rate, Math.min(SLOWEST, documented));
        ceiling = Math.max(ceiling, Math.min(LOWEST_CEILING, documented));
        refusalsInARow++;
        refusalsOfLastProbe = 1;
        takenSinceRefusal = 0;
    }

    /** A call was refused that was on its way when the rate was cut already. */
    void refusedWithTheLast() {
        refusalsOfLastProbe++;
    }
}
