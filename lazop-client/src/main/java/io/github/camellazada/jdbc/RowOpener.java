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
package io.github.camellazada.jdbc;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import io.github.camellazada.client.inbox.InboxRow;
import io.github.camellazada.client.token.TokenCipher;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Decrypts the bodies of rows that were read; one whose key is lost becomes a dead letter. */
final class RowOpener {
    private static final Logger LOG = LoggerFactory.getLogger(RowOpener.class);

    private final TokenCipher cipher;
    private final Consumer<RowEnd> dead;

    /** @param cipher {@code null} for none */
    RowOpener(TokenCipher cipher, Consumer<RowEnd> dead) {
        this.cipher = cipher;
        this.dead = dead;
    }

    List<InboxRow> opened(List<InboxRow> rows) {
        List<InboxRow> opened = new ArrayList<>(rows.size());
        for (InboxRow row : rows) {
            try {
                opened.add(StoredPush.opened(row, cipher));
            } catch (IllegalStateException e) {
                LOG.warn(
                        "Row {} of the inbox of app {} cannot be decrypted and is a dead letter now. Add its key as an older key,"
                                + " and replay it",
                        row.id(), row.push().appKey());
                dead.accept(RowEnd.dead(row, "its body cannot be decrypted with the keys of the inbox"));
            }
        }
        return opened;
    }
}
