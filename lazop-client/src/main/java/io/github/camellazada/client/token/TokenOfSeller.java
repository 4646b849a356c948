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
package io.github.camellazada.client.token;

import io.github.camellazada.annotation.Internal;

/** The access token that configurations name themselves; the newest of them counts for what is done later on. */
@Internal
public final class TokenOfSeller {
    private final String owner;
    private final boolean store;
    private volatile String value;

    /**
     * @param value token to use, or {@code null} to take each seller's from the token store
     * @param owner the seller whom it belongs to, or {@code null} where every call bears it
     * @param store whether there is a token store for other sellers
     */
    public TokenOfSeller(String value, String owner, boolean store) {
        this.value = value;
        this.owner = owner;
        this.store = store;
    }

    /** A newer token of the same owner. */
    public void renew(String newer) {
        value = newer;
    }

    /** The seller whose calls alone it can make; {@code null} for all. */
    public String onlySeller() {
        return value != null && !store ? owner : null;
    }

    /** The token for a call of a seller; {@code null} to take it from the store. */
    public String of(String seller) {
        return owner == null || owner.equals(seller) ? value : null;
    }

    /** Without the token. */
    @Override
    public String toString() {
        return "TokenOfSeller[" + owner + "]";
    }
}
