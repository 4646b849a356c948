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
package io.github.camellazada.examples.customers;

import java.time.Instant;

/**
 * What a buyer has written: a review, or a message of a chat.
 *
 * @param seller   seller id
 * @param country  two-letter code of the country
 * @param kind     {@code review} or {@code message}
 * @param id       id of the review or message
 * @param thread   what stays in order: the chat session, or the review
 * @param itemId   product of a review, or {@code null}
 * @param orderId  order of a review, or {@code null}
 * @param rating   stars of a review, or {@code null}
 * @param text     what the buyer wrote; the JSON of the content of a message that is no text
 * @param sentAt   when
 * @param recalled whether the buyer has taken it back
 */
public record Question(String seller, String country, String kind, String id, String thread, String itemId, String orderId,
        Integer rating, String text, Instant sentAt, boolean recalled) {
    static final String REVIEW = "review";
    static final String MESSAGE = "message";

    /** The key of its record: what one buyer has written stays in order. */
    public String key() {
        return seller + ":" + thread;
    }

    /** Prints no words of a buyer. */
    @Override
    public String toString() {
        return kind + " " + id + " of seller " + seller;
    }
}
