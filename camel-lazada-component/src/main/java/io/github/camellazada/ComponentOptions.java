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
package io.github.camellazada;

import java.time.Duration;

/**
 * The options that a component has for all of its endpoints.
 *
 * @param inbox               of durable inboxes
 * @param heldWriteAlertAfter time for which a write may be held before a health check warns of it
 * @param consumerChecks      whether health checks of consumers are enabled
 * @param producerChecks      whether health checks of producers are enabled
 */
record ComponentOptions(Inbox inbox, Duration heldWriteAlertAfter, boolean consumerChecks, boolean producerChecks) {

    /**
     * Options of durable inboxes.
     *
     * @param maxRows             number of pushes that may wait
     * @param maxBytes            size of the pushes that may wait
     * @param retention           how long routed pushes are kept
     * @param deadLetterRetention how long dead letters are kept
     * @param consoleReplay       whether the developer console may route pushes again
     */
    record Inbox(long maxRows, long maxBytes, Duration retention, Duration deadLetterRetention, boolean consoleReplay) {
    }
}
