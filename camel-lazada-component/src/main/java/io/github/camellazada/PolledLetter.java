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

import java.nio.charset.StandardCharsets;
import java.time.Instant;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camellazada.catalog.LazadaCountry;
import io.github.camellazada.client.inbox.InboxPush;
import io.github.camellazada.client.inbox.InboxTopics;
import io.github.camellazada.client.json.StoredJson;
import io.github.camellazada.client.poll.ListingRow;

/**
 * What a poller could not hand on, as the inbox keeps it.
 *
 * @param poller  name of the poller, without its seller
 * @param seller  id of the seller, or {@code null}
 * @param country site of the seller, or {@code null}
 * @param object  id of the object within the seller; {@code null} where the row does not tell it
 * @param time    time by which the listing chose the row, or {@code null}
 * @param version version of the row; {@code null} where nobody can read it
 * @param row     the row; {@code null} for a stream, which reads the object again
 */
record PolledLetter(String poller, String seller, LazadaCountry country, String object, Instant time, String version,
        JsonNode row) {

    static PolledLetter read(byte[] body) {
        return StoredJson.read(new String(body, StandardCharsets.UTF_8), PolledLetter.class);
    }

    /** As a dead letter of the inbox; one for each state of an object. */
    InboxPush push(String appKey, String reason) {
        byte[] body = StoredJson.write(this).getBytes(StandardCharsets.UTF_8);
        String of = "poll\n" + poller + "\n" + seller + "\n" + country + "\n";
        String state = version == null ? new String(body, StandardCharsets.UTF_8) : object + "@" + version;
        return new InboxPush(appKey, InboxTopics.ofPoller(poller), seller, InboxPush.hash(of + object),
                InboxPush.hash(of + state), body, reason, null);
    }

    ListingRow listed() {
        return new ListingRow(row, object, time, version);
    }

    /** Without the row, which may hold a buyer's data. */
    @Override
    public String toString() {
        return "a row of " + poller + " of seller " + seller + ", object " + object;
    }
}
