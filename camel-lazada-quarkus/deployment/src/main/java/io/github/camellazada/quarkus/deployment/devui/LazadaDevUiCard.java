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
package io.github.camellazada.quarkus.deployment.devui;

import io.github.camellazada.catalog.OperationCatalog;
import io.github.camellazada.quarkus.dev.LazadaDevUi;
import io.quarkus.deployment.IsLocalDevelopment;
import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.deployment.annotations.BuildSteps;
import io.quarkus.devui.spi.JsonRPCProvidersBuildItem;
import io.quarkus.devui.spi.page.CardPageBuildItem;
import io.quarkus.devui.spi.page.Page;

/** Puts the card of the extension into the Dev UI. */
@BuildSteps(onlyIf = IsLocalDevelopment.class)
class LazadaDevUiCard {

    @BuildStep
    CardPageBuildItem card() {
        CardPageBuildItem card = new CardPageBuildItem();
        card.addPage(Page.webComponentPageBuilder().title("Calls and pushes").icon("font-awesome-solid:right-left")
                .componentLink("qwc-lazada-state.js"));
        card.addPage(Page.webComponentPageBuilder().title("Operations").icon("font-awesome-solid:magnifying-glass")
                .componentLink("qwc-lazada-operations.js").staticLabel(String.valueOf(OperationCatalog.all().size())));
        return card;
    }

    @BuildStep
    JsonRPCProvidersBuildItem answers() {
        return new JsonRPCProvidersBuildItem(LazadaDevUi.class);
    }
}
