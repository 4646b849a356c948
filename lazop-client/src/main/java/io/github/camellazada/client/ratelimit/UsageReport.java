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
import java.util.List;

/**
 * What one process tells the others.
 *
 * @param app       names the app and gateway whose limits these are
 * @param process   names the process
 * @param now       time of the process; the clocks of all processes are expected to agree within a fraction of a second
 * @param lease     how long its shares last unless it asks again
 * @param newsSince from when on it wants to hear of refusals that others had
 * @param leaving   whether it ends
 * @param day       the day that its calls count for, in days since 1970
 * @param calls     how many calls of the daily quota it took since it told before; below zero where it gave some back
 * @param limits    the limits that it needs a share of, or has something to tell of
 */
public record UsageReport(String app, String process, Instant now, Duration lease, Instant newsSince, boolean leaving,
        long day, long calls, List<LimitReport> limits) {

    public UsageReport {
        limits = List.copyOf(limits);
    }

    UsageReport with(long ofDay, long taken, List<LimitReport> reports) {
        return new UsageReport(app, process, now, lease, newsSince, leaving, ofDay, taken, reports);
    }

    /** When its shares end. */
    public Instant until() {
        return now.plus(lease);
    }
}
