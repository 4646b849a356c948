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

import java.util.Objects;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.github.camellazada.catalog.LazadaOperation;
import io.github.camellazada.client.call.LazadaCall;
import io.github.camellazada.client.call.Refusals;
import io.github.camellazada.client.json.Json;
import io.github.camellazada.client.poll.ListingPoller;
import io.github.camellazada.client.poll.ListingRow;
import io.github.camellazada.client.poll.PollWindow;
import io.github.camellazada.client.poll.UnreadableRow;
import io.github.camellazada.exception.LazadaResponseException;
import io.github.camellazada.producer.RowWriter;
import org.apache.camel.Exchange;
import org.apache.camel.Message;

/**
 * The polling of one seller, and how its rows become messages.
 *
 * @param name   name of the watermark
 * @param call   gives seller and country
 * @param poller reads the rows
 */
record SellerPoll(String name, LazadaOperation operation, LazadaCall call, RowWriter writer, ListingPoller poller) {

    Object body(ListingRow row) throws JsonProcessingException {
        return writer.body(operation, call, row.json());
    }

    /** Whether a dead letter came from this poller. */
    boolean isOf(PolledLetter letter) {
        return Objects.equals(letter.seller(), call.seller()) && letter.country() == call.country();
    }

    byte[] bytes(ListingRow row) {
        return Json.bytes(row.json());
    }

    void headers(Message message, ListingRow row, PollWindow window) {
        common(message, window);
        message.setHeader(LazadaConstants.OBJECT_ID, row.object());
        message.setHeader(LazadaConstants.ROW_VERSION, row.version());
        message.setHeader(LazadaConstants.ROW_KEY,
                call.seller() + "/" + operation + "/" + row.key());
        set(message, LazadaConstants.EVENT_TIME, row.time());
        if (row.time() != null) {
            message.setHeader(Exchange.MESSAGE_TIMESTAMP, row.time().toEpochMilli());
        }
    }

    void headers(Message message, UnreadableRow row) {
        common(message, row.window());
    }

    private void common(Message message, PollWindow window) {
        set(message, LazadaConstants.SELLER_ID, call.seller());
        set(message, LazadaConstants.COUNTRY, call.country() == null ? null : call.country().name());
        if (window != null) {
            message.setHeader(LazadaConstants.WINDOW_FROM, window.from());
            message.setHeader(LazadaConstants.WINDOW_TO, window.to());
        }
    }

    private static void set(Message message, String name, Object value) {
        if (value != null) {
            message.setHeader(name, value);
        }
    }

    LazadaResponseException failure(UnreadableRow row) {
        return new LazadaResponseException(
                Refusals.failure(call, "A row of the listing cannot be read: " + row.reason(), false));
    }
}
