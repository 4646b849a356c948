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
package io.github.camellazada.simulator.gateway;

import io.github.camellazada.simulator.protocol.Operation;
import io.github.camellazada.simulator.world.SellerKind;
import io.github.camellazada.simulator.world.SimulatedSeller;

/**
 * Which gateway serves which operation to whom.
 * <ul>
 * <li>Documented (page 108260): a token is taken on its country's gateway only, a cross-border token on all six.</li>
 * <li>Documented (guide to RedMart APIs): RedMart is on the Singapore gateway; assumed: elsewhere its paths are unknown.</li>
 * <li>Documented (pages of the cross-border product APIs): global products are on the Malaysia gateway.</li>
 * <li>Documented (system API pages): token calls are on the auth host; assumed: a regional gateway does not know them.</li>
 * <li>Documented (page of Marketplace Ease): such a seller may call only the operations listed there.</li>
 * </ul>
 */
final class Venues {
    /** The gateway of a call that names neither country nor seller. */
    private static final String DEFAULT_SITE = "sg";

    private Venues() {
    }

    /** The site that a call is meant for; refuses one that does not belong there. */
    static String siteOf(Operation operation, String gateway, SimulatedSeller seller) {
        String home = operation == null ? "regional" : operation.gateway();
        String site = gateway == null ? ownSite(home, seller) : gateway;
        switch (home) {
            case "singapore" -> {
                if (!"sg".equals(site)) {
                    throw GatewayErrors.unknownPath(operation.path());
                }
            }
            case "malaysia" -> {
                if (!"my".equals(site)) {
                    throw GatewayErrors.globalProductsOutsideMalaysia();
                }
            }
            case "auth" -> {
                if (gateway != null) {
                    throw GatewayErrors.unknownPath(operation.path());
                }
            }
            default -> {
                // a regional operation is served by each of the six
            }
        }
        if (seller != null && !seller.sites().contains(site)) {
            throw GatewayErrors.illegalAccessToken();
        }
        return site;
    }

    static boolean mayCall(SimulatedSeller seller, Operation operation) {
        return seller.kind() != SellerKind.EASE || operation.ease() || "none".equals(operation.token());
    }

    private static String ownSite(String home, SimulatedSeller seller) {
        return switch (home) {
            case "singapore" -> "sg";
            case "malaysia" -> "my";
            default -> seller == null ? DEFAULT_SITE : seller.homeSite();
        };
    }
}
