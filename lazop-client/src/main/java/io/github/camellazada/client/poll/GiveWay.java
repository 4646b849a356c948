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
package io.github.camellazada.client.poll;

import java.time.Clock;
import java.time.Duration;
import java.util.function.LongSupplier;

import io.github.camellazada.annotation.Internal;
import io.github.camellazada.client.time.Backoff;

/**
 * When a row that a route cannot complete gives way to the others.
 *
 * @param maxAttempts after so many failures
 * @param pauses      a failure that follows sooner counts with the one before, so that a short outage uses up no attempts
 * @param longest     where the route completes nothing else, nobody can tell a poisoned row from an outage; the row then holds its
 *                    watermark until it has failed for that long
 * @param clock       measures the pauses
 * @param completed   how many rows or changes the route has completed so far
 * @param dead        keeps such rows
 */
@Internal
public record GiveWay(int maxAttempts, Backoff pauses, Duration longest, Clock clock, LongSupplier completed,
        DeadRows dead) {
}
