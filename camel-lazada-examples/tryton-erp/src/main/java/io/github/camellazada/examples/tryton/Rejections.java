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
package io.github.camellazada.examples.tryton;

import javax.sql.DataSource;

import io.github.camellazada.examples.support.BadRow;
import io.github.camellazada.examples.support.UnusableRowException;
import org.apache.camel.ExchangeProperty;
import org.apache.camel.Header;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table of rows that Tryton or the mapping refuses, each with its value and the reason, until they are booked after all. */
public class Rejections {
    private static final Logger LOG = LoggerFactory.getLogger(Rejections.class);
    private static final int LONGEST = 2000;

    private final JdbcClient jdbc;

    public Rejections(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    /** Keeps what became of a row. */
    public void reject(@Header("CamelLazadaPartitionKey") String row, @Header("CamelLazadaStream") String stream,
            @ExchangeProperty("CamelExceptionCaught") Exception failure) {
        if (failure instanceof TrytonRefusedException refused) {
            keep(stream, row, refused.method(), row, refused.reason());
        } else if (failure instanceof UnusableRowException unusable) {
            keep(stream, row, unusable.row().column(), unusable.row().value(), unusable.row().reason());
        }
    }

    /** What fails a row that Tryton cannot take. */
    static UnusableRowException unusable(String field, String value, String reason) {
        return new UnusableRowException(new BadRow("lazada", 0, field, value, reason));
    }

    void keep(String kind, String row, String field, String value, String reason) {
        LOG.warn("Row {} of {} is rejected because of {}. The table erp_rejected has the reason.", row, kind, field);
        clear(kind, row);
        jdbc.sql(
                "INSERT INTO erp_rejected (kind, row_key, field, row_value, reason) VALUES (:kind, :row, :field, :value, :reason)")
                .param("kind", kind).param("row", row).param("field", cut(field)).param("value", cut(value))
                .param("reason", cut(reason)).update();
    }

    /** The row is in Tryton. */
    public void clear(@Header("CamelLazadaStream") String kind, @Header("CamelLazadaPartitionKey") String row) {
        jdbc.sql("DELETE FROM erp_rejected WHERE kind = :kind AND row_key = :row").param("kind", kind).param("row", row)
                .update();
    }

    private static String cut(String text) {
        return text == null || text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }
}
