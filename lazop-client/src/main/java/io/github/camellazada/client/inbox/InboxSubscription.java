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
package io.github.camellazada.client.inbox;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionStage;

/**
 * The rows that are handed out to one subscriber. Each of them is ended by {@link #complete}, {@link #retry} or {@link #dead}, or
 * given back.
 * <p>
 * The stage of {@link #retry} completes between two calls of {@link InboxSubscriber#take}, never beside one: as it completes, the
 * subscriber gives back the later rows of the object, and is handed none of them before the retried row comes again. The stages
 * tell whether the row was still this process's to end. They fail only once the subscription is closed; a store that is down
 * delays them.
 */
public interface InboxSubscription {

    /** Whether this process may still begin a row: not once another process may have it. Reads memory only. */
    boolean owns(InboxRow row);

    /** Ends a row whose route has completed. */
    CompletionStage<Boolean> complete(InboxRow row);

    /**
     * Hands a row out again after a delay, with one more attempt; until then the inbox holds back its object.
     *
     * @param reason what failed, without personal data
     */
    CompletionStage<Boolean> retry(InboxRow row, Duration delay, String reason);

    /**
     * Makes a row a dead letter: its object goes on without it.
     *
     * @param reason what failed, without personal data
     */
    CompletionStage<Boolean> dead(InboxRow row, String reason);

    /** Gives back rows that the subscriber has not begun; they are handed out again. */
    void giveBack(List<InboxRow> rows);

    /** Asks for the demand of the subscriber soon, as it was nothing for a while. */
    void wake();

    /**
     * The subscriber begins no row until {@link #resume}, and gives back those that it has not begun. An inbox that processes share
     * lets the others have the rows as soon as those that are under way have ended.
     */
    default void suspend() {
        // nobody else wants them
    }

    /** The subscriber begins rows again. */
    default void resume() {
        wake();
    }

    /** How many rows a stop would lose: open rows of an inbox in memory that do not wait for another attempt. */
    int atRisk();

    /**
     * Hands out nothing more, and stores how rows have ended so far.
     *
     * @return completes when it is stored, and other processes may have the open rows
     */
    CompletionStage<Void> close();
}
