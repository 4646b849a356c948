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
package io.github.camellazada.client.freeze;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import io.github.camellazada.catalog.Effect;
import io.github.camellazada.catalog.Freeze;
import io.github.camellazada.catalog.LazadaCountry;
import io.github.camellazada.catalog.OperationCatalog;
import io.github.camellazada.catalog.OperationDescriptor;
import io.github.camellazada.client.json.StoredJson;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the kept writes that this version can send from those that were altered or come from a newer one; logs these once. */
final class SendableWrites {
    private static final Logger LOG = LoggerFactory.getLogger(SendableWrites.class);
    // what is not remembered is merely logged again
    private static final int MOST = 1_000;

    private final Set<HeldKey> told = ConcurrentHashMap.newKeySet();

    boolean has(HeldWrite write) {
        boolean sendable = isHeld(write.operation()) && isCountry(write.key().country()) && StoredJson.isObject(write.item());
        if (!sendable && told.size() < MOST && told.add(write.key())) {
            LOG.warn(
                    "This process cannot send the held {} of SKU {} of seller {}, held for {}. Its row was altered, or a"
                            + " newer version of camel-lazada wrote it. Update this process, or delete the row",
                    write.key().kind(), write.key().sku(), write.key().seller(), write.operation());
        }
        return sendable;
    }

    private static boolean isHeld(String operation) {
        return OperationCatalog.byPath(operation).map(OperationCatalog::get).map(OperationDescriptor::effect)
                .map(Effect::freeze)
                .map(Freeze::hold).isPresent();
    }

    private static boolean isCountry(String code) {
        return code.isEmpty()
                || LazadaCountry.ofSite(code).filter(country -> country.name().equalsIgnoreCase(code)).isPresent();
    }
}
