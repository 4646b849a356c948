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
package io.github.camellazada.examples.orders.erp;

import java.sql.SQLException;
import java.time.Clock;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;

import javax.sql.DataSource;

import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Orders and returns that the ERP's tables do not take, each with the reason, until they are booked. */
class ErpRefusals {
    private static final int LONGEST_REASON = 2_000;
    private static final String KEY = " WHERE kind = :kind AND seller_id = :seller AND document_id = :id";

    private final JdbcClient jdbc;
    private final InstantSource clock = Clock.systemUTC();

    ErpRefusals(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    /**
     * A document of Lazada.
     *
     * @param kind    order or return
     * @param seller  seller id
     * @param id      its id at Lazada
     * @param version version of it
     */
    record Document(String kind, String seller, String id, String version) {
        Map<String, Object> key() {
            Map<String, Object> key = new HashMap<>();
            key.put("kind", kind);
            key.put("seller", seller);
            key.put("id", id);
            return key;
        }
    }

    /** Keeps what a table refuses; gives what may be told of it outside of the ERP. */
    RefusedByErpException keep(Document document, DataIntegrityViolationException refusal) {
        Throwable cause = refusal.getMostSpecificCause();
        Map<String, Object> values = document.key();
        values.put("version", document.version());
        values.put("reason", shortened(String.valueOf(cause.getMessage())));
        values.put("at", clock.instant().atOffset(ZoneOffset.UTC));
        if (jdbc.sql("UPDATE erp_refused SET version = :version, reason = :reason, refused_at = :at" + KEY).params(values)
                .update() == 0) {
            jdbc.sql("INSERT INTO erp_refused (kind, seller_id, document_id, version, reason, refused_at)"
                    + " VALUES (:kind, :seller, :id, :version, :reason, :at)").params(values).update();
        }
        return new RefusedByErpException(document.kind(), document.id(),
                cause instanceof SQLException sql ? sql.getSQLState() : "unknown");
    }

    /** It is booked. */
    void end(Document document) {
        jdbc.sql("DELETE FROM erp_refused" + KEY).params(document.key()).update();
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_REASON ? text : text.substring(0, LONGEST_REASON);
    }
}
