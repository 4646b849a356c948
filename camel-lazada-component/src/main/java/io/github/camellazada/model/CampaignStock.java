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
package io.github.camellazada.model;

import java.time.Instant;

/**
 * Stock that a campaign holds.
 *
 * @param name     name of the campaign or channel
 * @param sellable pieces that buyers can order in it
 * @param startsAt when it starts
 * @param endsAt   when it ends
 */
public record CampaignStock(String name, Integer sellable, Instant startsAt, Instant endsAt) {

    static CampaignStock read(AnswerFields fields) {
        return new CampaignStock(fields.text("channelName", "CampaignName", "campaignName"),
                fields.integer("sellableQuantity"), fields.instant("startTime"), fields.instant("endTime"));
    }
}
