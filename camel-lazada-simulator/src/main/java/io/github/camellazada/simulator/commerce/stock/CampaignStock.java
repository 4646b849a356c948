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
package io.github.camellazada.simulator.commerce.stock;

import java.time.Instant;

/**
 * Stock that a campaign holds of one SKU.
 *
 * @param name     the campaign
 * @param quantity how much must stay sellable for it
 * @param start    when the campaign starts
 * @param end      when it ends and holds nothing any more
 */
public record CampaignStock(String name, int quantity, Instant start, Instant end) {

    /** Whether it still holds stock; it does so from the day the SKU is signed up. */
    public boolean holdsAt(Instant now) {
        return now.isBefore(end);
    }
}
