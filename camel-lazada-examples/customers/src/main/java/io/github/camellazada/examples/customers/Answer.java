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

import io.github.camellazada.examples.support.WorkTable;

/**
 * What is to be said to a buyer, or taken back.
 *
 * @param id         number of the row
 * @param source     where it came from
 * @param reference  its own id, by which it can be taken back
 * @param seller     seller id
 * @param country    two-letter code of the country
 * @param action     {@code reply} to a review, {@code answer} in a chat, {@code recall} of an answer, or {@code unread}: which
 *                   chats have unread messages
 * @param reviewId   review to reply to
 * @param sessionId  chat session
 * @param orderId    order whose buyer is written to, if there is no session yet
 * @param questionId message that is answered, or {@code null}
 * @param messageId  the message at Lazada: of an answer that was sent, or to take back
 * @param lastBefore last message of the session before the answer was sent; {@code null} as long as it was not tried
 * @param text       the words
 * @param attempts   how often it was tried
 */
public record Answer(long id, String source, String reference, String seller, String country, String action, String reviewId,
        String sessionId, String orderId, String questionId, String messageId, String lastBefore, String text, int attempts)
        implements
            WorkTable.Row {

    /** Prints no words to a buyer. */
    @Override
    public String toString() {
        return action + " " + reference + " of seller " + seller;
    }
}
