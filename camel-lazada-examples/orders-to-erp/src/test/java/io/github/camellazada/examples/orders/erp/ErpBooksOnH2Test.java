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

import java.nio.file.Path;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ErpBooksOnH2Test extends ErpBooksContract {
    @TempDir
    static Path folder;
    private static HikariDataSource dataSource;

    @BeforeAll
    static void open() {
        dataSource = ErpDatabase.open("jdbc:h2:file:" + folder.resolve("erp") + ";WRITE_DELAY=0", "erp", "");
    }

    @AfterAll
    static void close() {
        dataSource.close();
    }

    @Override
    DataSource dataSource() {
        return dataSource;
    }

    @Test
    void aDatabaseThatAnswersBeforeItWritesIsRefused() {
        assertThatThrownBy(() -> ErpDatabase.open("jdbc:h2:file:" + folder.resolve("late"), "erp", ""))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("WRITE_DELAY=0")
                .hasMessageContaining("ERP_URL");
    }
}
