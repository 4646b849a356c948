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
package io.github.camellazada.push.event;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.StringLength;

import static io.github.camellazada.push.event.PushKeyTest.key;
import static org.assertj.core.api.Assertions.assertThat;

class PushKeyPropertyTest {

    @Property(tries = 200)
    void twoOrdersNeverShareAKeyByTheWayTheirFieldsJoin(@ForAll @AlphaChars @StringLength(min = 1, max = 3) String order,
            @ForAll @AlphaChars @StringLength(min = 1, max = 3) String line) {
        assertThat(key(order(order, line))).isNotEqualTo(key(order(order + line, line)));
        assertThat(key(order(order, line + order))).isNotEqualTo(key(order(order + line, order)));
    }

    private static String order(String order, String line) {
        return "{\"seller_id\":\"1\",\"message_type\":0,\"data\":{\"trade_order_id\":\"" + order
                + "\",\"trade_order_line_id\":\"" + line
                + "\",\"order_status\":\"pending\",\"status_update_time\":1763610011}}";
    }
}
